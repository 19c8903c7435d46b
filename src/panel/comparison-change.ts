import type { Comparison, Group, WordEdit } from '../comparison/comparison.ts';
import type { Paragraph, Sentence, Span, Story } from '../story/story.ts';

/** The difference between two comparisons. A keystroke changes only one story and few groups, so this is short. */
export interface ComparisonChange extends Pick<Comparison, 'moves' | 'counts'> {
  /** Each story only if it changed. */
  readonly original?: Story;
  readonly modified?: Story;
  /** The groups `inserted` replace `deleted` groups from `start` on. */
  readonly groups: { readonly start: number; readonly deleted: number; readonly inserted: readonly Group[] };
}

/** The change that {@link applyChange} turns `before` into `after` with. Its cost is linear in the groups and letters. */
export function changeBetween(before: Comparison, after: Comparison): ComparisonChange {
  const most = Math.min(before.groups.length, after.groups.length);
  let start = 0;
  while (start < most && sameGroup(before.groups[start]!, after.groups[start]!)) start++;
  let end = 0;
  while (end < most - start && sameGroup(before.groups.at(-1 - end)!, after.groups.at(-1 - end)!)) end++;
  return {
    ...(sameStory(before.original, after.original) ? {} : { original: after.original }),
    ...(sameStory(before.modified, after.modified) ? {} : { modified: after.modified }),
    groups: {
      start,
      deleted: before.groups.length - start - end,
      inserted: after.groups.slice(start, after.groups.length - end),
    },
    moves: after.moves,
    counts: after.counts,
  };
}

/** The comparison after a change. */
export function applyChange(before: Comparison, change: ComparisonChange): Comparison {
  const { start, deleted, inserted } = change.groups;
  return {
    original: change.original ?? before.original,
    modified: change.modified ?? before.modified,
    groups: [...before.groups.slice(0, start), ...inserted, ...before.groups.slice(start + deleted)],
    moves: change.moves,
    counts: change.counts,
  };
}

function sameStory(a: Story, b: Story): boolean {
  return (
    a.text === b.text &&
    sameList(a.sentences, b.sentences, sameSentence) &&
    sameList(a.paragraphs, b.paragraphs, sameParagraph)
  );
}

function sameSentence(a: Sentence, b: Sentence): boolean {
  return a.paragraph === b.paragraph && sameSpan(a, b);
}

/** A text that is read as Markdown may have the same paragraphs, but of other kinds. */
function sameParagraph(a: Paragraph, b: Paragraph): boolean {
  return a.kind === b.kind && a.first === b.first && a.last === b.last && sameSpan(a, b);
}

function sameGroup(a: Group, b: Group): boolean {
  return (
    a.kind === b.kind &&
    a.moved === b.moved &&
    a.after === b.after &&
    a.similarity === b.similarity &&
    a.probability === b.probability &&
    a.typographyOnly === b.typographyOnly &&
    sameList(a.original, b.original, Object.is) &&
    sameList(a.modified, b.modified, Object.is) &&
    sameList(a.editKinds, b.editKinds, Object.is) &&
    sameList(a.edits, b.edits, sameEdit)
  );
}

function sameEdit(a: WordEdit, b: WordEdit): boolean {
  return a.typography === b.typography && sameSpan(a.original, b.original) && sameSpan(a.modified, b.modified);
}

function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

function sameList<Item>(a: readonly Item[], b: readonly Item[], same: (a: Item, b: Item) => boolean): boolean {
  return a.length === b.length && a.every((item, index) => same(item, b[index]!));
}
