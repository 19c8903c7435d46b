import { wordSet } from '../word-set.ts';

// In German every noun has a capital, so that spelling alone tells no name. These words tell some; in lower case.

/** Frequent first names, of the old and the young. Those that are nouns too (Rose, Ernst, Wolf) are left out. */
export const GERMAN_FIRST_NAMES: ReadonlySet<string> = wordSet(
  'achim adam adele adelheid agathe agnes albert albrecht alexander alfons alfred alina alma alois amelie andrea andreas ' +
    'angela angelika anita anja anke anna anne annegret annette anni anton antonia armin arno arthur astrid august axel barbara ' +
    'bastian beate ben benedikt benjamin bernd bernhard berta bertha bertold bettina birgit björn boris brigitte bruno burkhard ' +
    'carla carlo carmen carola caroline cäcilie charlotte christa christel christian christiane christina christine christoph ' +
    'clara claudia claus clemens cornelia dagmar daniel daniela david denis detlef dennis diana dieter dietrich dirk dominik ' +
    'dora doris dorothea eberhard eckhard edgar edith eduard elena elfriede elias elisabeth elke ella ellen elli elsa else emil ' +
    'emilia emilie emma emmi erich erik erika erna ernestine erwin esther eugen eva evelyn fabian felix ferdinand finn florian ' +
    'frank franz franziska frauke frederik frieda friedhelm friedrich fritz gabriele gabi georg gerald gerda gerd gerhard ' +
    'gertrud gisela gottfried greta gretel gregor gudrun guido günter günther gustav hanna hannah hannelore hannes hanno hans ' +
    'harald harry hartmut hedwig heidi heike heiko heiner heinrich heinz helene helga hella helmut henning henri henriette ' +
    'henry herbert hermann hilda hilde hildegard hubert hugo ida ilse ina ines inga inge ingeborg ingo ingrid irene iris irma ' +
    'irmgard isabel isabella jakob jan jana janina jens jessica joachim jochen johann johanna johannes jonas jonathan josef ' +
    'joseph julia julian juliane julius jürgen jutta kai karin karl karla karlheinz karoline karsten kaspar katharina kathrin ' +
    'katja katrin kerstin kevin klara klaus konrad konstantin kristina kurt lars laura lea lena leni leo leon leonhard leonie ' +
    'leopold lieselotte lili lilli lina linus lisa lisbeth lotte lothar louis louise luca lucia ludwig luis luisa luise lukas ' +
    'lutz lydia magda magdalena maja manfred manuel manuela marcel marco marcus margarete margot margret maria marianne marie ' +
    'marina mario marion markus marlene marta martha martin martina marvin mathilde matthias max maximilian melanie mia michael ' +
    'michaela miriam monika moritz nadine natalie nele nico nicole nils nina nora norbert olaf oliver oskar oswald otto ottilie ' +
    'pascal patrick paul paula pauline peer peter petra philipp pia rainer ralf raimund ramona rebecca regina reinhard reinhold ' +
    'renate richard rita robert robin roland rolf roman ronja rosa rosemarie rosi rüdiger rudi rudolf rupert ruth sabine ' +
    'sabrina samuel sandra sara sarah sascha sebastian siegfried sigmund sigrid silke silvia simon simone sofia sofie sonja ' +
    'sophia sophie stefan stefanie steffen stephan susanne svenja sven sylvia tanja theo theodor theresa therese thilo thomas ' +
    'tim timo tina tobias tom toni torsten trude udo ulf ulrich ulrike ursula uschi ute uwe valentin vera verena veronika ' +
    'viktor viktoria vincent volker waltraud walter wanda werner wiebke wilfried wilhelm wilhelmine willi willy wolfgang ' +
    'yannick yvonne',
);

