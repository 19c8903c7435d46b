/** What a line is: a sentence of its story as most are, or when and where it was written, or who wrote it or took the picture. */
export const LineKind = { sentence: 0, date: 1, credit: 2 } as const;
export type LineKind = (typeof LineKind)[keyof typeof LineKind];

/** UTF-16 code units of such a line, at most. */
const MAX_CODE_UNITS = 90;
/** How many words with a capital a date line has at most beside its date: the place, the paper, the weekday. */
const MAX_WORDS_OF_DATE = 5;
/** How many words of a name a credit has at least where nothing but “by” tells it. */
const MIN_NAMES = 2;
const MAX_NAMES = 9;

// The names of months begin so, in the languages of western and northern Europe and in Russian; they may be abbreviated.
const MONTH =
  '(?:jan|ene|gen|янв|f[eé][bv]|фев|m[aäá]r|mrt|maart|мар|a[pbv]r|апр|ma[iyjg]|ма[йя]|[jg]i?u[nl]|lug|июн|июл|a[gu][ouû]|août|авг|se[pt]|сен|o[ckuû]t|окт|no[vw]|ноя|d[eéi][czs]|дек)\\p{L}{0,8}[.]?';
/** A day and a month, or a date in figures; in lower case, as a pattern for both cases is slow to compile. */
const DATE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:\\p{N}{1,2}(?:st|nd|rd|th|er|º|[.])?\\s+(?:de\\s+|of\\s+)?${MONTH}(?!\\p{L})|${MONTH}\\s+\\p{N}{1,2}(?!\\p{N})|` +
    '\\p{N}{1,4}[./-]\\p{N}{1,2}[./-]\\p{N}{2,4}|\\p{N}{4}年\\p{N}{1,2}月\\p{N}{1,2}日)',
  'u',
);
/** Small words of a date line. */
const OF_DATES = new Set(
  'at on of the de del do da den le la el il a am um uhr h à em op om i på г года г. updated published last first stand veröffentlicht aktualisiert publié mis jour actualizado publicado atualizado aggiornato pubblicato bijgewerkt обновлено'.split(
    ' ',
  ),
);

/** What stands before the name in a credit that nothing else begins with. */
const CREDIT =
  /^[(（]?(?:(?:Additional\s+)?[Rr]eport(?:ing|ed)\s+by|Writ(?:ing|ten)\s+by|Edit(?:ing|ed)\s+by|(?:Photo(?:graph|s)?|Picture|Image|Illustration|Text|Words|Foto(?:s|grafie|grafía)?|Bild(?:er)?|Photos?|Texte|Imagen|Immagine|Beeld|Tekst|Фото|Текст|Автор|Credit|Source|Quelle|Redaktion|Redacción|Redação)(?:\s*:|\s+(?:by|von|par|de|di|door)\s+\p{Lu}|\s+[\p{Lu}/]{2,}$))|^©/u;
const BY = /^[(（]?(?:By|BY|Von|VON|Par|PAR|Por|POR|Di|DI|di|Da|Door|DOOR|Av|Af)\s+(?=\p{Lu})/u;
/** Between the names of a credit, and before the place. */
const OF_CREDITS = new Set('and und et y e en и & in à de der den van von di da la le du'.split(' '));
/** The signs of those who wrote: `(dnw)`, `(lor/tv)`. */
const INITIALS = /^[(（][\p{L}]{2,5}(?:[/.,-][\p{L}]{2,5}){0,3}[)）]$/u;

/** What a sentence ends with, and hardly ever such a line: nearly all sentences are told by it at once. */
const ENDS = '.!?…。！？"“”’»';

/** Tells what a line is, by its form alone. Linear in its length. */
export function lineKindOf(line: string): LineKind {
  if (line.length > MAX_CODE_UNITS || ENDS.includes(line.at(-1) ?? '')) return LineKind.sentence;
  if (CREDIT.test(line) || INITIALS.test(line) || isByline(line)) return LineKind.credit;
  return /\p{N}/u.test(line) && isDateLine(line) ? LineKind.date : LineKind.sentence;
}

/** Whether a line says no more than where and when: a date, names, and nothing that could be told of them. */
function isDateLine(line: string): boolean {
  const text = line.replace(/[(（][^()（）]*[)）]/gu, ' ');
  const date = /[!?。！？…]/u.test(text) ? null : DATE.exec(text.toLowerCase());
  if (!date) return false;
  const rest = `${text.slice(0, date.index)} ${text.slice(date.index + date[0].length)}`;
  const words = rest.match(/\p{L}[\p{L}\p{M}'’.-]*/gu) ?? [];
  const others = words.filter((word) => !OF_DATES.has(word.toLowerCase()));
  return others.length <= MAX_WORDS_OF_DATE && others.every((word) => /^\p{Lu}/u.test(word));
}

/** Whether a line says “by” and who it was: names alone. */
function isByline(line: string): boolean {
  const lead = BY.exec(line)?.[0];
  if (!lead || line.endsWith(':')) return false;
  const words = line.slice(lead.length).match(/[^\s,;()（）]+/gu) ?? [];
  const names = words.filter((word) => !OF_CREDITS.has(word));
  return names.length >= MIN_NAMES && names.length <= MAX_NAMES && names.every((word) => /^\p{Lu}/u.test(word));
}
