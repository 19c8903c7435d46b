import type { Link } from '../alignment/link.ts';
import { type Story, textOf } from '../story/story.ts';
import { detectLanguage } from '../text/language.ts';
import { collapseSpace } from '../text/typography.ts';
import type { Group, Kind } from './comparison.ts';
import { editKindsOf } from './edit-kinds/edit-kinds.ts';
import { type Ignored, isIgnored } from './ignored.ts';
import { compareWords } from './word-edits.ts';

/** A group before it is known whether it moved. */
export type UnplacedGroup = Omit<Group, 'moved'>;

/**
 * The groups of two stories: the sentences that links tie together, directly or through others, and each sentence in
 * no link by itself. Ordered by their first original sentence; added sentences follow at the end.
 */
export function groupsOf(
  original: Story,
  modified: Story,
  links: readonly Link[],
  ignored: ReadonlySet<Ignored> = new Set(),
): UnplacedGroup[] {
  const count = original.sentences.length;
  const parent = Int32Array.from({ length: count + modified.sentences.length }, (_, index) => index);
  const root = (node: number): number => {
    let top = node;
    while (parent[top] !== top) top = parent[top]!;
    for (let at = node; parent[at] !== top; ) {
      const next = parent[at]!;
      parent[at] = top;
      at = next;
    }
    return top;
  };
  for (const link of links) parent[root(count + link.modified)] = root(link.original);
  const weakest = new Map<number, number>();
  for (const { original, probability } of links) {
    const top = root(original);
    weakest.set(top, Math.min(weakest.get(top) ?? 1, probability));
  }

  const members = new Map<number, { original: number[]; modified: number[] }>();
  for (let node = 0; node < parent.length; node++) {
    const top = root(node);
    const group = members.get(top) ?? { original: [], modified: [] };
    members.set(top, group);
    if (node < count) group.original.push(node);
    else group.modified.push(node - count);
  }
  let found: string | undefined;
  const language = () => (found ??= languageOf(original, modified));
  return [...members].map(([top, group]) => ({
    ...judged(original, modified, group.original, group.modified, ignored, language),
    probability: weakest.get(top) ?? 1,
  }));
}

/** The language of two versions together, English where they do not tell; the same whichever is called the original. */
function languageOf(original: Story, modified: Story): string {
  const samples = [original.text.slice(0, 2000), modified.text.slice(0, 2000)];
  const found = detectLanguage(samples.sort().join('\n'));
  return found === 'und' ? 'en' : found;
}

/** The group of these sentences, with its kind and its word edits but for those that are ignored. */
function judged(
  original: Story,
  modified: Story,
  before: number[],
  after: number[],
  ignored: ReadonlySet<Ignored>,
  language: () => string,
): Omit<UnplacedGroup, 'probability'> {
  const sides = { original: before, modified: after };
  const kind = kindOf(original, modified, before, after);
  if (kind === 'added' || kind === 'omitted')
    return { ...sides, kind, similarity: 0, edits: [], typographyOnly: false, editKinds: [] };
  const unchanged = {
    ...sides,
    kind: 'unchanged',
    similarity: 1,
    edits: [],
    typographyOnly: false,
    editKinds: [],
  } as const;
  if (kind === 'unchanged') return unchanged;
  const old = before.map((index) => original.sentences[index]!);
  const now = after.map((index) => modified.sentences[index]!);
  const { edits: all, similarity } = compareWords(original, old, modified, now, ignored);
  const edits = all.filter((edit) => !isIgnored(edit, original, modified, ignored));
  if (kind === 'edited' && all.length > 0 && edits.length === 0) return unchanged;
  const typographyOnly = kind === 'edited' && edits.every((edit) => edit.typography);
  const editKinds = editKindsOf(original, old, modified, now, edits, typographyOnly, language);
  return { ...sides, kind, similarity, edits, typographyOnly, editKinds };
}

function kindOf(original: Story, modified: Story, before: readonly number[], after: readonly number[]): Kind {
  if (before.length === 0) return 'added';
  if (after.length === 0) return 'omitted';
  if (before.length === 1 && after.length === 1) {
    const old = textOf(original, original.sentences[before[0]!]!);
    const now = textOf(modified, modified.sentences[after[0]!]!);
    return old === now || collapseSpace(old) === collapseSpace(now) ? 'unchanged' : 'edited';
  }
  if (before.length === 1) return 'split';
  return after.length === 1 ? 'merged' : 'recast';
}
