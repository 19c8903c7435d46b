import type { IndexedStory } from '../story/indexed-story.ts';
import { canonicalForm } from '../text/canonical.ts';
import { collapseSpace } from '../text/typography.ts';
import type { EditKind, Group, WordEdit } from './comparison.ts';
import { editKindsOf } from './edit-kinds/edit-kinds.ts';
import { isIgnored, type Measure } from './ignored.ts';
import type { Tie } from './ties.ts';
import { compareWords } from './word-edits.ts';
import { readWording } from './wording.ts';

/** What became of the sentences of a tie, wherever they stand. */
export type Verdict = Pick<Group, 'kind' | 'similarity' | 'edits' | 'typographyOnly' | 'editKinds'>;

const UNCHANGED: Verdict = { kind: 'unchanged', similarity: 1, edits: [], typographyOnly: false, editKinds: [] };
const ADDED: Verdict = { kind: 'added', similarity: 0, edits: [], typographyOnly: false, editKinds: [] };
const OMITTED: Verdict = { ...ADDED, kind: 'omitted' };

/** A verdict, and where in the two texts its sentences began when it was given. */
interface Given {
  readonly verdict: Verdict;
  readonly original: readonly number[];
  readonly modified: readonly number[];
}

/** Judges ties, incrementally as two stories are edited: it repeats its last verdict on the same sentences. */
export class Verdicts {
  #measuredBy = '';
  #given: ReadonlyMap<string, Given> = new Map();

  /** Judges each of the ties, in their order. */
  of(original: IndexedStory, modified: IndexedStory, ties: readonly Tie[], measure: Measure): Verdict[] {
    const measuredBy = [measure.language, ...[...measure.ignored].sort()].join(' ');
    const known = measuredBy === this.#measuredBy ? this.#given : new Map<string, Given>();
    const given = new Map<string, Given>();
    const verdicts = ties.map((tie) => {
      if (tie.original.length === 0) return ADDED;
      if (tie.modified.length === 0) return OMITTED;
      if (isSame(original, modified, tie)) return UNCHANGED;
      const key = `${idsOf(original, tie.original)}|${idsOf(modified, tie.modified)}`;
      const starts = { original: startsOf(original, tie.original), modified: startsOf(modified, tie.modified) };
      const last = given.get(key) ?? known.get(key);
      const verdict = (last && shiftVerdict(last, starts)) ?? judge(original, modified, tie, measure);
      given.set(key, { verdict, ...starts });
      return verdict;
    });
    this.#measuredBy = measuredBy;
    this.#given = given;
    return verdicts;
  }
}

function isSame(original: IndexedStory, modified: IndexedStory, tie: Tie): boolean {
  return (
    tie.original.length === 1 &&
    tie.modified.length === 1 &&
    original.texts[tie.original[0]!] === modified.texts[tie.modified[0]!]
  );
}

function idsOf({ ids }: IndexedStory, indices: readonly number[]): string {
  return indices.length === 1 ? String(ids[indices[0]!]) : indices.map((index) => ids[index]!).join();
}

function startsOf({ story }: IndexedStory, indices: readonly number[]): number[] {
  return indices.map((index) => story.sentences[index]!.start);
}

/** Moves a verdict to where its sentences begin now. Undefined where the sentences of one side moved by unequal distances. */
function shiftVerdict({ verdict, ...then }: Given, now: Pick<Given, 'original' | 'modified'>): Verdict | undefined {
  const originalShift = shiftOf(then.original, now.original);
  const modifiedShift = shiftOf(then.modified, now.modified);
  if (originalShift === undefined || modifiedShift === undefined) return undefined;
  if (originalShift === 0 && modifiedShift === 0) return verdict;
  const { kind, similarity, typographyOnly, editKinds } = verdict;
  const edits = verdict.edits.map(
    ({ original, modified, ...what }): WordEdit => ({
      original: { start: original.start + originalShift, end: original.end + originalShift },
      modified: { start: modified.start + modifiedShift, end: modified.end + modifiedShift },
      ...what,
    }),
  );
  return { kind, similarity, edits, typographyOnly, editKinds };
}

function shiftOf(then: readonly number[], now: readonly number[]): number | undefined {
  const shift = now[0]! - then[0]!;
  return now.every((start, at) => start - then[at]! === shift) ? shift : undefined;
}

/** Judges a tie. Nothing matters but the measure, the texts of the sentences and those of the paragraphs they stand in. */
function judge(original: IndexedStory, modified: IndexedStory, tie: Tie, measure: Measure): Verdict {
  const kind = kindOf(original, modified, tie);
  if (kind === 'unchanged') return UNCHANGED;
  const old = readWording(original, tie.original);
  const now = readWording(modified, tie.modified);
  const { edits: all, phrases, similarity } = compareWords(old, now, measure);
  const counts = (edit: WordEdit) => edit.markup !== undefined || !isIgnored(edit, old.story, now.story, measure);
  const edits = all.filter(counts);
  if (kind === 'edited' && edits.length === 0 && (all.length > 0 || isSameWording(original, modified, tie)))
    return UNCHANGED;
  const typographyOnly = kind === 'edited' && edits.every((edit) => edit.typography || edit.markup);
  const markup = new Set(edits.map((edit) => edit.markup));
  const markupOnly = edits.length > 0 && !markup.has(undefined);
  const isStatement = !isLiteral(original, tie.original) && !isLiteral(modified, tie.modified);
  const editKinds: EditKind[] =
    (isStatement || typographyOnly) && !markupOnly
      ? [...editKindsOf(old, now, phrases.filter(counts), typographyOnly, measure.language)]
      : [];
  if (markupOnly && markup.has('markup')) editKinds.push('markup');
  if (markup.has('address')) editKinds.push('address');
  return { kind, similarity, edits, typographyOnly, editKinds };
}

/** Whether two sentences are the same but for their markup. */
function isSameWording(original: IndexedStory, modified: IndexedStory, tie: Tie): boolean {
  return wordingOf(original.plainTexts[tie.original[0]!]!) === wordingOf(modified.plainTexts[tie.modified[0]!]!);
}

/** Whether sentences are code or front matter: their figures and names are no statements to check. */
function isLiteral({ story }: IndexedStory, indices: readonly number[]): boolean {
  return indices.every((index) =>
    ['code', 'front matter'].includes(story.paragraphs[story.sentences[index]!.paragraph]!.kind),
  );
}

/** A sentence, however its lines are wrapped and its letters with accents are written. */
function wordingOf(sentence: string): string {
  return collapseSpace(canonicalForm(sentence));
}

function kindOf(
  { texts: old }: IndexedStory,
  { texts: now }: IndexedStory,
  { original, modified }: Tie,
): Verdict['kind'] {
  if (original.length === 1 && modified.length === 1) {
    const isSame = wordingOf(old[original[0]!]!) === wordingOf(now[modified[0]!]!);
    return isSame ? 'unchanged' : 'edited';
  }
  if (original.length === 1) return 'split';
  return modified.length === 1 ? 'merged' : 'recast';
}
