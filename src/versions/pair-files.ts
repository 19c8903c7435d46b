import { formatOf } from '../story/format.ts';
import { SIDES, type Side } from '../story/side.ts';
import { StoryReader } from '../story/story-reader.ts';
import { CandidateFinder } from './candidates.ts';
import { containment, type Sketch, Sketcher } from './sketch.ts';

/** Two files by their names, which may be paths inside a folder. A file that has no partner stands alone. */
export type FilePair = Readonly<Partial<Record<Side, string>>>;

/** The names of the files of each side, each once. */
export type FileNames = Readonly<Record<Side, readonly string[]>>;

/**
 * Pairs the files of two folders, or of any two sets: those of the same name, and then the others by what is written in them, each
 * with one other at most, the likeliest first.
 * @param read the text of a file; asked only for files that have no namesake
 * @returns the pairs in the order of the modified names, and then the originals that stand alone
 */
export async function pairFiles(
  names: FileNames,
  read: (side: Side, name: string) => Promise<string>,
): Promise<FilePair[]> {
  const originals = new Set(names.original);
  const modifieds = new Set(names.modified);
  const partners = new Map(names.modified.filter((name) => originals.has(name)).map((name) => [name, name]));
  const alone = {
    original: names.original.filter((name) => !modifieds.has(name)),
    modified: names.modified.filter((name) => !originals.has(name)),
  };
  if (alone.original.length > 0 && alone.modified.length > 0)
    for (const [original, modified] of await pairByContent(alone, read)) partners.set(modified, original);
  const paired = new Set(partners.values());
  return [
    ...names.modified.map((modified) => {
      const original = partners.get(modified);
      return original === undefined ? { modified } : { original, modified };
    }),
    ...names.original.filter((original) => !paired.has(original)).map((original) => ({ original })),
  ];
}

/** Pairs files by the share of the passages of the smaller one that the larger one has, see {@link containment}. */
async function pairByContent(
  names: FileNames,
  read: (side: Side, name: string) => Promise<string>,
): Promise<[original: string, modified: string][]> {
  const sketcher = new Sketcher();
  const finder = new CandidateFinder();
  const sketches: Sketch[] = [];
  for (const side of SIDES)
    for (const name of names[side]) {
      const { plainTexts } = new StoryReader().read(await read(side, name), { format: formatOf(name) });
      const sketch = sketcher.sketch(plainTexts);
      sketches.push(sketch);
      finder.add(sketch);
    }
  const found: {
    readonly original: number;
    readonly modified: number;
    readonly share: number;
    readonly size: number;
  }[] = [];
  for (const { first, second } of finder.find()) {
    if (first >= names.original.length || second < names.original.length) continue;
    const [one, other] = [sketches[first]!, sketches[second]!];
    const size = Math.min(one.length, other.length) / Math.max(one.length, other.length);
    found.push({ original: first, modified: second, share: containment(one, other), size });
  }
  // A part is in the whole as much as the whole is in itself: of these, the one of like size is likelier.
  found.sort((a, b) => b.share - a.share || b.size - a.size || a.original - b.original || a.modified - b.modified);
  const taken = new Set<number>();
  return found.flatMap(({ original, modified }): [string, string][] => {
    if (taken.has(original) || taken.has(modified)) return [];
    taken.add(original).add(modified);
    return [[names.original[original]!, names.modified[modified - names.original.length]!]];
  });
}
