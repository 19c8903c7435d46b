/** What the parts of a book and of a play are called, in lower case, in the languages with lists of function words and some more. */
const PARTS: ReadonlySet<string> = new Set(
  (
    'chapter part book section act scene volume canto letter kapitel teil buch abschnitt akt aufzug szene auftritt band ' +
    'chapitre partie livre acte scène tome capítulo capitulo parte libro acto escena tomo livro ato cena capitolo atto scena ' +
    'hoofdstuk deel boek bedrijf глава часть книга том действие сцена картина rozdział część księga tom scena ' +
    'del bok luku osa kirja kapitola část κεφάλαιο μέρος bölüm kısım'
  ).split(' '),
);

/** UTF-16 code units of the longest line that is taken for a heading. */
const MAX_HEADING_LENGTH = 90;
const HEADING =
  /^(?:(?<part>\p{L}+)\s+)?(?:\d{1,3}|[IVXLCDM]{1,8})(?:[.:)]|\s*[—–-](?=\s|$))(?:\s+(?<title>[^.!?…:]+)[.!?…]?)?$/u;

/**
 * Whether a paragraph is the heading of a chapter, with a number and maybe a title: "CHAPTER 2." or "Kapitel 2. Der Sturm". Its
 * full stop ends no sentence. A title without a word for its part must be in capitals: "II. THE STORM".
 */
export function isChapterHeading(paragraph: string): boolean {
  if (paragraph.length > MAX_HEADING_LENGTH || /[\n\r]/u.test(paragraph)) return false;
  const groups = HEADING.exec(paragraph)?.groups;
  if (!groups) return false;
  if (groups.part) return PARTS.has(groups.part.toLowerCase());
  return groups.title !== undefined && !/\p{Ll}/u.test(groups.title) && /\p{Lu}/u.test(groups.title);
}
