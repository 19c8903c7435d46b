/** One of the two stories of a comparison, in VS Code's own words. */
export type Side = 'original' | 'modified';

/** Both sides, the original first. */
export const SIDES: readonly Side[] = ['original', 'modified'];

/** The side that a side is compared with. */
export function otherSide(side: Side): Side {
  return side === 'original' ? 'modified' : 'original';
}

/**
 * Waits for what both sides bring, at once.
 * @throws what the original's failed with, else the modified's: whichever was first, so that a reader is told the same
 *   of the same two stories each time
 */
export async function awaitBoth<T>(original: Promise<T>, modified: Promise<T>): Promise<readonly [T, T]> {
  modified.catch(() => undefined); // its failure is told below, if the original has none
  return [await original, await modified];
}
