import britishOf from 'american-british-english-translator/data/american_spellings.json';
import { FUNCTION_WORDS } from '../../../text/function-words.ts';

const ENGLISH = FUNCTION_WORDS.get('en')!;

/** Words that several spellings share one of: the first of each list stands for all. Not in the published list. */
const ALSO: readonly (readonly string[])[] = (
  'adviser/advisor barbecue/barbeque chilli/chili connection/connexion czar/tsar dispatch/despatch disk/disc donut/doughnut ' +
  'encyclopedia/encyclopaedia enquiry/inquiry enquiries/inquiries enquire/inquire focused/focussed focusing/focussing ' +
  'gipsy/gypsy gaol/jail gram/gramme hiccup/hiccough hijab/hejab kerb/curb medieval/mediaeval okay/ok ' +
  'program/programme show/shew showed/shewed shown/shewn sulfur/sulphur ' +
  'veranda/verandah whisky/whiskey whiskies/whiskeys yogurt/yoghurt yoghourt/yogurt burnt/burned dreamt/dreamed ' +
  'leapt/leaped leant/leaned learnt/learned spelt/spelled spilt/spilled spoilt/spoiled knelt/kneeled ' +
  // German, before and after 1996.
  'rauh/rau tip/tipp numerieren/nummerieren numeriert/nummeriert plazieren/platzieren plaziert/platziert plazierung/platzierung ' +
  'aufwendig/aufwändig aufwendige/aufwändige stengel/stängel potentiell/potenziell potential/potenzial differential/differenzial ' +
  'selbständig/selbstständig selbständige/selbstständige schiffahrt/schifffahrt ' +
  // French, 1990; Russian.
  'événement/évènement événements/évènements oignon/ognon'
)
  .split(' ')
  .map((pair) => pair.split('/'));

/** British and American spellings to the American; data of `american-british-english-translator`, 1,700 pairs. */
const AMERICAN: ReadonlyMap<string, string> = new Map([
  ...Object.entries(britishOf).map(([american, british]): [string, string] => [british, american]),
  ...ALSO.map(([first, other]): [string, string] => [other!, first!]),
]);

/** English words that are written with or without their accents. */
const WITHOUT_ACCENTS = new Set(
  (
    'naive naively naivete cafe cafes facade facades role roles elite elites cliche cliches fiance fiances fiancee fiancees ' +
    'protege proteges decor debut debuts debuted regime regimes seance seances soiree soirees cooperate cooperation ' +
    'creme brulee senor senora pinata jalapeno jalapenos entree entrees matinee melee premiere premieres puree saute ' +
    'souffle consomme communique attache expose passe risque touche vis-a-vis deja detente emigre emigres habitue ' +
    'blase chateau crepe crepes eclair fete fetes resume resumes smorgasbord uber doppelganger'
  ).split(' '),
);

/** Two words, not two spellings of one. */
const OTHER_WORDS = new Set(
  // German ss/ß, Russian е/ё, French circumflex, Portuguese mute consonants.
  'maße masse maßen massen buße busse flöße все всё sûr sûre mûr mûre dû jeûne crû facto fato pacto pato'.split(' '),
);

/** Stems that lost a mute c or p in Portugal with the Acordo Ortográfico of 1990; words only. */
const MUTE =
  /(?<=(?<!\p{L})(?:in|re|des|co)?(?:a|dire|obje|proje|arquite|ele|elé|exa|corre|cole|afe|efe|inspe|se|respe|sele|perspe|refle|prote|fa|ó|ba))[cp](?=t(?:[oa]s?|o?r(?:es|a|as|ia)?|i[vm]\p{L}*|u[ar]\p{L}*|r[ioóô]\p{L}*|amente|ar|ou|is\p{L}*)(?!\p{L}))/u;

