import britishOf from 'american-british-english-translator/data/american_spellings.json';
import { wordSet } from '../word-set.ts';

// Words of which spellings are known one by one; all in lower case.

/** Spellings of one word that the published list lacks, by language. The first of a pair stands for both. */
const FURTHER_SPELLINGS: readonly string[] = [
  // English
  'adviser/advisor barbecue/barbeque chilli/chili connection/connexion czar/tsar dispatch/despatch disk/disc donut/doughnut',
  'encyclopedia/encyclopaedia enquiry/inquiry enquiries/inquiries enquire/inquire focused/focussed focusing/focussing',
  'gipsy/gypsy gaol/jail gram/gramme hiccup/hiccough hijab/hejab kerb/curb medieval/mediaeval okay/ok',
  'program/programme show/shew showed/shewed shown/shewn sulfur/sulphur',
  'veranda/verandah whisky/whiskey whiskies/whiskeys yogurt/yoghurt yoghourt/yogurt burnt/burned dreamt/dreamed',
  'leapt/leaped leant/leaned learnt/learned spelt/spelled spilt/spilled spoilt/spoiled knelt/kneeled',
  // English, before 1900
  'increase/encrease increased/encreased increases/encreases increasing/encreasing choose/chuse chooses/chuses public/publick ' +
    'music/musick ancient/antient complete/compleat surprise/surprize surprised/surprized clothes/cloaths control/controul',
  // German, before and after 1996
  'rauh/rau tip/tipp numerieren/nummerieren numeriert/nummeriert plazieren/platzieren plaziert/platziert plazierung/platzierung',
  'aufwendig/aufwändig aufwendige/aufwändige stengel/stängel potentiell/potenziell potential/potenzial differential/differenzial',
  'selbständig/selbstständig selbständige/selbstständige schiffahrt/schifffahrt',
  // Spanish, before and after 2010, and where both are right
  'periodo/período periodos/períodos solo/sólo guion/guión guiones/guiónes este/éste esta/ésta estos/éstos estas/éstas ese/ése esa/ésa ' +
    'aquel/aquél video/vídeo videos/vídeos cardiaco/cardíaco policiaco/policíaco icono/ícono',
  // Dutch, before and after 1995
  'pannenkoek/pannekoek pannenkoeken/pannekoeken paardenbloem/paardebloem boerenkool/boerekool',
  // French, before and after 1990
  'événement/évènement événements/évènements oignon/ognon',
];

/** A listed spelling to the one that stands for it. British to American: data of `american-british-english-translator`. */
export const LISTED_SPELLINGS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(britishOf).map(([american, british]): [string, string] => [british, american]),
  ...FURTHER_SPELLINGS.flatMap((row) => row.split(' ')).map((pair): [string, string] => {
    const [standard, other] = pair.split('/');
    return [other!, standard!];
  }),
]);

/** English words that are written with or without their accents; here without. */
export const OPTIONAL_ACCENTS: ReadonlySet<string> = wordSet(
  'naive naively naivete cafe cafes facade facades role roles elite elites cliche cliches fiance fiances fiancee fiancees ' +
    'protege proteges decor debut debuts debuted regime regimes seance seances soiree soirees cooperate cooperation ' +
    'creme brulee senor senora pinata jalapeno jalapenos entree entrees matinee melee premiere premieres puree saute ' +
    'souffle consomme communique attache expose passe risque touche vis-a-vis deja detente emigre emigres habitue ' +
    'blase chateau crepe crepes eclair fete fetes resume resumes smorgasbord uber doppelganger',
);

/** Words that the rules of spelling would take for another word, which they are not. */
export const WORDS_OF_THEIR_OWN: ReadonlySet<string> = new Set(
  [
    // German ss and ß
    'maße masse maßen massen buße busse flöße',
    // Russian е and ё
    'все всё',
    // French circumflex
    'sûr sûre mûr mûre dû jeûne crû',
    // Portuguese mute consonants
    'facto fato pacto pato',
  ].flatMap((words) => words.split(' ')),
);

/** Words that were once written apart, though a part is a function word: `any one`, `for ever`. Joined. */
export const ONCE_APART: ReadonlySet<string> = wordSet(
  'anyone anything anybody everyone everything everybody someone something somebody nobody forever forevermore ' +
    'myself yourself himself herself itself ourselves themselves whenever whatever whoever wherever however somewhere ' +
    'anywhere everywhere nowhere meanwhile worthwhile goodbye nevertheless notwithstanding upstairs downstairs',
);

/** Words that mean something else without the hyphen: `re-sign` and `resign`. */
export const OTHER_WITHOUT_HYPHEN: ReadonlySet<string> = wordSet(
  'resign recover reform recreation recreate represent recollect resent reserve relay release remark resort repress unionized prove',
);

/** Words that make a phrase, not a compound, beside English function words: `every day` is not `everyday`. */
export const NO_PART_OF_COMPOUND: ReadonlySet<string> = wordSet('every may one ab zu so');
