import type { EditedPair, Passage } from '../edited-pair.ts';

/** How many edited endings of a side are counted at most. */
const MAX_ENDINGS = 20;
/** UTF-16 code units before a negative ending in which the word that it denies is looked for. */
const MAX_STEM_CODE_UNITS = 4;

/**
 * Negative endings, and before them words that only look like it or deny twice: 危ない (dangerous), なければならない (must),
 * かもしれない (may be), まもなく (soon).
 */
const ENDING =
  /(?<other>[危少汚切]ない|[危少汚切]なく|な(?:ければ|くては|いと)(?:なりません|ならない|いけない|いけません)|かもしれ(?:ない|ません)|[まほ](?:も|ど)なく|とんでもない|何気な[いく]|なくなる|なくなっ)|(?:ない|なかっ|なく|ませんでし|ません|ずに)/gu;

/** A negative ending: where it begins, in UTF-16 code units, and the letters before it. */
interface Ending {
  readonly stem: string;
}

/** Whether a verb or adjective of Japanese, which both sides have, has a negative ending on one of them only. */
export function deniesOneSideInJapanese({ original, modified }: EditedPair): boolean {
  const [before, after] = [endingsOf(original), endingsOf(modified)];
  if (before.length === after.length) return false;
  const [more, other] = before.length > after.length ? [before, modified] : [after, original];
  return more.some(({ stem }) => hasStem(stem, other));
}

/** The negative endings of a side that an edit touches. */
function endingsOf({ story: { text }, sentences, edits }: Passage): Ending[] {
  const found: Ending[] = [];
  for (const { start, end } of sentences)
    for (const match of text.slice(start, end).matchAll(ENDING)) {
      if (match.groups?.other !== undefined) continue;
      const from = start + match.index;
      const to = from + match[0].length;
      if (!edits.some((edit) => edit.start < to && edit.end > from)) continue;
      found.push({ stem: text.slice(Math.max(start, from - MAX_STEM_CODE_UNITS), from) });
      if (found.length === MAX_ENDINGS) return found;
    }
  return found;
}

/** Whether a side has the last Han character of a stem, or its last letter where it has none. */
function hasStem(stem: string, { story: { text }, sentences }: Passage): boolean {
  const letter = /\p{Script=Han}(?=\P{Script=Han}*$)/u.exec(stem)?.[0] ?? stem.at(-1);
  return letter !== undefined && sentences.some(({ start, end }) => text.slice(start, end).includes(letter));
}
