import { formatOf, type StoryFormat } from '../story/format.ts';
import { SIDES, type Side } from '../story/side.ts';
import { StoryReader } from '../story/story-reader.ts';
import { CandidateFinder } from './candidates.ts';
import { containment, type Sketch, Sketcher } from './sketch.ts';

/** Two files by their names, which may be paths inside a folder. A file that has no partner stands alone. */
export type FilePair = Readonly<Partial<Record<Side, string>>>;

/** The names of the files of each side, each once. */
export type FileNames = Readonly<Record<Side, readonly string[]>>;

/** The names of two files that belong together. */
export type NamePair = readonly [original: string, modified: string];

/**
 * Pairs the files of two folders, or of any two sets: those of the same name, and then the others by what is written in them, each
 * with one other at most, the likeliest first.
 * @param pairRest pairs the files that have no namesake, see {@link pairByContent}; asked only where both sides have such
 * @returns the pairs in the order of the modified names, and then the originals that stand alone
 */
export async function pairFiles(
  names: FileNames,
  pairRest: (names: FileNames) => Promise<readonly NamePair[]>,
): Promise<FilePair[]> {
  const originals = new Set(names.original);
  const modifieds = new Set(names.modified);
  const partners = new Map(names.modified.filter((name) => originals.has(name)).map((name) => [name, name]));
  const rest = {
    original: names.original.filter((name) => !modifieds.has(name)),
    modified: names.modified.filter((name) => !originals.has(name)),
  };
  if (rest.original.length > 0 && rest.modified.length > 0)
    for (const [original, modified] of await pairRest(rest)) partners.set(modified, original);
  const paired = new Set(partners.values());
  return [
    ...names.modified.map((modified) => {
      const original = partners.get(modified);
      return original === undefined ? { modified } : { original, modified };
    }),
    ...names.original.filter((original) => !paired.has(original)).map((original) => ({ original })),
  ];
}

/** Pairs files by what is written in them. */
export async function pairByContent(
  names: FileNames,
  read: (side: Side, name: string) => Promise<string>,
): Promise<NamePair[]> {
  const pairer = new ContentPairer();
  for (const side of SIDES)
    for (const name of names[side]) pairer.add(side, name, await read(side, name), formatOf(name));
  return pairer.pairs();
}

/** A file of one side, and what its words come down to. */
interface SketchedFile {
  readonly side: Side;
  readonly name: string;
  readonly sketch: Sketch;
}

/** Pairs files by the share of the passages of the smaller one that the larger one has, see {@link containment}. */
export class ContentPairer {
  readonly #sketcher = new Sketcher();
  readonly #finder = new CandidateFinder();
  readonly #files: SketchedFile[] = [];

  add(side: Side, name: string, text: string, format: StoryFormat): void {
    const sketch = this.#sketcher.sketch(new StoryReader().read(text, { format }).plainTexts);
    this.#files.push({ side, name, sketch });
    this.#finder.add(sketch);
  }

  /** The files that belong together, each once. */
  pairs(): NamePair[] {
    const found = [...this.#finder.find()].flatMap(({ first, second }) => {
      const [one, other] = [this.#files[first]!, this.#files[second]!];
      if (one.side === other.side) return [];
      const [original, modified] = one.side === 'original' ? [one, other] : [other, one];
      const [small, large] = [one.sketch.length, other.sketch.length].sort((a, b) => a - b) as [number, number];
      return { original, modified, share: containment(one.sketch, other.sketch), size: small / large, first, second };
    });
    // A part is in the whole as much as the whole is in itself: of these, the one of like size is likelier.
    found.sort((a, b) => b.share - a.share || b.size - a.size || a.first - b.first || a.second - b.second);
    const taken = new Set<SketchedFile>();
    return found.flatMap(({ original, modified }): NamePair[] => {
      if (taken.has(original) || taken.has(modified)) return [];
      taken.add(original).add(modified);
      return [[original.name, modified.name]];
    });
  }
}
