import { wordSet } from '../word-set.ts';

/**
 * Words that begin sentences with a capital and are no names, beside function words: adverbs, adjectives before a name, and
 * nouns without an article. In lower case, of all languages.
 */
export const NO_NAMES_AT_START: ReadonlySet<string> = wordSet(
  // English
  'yesterday today tomorrow tonight however still soon later meanwhile perhaps maybe everybody everyone somebody someone anybody ' +
    'anyone nobody nothing something everything mother father people police rain snow smoke fire water wind night morning evening ' +
    'winter summer spring autumn god life death time work war peace dear poor old young little good bad big great new said says ' +
    'asked two three four five six seven eight nine ten many much several half first last next another somehow otherwise instead ' +
    'indeed thus hence nevertheless moreover besides finally suddenly always never often sometimes usually nearly almost late early ' +
    'home back away inside outside dinner lunch breakfast music silence darkness light money food news school history love hope fear ' +
    // German
    'gestern heute morgen abends morgens mittags nachts bald später dann danach dort hier jetzt plötzlich vielleicht trotzdem dennoch ' +
    'jedoch deshalb daher manchmal oft immer nie niemand jemand jeder alles nichts etwas wasser holz regen schnee wind feuer geld gott ' +
    'liebe angst mut zeit arbeit krieg frieden falls sobald damals schließlich vater mutter oma opa mama papa großmutter großvater ' +
    // Dutch
    'gisteren vandaag nu daarna later misschien toch iedereen niemand iemand alles niets toen zodra ' +
    // French
    'hier aujourd demain maintenant puis ensuite alors bientôt peut-être personne rien tout tous chacun ' +
    // Spanish, Portuguese, Italian
    'ayer hoy mañana ahora luego entonces después quizá quizás nadie nada todo alguien ontem hoje amanhã agora depois então talvez ' +
    'ninguém tudo alguém ieri oggi domani ora adesso poi allora forse nessuno niente tutto qualcuno ognuno gente ' +
    // Russian
    'вчера сегодня завтра теперь потом тогда скоро однако сын дочь брат сестра мать отец жена муж друг дом дядя тётя старик старый старая',
);

/** Verbs after a first word, and the like, that are function words: `Norway was`. Of all languages. */
export const FUNCTION_VERBS: ReadonlySet<string> = wordSet(
  'is was has had will would can could did does may might must should ' +
    'ist war hat hatte wird wurde kann konnte will wollte soll sollte muss musste heeft had werd wordt kan kon zal zou moet wil ' +
    'est était a avait sera fut va es era fue ha había tiene tenía está estaba foi tem tinha é è stava stato aveva',
);

/** Before these, a German noun is a measure and what follows it no name: `ein Stück Brot`. */
export const GERMAN_MEASURES: ReadonlySet<string> = wordSet(
  'stück glas tasse flasche liter kilo kilogramm gramm paar haufen menge art sorte teller schale löffel million millionen ' +
    'milliarden dutzend hektar meter kilometer uhr ende anfang mitte tonnen tonne pfund prozent nummer eimer sack korb kiste',
);

/** After `in` and `nach` without an article, these German nouns are no places. */
export const NO_GERMAN_PLACES: ReadonlySet<string> = wordSet(
  'hause mitternacht mittag norden süden osten westen links rechts art wunsch plan not gefahr eile ruhe wut angst panik trauer ' +
    'freude arbeit gold silber holz leder haft bewegung kraft betrieb stücke scherben flammen tränen frage form zukunft ordnung',
);
