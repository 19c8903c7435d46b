/** One of the two stories of a comparison, in VS Code's own words. */
export type Side = 'original' | 'modified';

/** Both sides, the original first. */
export const SIDES: readonly Side[] = ['original', 'modified'];

/** The side that a side is compared with. */
export function otherSide(side: Side): Side {
  return side === 'original' ? 'modified' : 'original';
}
