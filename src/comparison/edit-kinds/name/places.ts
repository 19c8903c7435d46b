import { tabulateByLanguage } from '../by-language.ts';
import { toPlain } from '../plain.ts';

// Countries, and languages as the adjectives of nations, from the names that the runtime has (Unicode CLDR).

/** The languages in which names of places are known, as BCP 47 primary subtags. */
const LANGUAGES: readonly string[] = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'ru', 'sv', 'ar'];
/** Languages that are spoken in a nation of the same name, as BCP 47 primary subtags. */
const OF_NATIONS =
  'ar hy az be bn bs bg ca zh hr cs da nl en et fi fr ka de el he hu is id ga it ja kk ko ky lv lt mk ms mn ne nb fa pl pt ro ru gd sr sk sl es sv th tr uk uz vi cy';
/** The continents, and the world, as UN M49 codes. */
const CONTINENTS = '002 009 019 142 150 003 005';
/** What the runtime has no name of: parts of the United Kingdom, plain. */
const BRITISH: ReadonlyMap<string, string> = new Map([
  ['en', 'scotland england wales'],
  ['de', 'schottland england wales'],
  ['fr', 'ecosse angleterre galles'],
  ['es', 'escocia inglaterra gales'],
  ['pt', 'escocia inglaterra gales'],
  ['it', 'scozia inghilterra galles'],
  ['nl', 'schotland engeland wales'],
  ['ru', 'шотландия англия уэльс'],
]);
const SCOTTISH = 'scottish schottisch ecossais escoces scozzes schots шотландск';

/** UTF-16 code units of a name at least; a shorter one is another word too often. */
const MIN_NAME_CODE_UNITS = 4;
/** How many letters at its end a form of a name may have more. */
const MAX_ENDING_CODE_UNITS = 3;

interface Places {
  /** Plain names of countries and continents of one word, with their codes. */
  readonly countries: ReadonlyMap<string, string>;
  /** Plain adjectives of nations, without their endings, with their codes. */
  readonly nations: ReadonlyMap<string, string>;
}

/** All codes that two letters make: the runtime tells which are regions. */
const CODES: readonly string[] = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].flatMap((one, _, letters) =>
  letters.map((other) => one + other),
);

const placesIn = tabulateByLanguage(LANGUAGES, readPlaces);

function readPlaces(language: string): Places {
  const regions = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  const languages = new Intl.DisplayNames([language], { type: 'language', fallback: 'none' });
  const countries = new Map<string, string>();
  const nations = new Map<string, string>();
  for (const code of [...CODES, ...CONTINENTS.split(' ')]) {
    const name = toPlain(regions.of(code) ?? '');
    if (/^\p{L}{4,}$/u.test(name)) countries.set(name, code);
  }
  for (const name of BRITISH.get(language)?.split(' ') ?? []) countries.set(name, name);
  for (const code of OF_NATIONS.split(' '))
    for (const part of toPlain(languages.of(code) ?? '').split(/[^\p{L}]+/u)) {
      // `italian` of `italiano`, `немецк` of `немецкий`
      const stem = part.replace(/(?:ии|[aeio]|ска|sch)$/u, '');
      if (stem.length >= MIN_NAME_CODE_UNITS) nations.set(stem, code);
    }
  for (const stem of SCOTTISH.split(' ')) nations.set(stem, 'gd');
  return { countries, nations };
}

/** What a word in lower case is the name of: a country (`country SE`) or a nation (`nation sv`); undefined for others. */
export function placeOf(word: string, language: string): string | undefined {
  const places = placesIn(language);
  const plain = toPlain(word);
  if (!places || plain.length < MIN_NAME_CODE_UNITS) return undefined;
  const country = places.countries.get(plain) ?? caseOfCountry(plain, language, places);
  return country ? `country ${country}` : nationOf(plain, places);
}

/** The country of a Russian name in another case than the first: `испании` of `испания`. */
function caseOfCountry(plain: string, language: string, { countries }: Places): string | undefined {
  if (language !== 'ru') return undefined;
  const stem = plain.replace(/(?:еи|ю|и|е|у|ы|а|ои|ом)$/u, '');
  return countries.get(`${stem}я`) ?? countries.get(`${stem}а`) ?? countries.get(stem);
}

function nationOf(plain: string, { nations }: Places): string | undefined {
  for (let cut = 0; cut <= MAX_ENDING_CODE_UNITS && plain.length - cut >= MIN_NAME_CODE_UNITS; cut++) {
    const nation = nations.get(plain.slice(0, plain.length - cut));
    if (nation) return `nation ${nation}`;
  }
  return undefined;
}

/** Whether two words in lower case name two countries or two nations. */
export function areOtherPlaces(a: string, b: string, language: string): boolean {
  const [one, other] = [placeOf(a, language), placeOf(b, language)];
  return one !== undefined && other !== undefined && one !== other && one[0] === other[0];
}