/** Large cities of Germany, Austria and Switzerland, and capitals and large cities of the world. Those that are nouns too (Essen, Halle) are left out. */
export const GERMAN_CITIES: ReadonlySet<string> = wordSet(
  'aachen augsburg bamberg basel bayreuth bergen berlin bern bielefeld bochum bonn braunschweig bremen bremerhaven bregenz ' +
    'chemnitz coburg cottbus darmstadt dessau dortmund dresden duisburg düsseldorf eisenach erfurt erlangen flensburg frankfurt ' +
    'freiberg freiburg friedrichshafen fulda gelsenkirchen genf gera göttingen görlitz gotha graz greifswald hagen hamburg ' +
    'hameln hannover heidelberg heilbronn hildesheim ingolstadt innsbruck jena kaiserslautern karlsruhe kassel kempten kiel ' +
    'klagenfurt koblenz köln konstanz krefeld landshut lausanne leipzig leverkusen linz lübeck lüneburg luzern magdeburg mainz ' +
    'mannheim marburg mönchengladbach münster neubrandenburg nürnberg oberhausen offenbach oldenburg osnabrück paderborn passau ' +
    'pforzheim potsdam regensburg riesa rosenheim rostock saarbrücken salzburg schwerin siegen solingen stendal stralsund ' +
    'stuttgart torgau trier tübingen ulm weimar wien wiesbaden wismar wittenberg wolfsburg worms wuppertal würzburg zürich ' +
    'zwickau amsterdam ankara antwerpen athen bagdad bangkok barcelona beirut belgrad bordeaux boston brüssel budapest ' +
    'bukarest chicago damaskus danzig delhi dublin edinburgh florenz genua glasgow helsinki hongkong istanbul jerusalem ' +
    'kabul kairo kalkutta kiew kopenhagen krakau lissabon liverpool ljubljana london lyon madrid mailand manchester marseille ' +
    'minsk moskau mumbai neapel oslo palermo paris peking porto prag reykjavik riga rom rotterdam sarajevo schanghai sevilla ' +
    'seoul sofia stockholm straßburg sydney tallinn teheran tokio toronto toulouse triest tunis turin valencia venedig vilnius ' +
    'warschau washington zagreb',
);

/** Verbs whose subject speaks or thinks, in the singular: a name needs no article after them. */
export const GERMAN_SPEECH: ReadonlySet<string> = wordSet(
  'sagte fragte rief antwortete meinte erklärte flüsterte erwiderte murmelte schrie dachte schrieb entgegnete brummte seufzte ' +
    'lachte nickte erzählte berichtete versicherte betonte kündigte warnte forderte sagt fragt ruft antwortet meint erklärt ' +
    'flüstert erwidert murmelt schreit denkt schreibt',
);

/** Nouns that need no article in the singular, and so stand where a name could: kin, things without number, states of mind. */
export const GERMAN_BARE_NOUNS: ReadonlySet<string> = wordSet(
  'vater mutter oma opa mama papa mami papi großmutter großvater tante onkel bruder schwester gott jesus christus allah niemand ' +
    'jemand abend morgen mittag anfang beginn ende angst hunger durst mut wut zorn glück pech zeit ruhe geduld gewalt geld brot ' +
    'käse fleisch fisch wein bier wasser milch tee kaffee obst gemüse salz zucker mehl öl holz eisen stahl glas papier leder ' +
    'stoff wolle seide gold silber regen schnee sturm wind nebel hagel frost feuer rauch staub sand erde luft licht musik kunst ' +
    'liebe hass freude trauer mitleid schreck sorge hoffnung arbeit arbeiten schule kirche krieg frieden politik recht gesetz ' +
    'fußball tennis klavier geige gitarre schach karten rad ski auto bus bahn zug taxi benzin strom gas kohle post platz raum ' +
    'fieber husten krebs grippe blut schlaf weihnachten ostern pfingsten silvester januar februar märz april mai juni juli ' +
    'august september oktober november dezember montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag frühling ' +
    'sommer herbst winter norden süden osten westen deutsch englisch radio fernsehen kino video party pizza pasta cola schokolade ' +
    'sauna tango judo yoga tempo energie familie',
);

/** Adjectives that end as verbs in the past do. */
export const ADJECTIVES_LIKE_VERBS: ReadonlySet<string> = wordSet(
  'alte gute letzte erste zweite dritte vierte fünfte nächste laute bunte weite breite rote tote späte harte zarte sanfte echte ' +
    'rechte leichte schlechte kalte fette nette glatte matte feste beste größte kleinste älteste neueste meiste verletzte ' +
    'bekannte verwandte berühmte beliebte geliebte gesamte ernste feuchte dichte schlichte frische geschickte',
);