/** Whether two words, letter case apart, are spellings of one word. Both begin with a capital or neither does. */
export function isSpellingVariant(a: string, b: string): boolean {
  if (a.length > 40 || b.length > 40 || capital(a) !== capital(b)) return false;
  const [x, y] = [a.toLowerCase().replace(/[’ʼ]/gu, "'"), b.toLowerCase().replace(/[’ʼ]/gu, "'")];
  if (x === y || OTHER_WORDS.has(x) || OTHER_WORDS.has(y) || /\p{N}/u.test(x + y)) return false;
  // Cheap first: most words that differ begin in different ways.
  if (x[0] !== y[0] && !AMERICAN.has(x) && !AMERICAN.has(y) && /^[a-z]/u.test(x) && /^[a-z]/u.test(y)) return false;
  if (Math.abs(x.length - y.length) > 4) return false;
  return standardSpelling(x) === standardSpelling(y) || isCompoundVariant([a], [b]);
}

/** The one spelling that stands for all spellings of a word, given in lower case. */
export function standardSpelling(word: string): string {
  return word
    .split(/(?<mark>[-‐‑'])/u)
    .map((part) => (part.length < 2 ? part : standardPart(part)))
    .join('');
}

function standardPart(word: string): string {
  const listed = AMERICAN.get(word);
  if (listed) return listed;
  const ascii = /^[a-z]*$/u.test(word);
  const bare = ascii ? word : word.normalize('NFD').replace(/\p{M}+/gu, '');
  if (!ascii && WITHOUT_ACCENTS.has(bare)) return bare;
  const standard = continental(word);
  const american = standard
    // -ise, -isation (Oxford and American z); -yse.
    .replace(/(?<=\p{L}{3}i|\p{L}{2}aly|\p{L}{3}ly)s(?=(?:e[ds]?|ers?|ing|ations?|ational|able|ement)$)/u, 'z')
    // travelled, modelling, signaller.
    .replace(/(?<=[aeiouy][^aeiou]+[aeou]l)l(?=(?:ed|ing|ers?|ings|ors?)$)/u, '');
  return AMERICAN.get(american) ?? american;
}

/** German, French, Portuguese and Russian spellings before and after their reforms. */
function continental(word: string): string {
  return word
    .replace(/ß/gu, 'ss')
    .replace(/(?<letter>[bdfglmnprst])\k<letter>{2}/gu, '$<letter>$<letter>')
    .replace(/[cp](?=ç)/u, '')
    .replace(MUTE, '')
    .replace(/(?<=[gq])ü(?=[eiéí])/gu, 'u')
    .replace(/éi(?=as?$)/u, 'ei')
    .replace(/ói(?=c[oa]s?$|des?$)/u, 'oi')
    .replace(/ôo/u, 'oo')
    .replace(/êem$/u, 'eem')
    .replace(/î/gu, 'i')
    .replace(/û/gu, 'u')
    .replace(/ё/gu, 'е');
}

/** `re-sign` and `resign` are two words. */
const TWO_WORDS = new Set(
  'resign recover reform recreation recreate represent recollect resent reserve relay release remark resort repress unionized prove'.split(
    ' ',
  ),
);

/** Whether runs of words are one compound, written as one word, with hyphens or apart: `e-mail`, `ice cream`. */
export function isCompoundVariant(before: readonly string[], after: readonly string[]): boolean {
  const [a, b] = [before.join(' '), after.join(' ')];
  if (a === b || a.length > 60 || b.length > 60 || capital(a) !== capital(b)) return false;
  if (!/^[\p{L}\p{M}'’\-‐‑ ]+$/u.test(a) || !/^[\p{L}\p{M}'’\-‐‑ ]+$/u.test(b)) return false;
  const joined = (text: string) =>
    text
      .toLowerCase()
      .replace(/[-‐‑ ]/gu, '')
      .replace(/[’ʼ]/gu, "'");
  if (standardSpelling(joined(a)) !== standardSpelling(joined(b)) || TWO_WORDS.has(joined(a))) return false;
  // Parts that only one side keeps apart by a blank must be words that compounds are made of.
  if (/[-‐‑]/u.test(a) || /[-‐‑]/u.test(b)) return true;
  const apart = before.length > after.length ? before : after;
  return apart.length === 2 && apart.every((part) => part.length > 2 && !isFunctionWord(part.toLowerCase()));
}

/** Function words make a phrase, not a compound: `every day` and `everyday` are not the same. */
function isFunctionWord(word: string): boolean {
  return ENGLISH.has(word) || /^(?:every|may|one|ab|zu|so)$/u.test(word);
}

function capital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
