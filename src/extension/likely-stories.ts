/** A story that may be chosen. */
export interface Candidate {
  readonly name: string;
  readonly folder: string;
}

/**
 * Orders stories by how likely each is the other version of a story: those of its folder first, then by how alike the
 * names are. The others keep their order.
 */
export function sortByLikelihood<Story extends Candidate>(stories: readonly Story[], other: Candidate): Story[] {
  const [folder, pairs] = [other.folder, letterPairs(other.name)];
  return stories
    .map((story) => ({
      story,
      inFolder: Number(story.folder === folder),
      likeness: diceCoefficient(letterPairs(story.name), pairs),
    }))
    .sort((a, b) => b.inFolder - a.inFolder || b.likeness - a.likeness)
    .map(({ story }) => story);
}

/** Twice the letter pairs that both have, over the pairs of both (Sørensen–Dice): 0 for none, 1 for the same ones. */
function diceCoefficient(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const pair of a) if (b.has(pair)) common++;
  return (2 * common) / (a.size + b.size || 1);
}

function letterPairs(name: string): Set<string> {
  const letters = [...name.toLowerCase()];
  return new Set(letters.slice(1).map((letter, at) => letters[at]! + letter));
}
