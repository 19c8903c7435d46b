import { KIND_WORDS } from './kind-labels.ts';
import type { ChangeKind } from './kinds.ts';
import type { Direction, Step } from './step.ts';

/** What is known of a step when it is put into words. */
export interface StepFacts {
  readonly direction: Direction;
  /** The kind that the walk keeps to, if any. */
  readonly kind?: ChangeKind | undefined;
  /** Whether changes were passed by because they are reviewed. */
  readonly reviewed?: boolean;
  /** The change where the step led; left out where the focus on it says what it is. */
  readonly arrival?: {
    readonly kind: ChangeKind;
    /** Whether its sentences stand in the other story only. */
    readonly missing: boolean;
  };
}

/**
 * Says what a step of next or previous did, in editors and in the panel: "Edited.", "Omitted here.",
 * "No more changes below. Back at the first change.", "Moved: no open changes."
 * @param step undefined when there was no change to go to
 * @returns an empty text when there is nothing to say
 */
export function stepWords(step: Step | undefined, { direction, kind, reviewed, arrival }: StepFacts): string {
  const no = kind ? `${KIND_WORDS[kind]}: no` : 'No';
  const open = reviewed ? 'open ' : '';
  if (!step) return `${no} ${open}changes.`;
  const [where, end] = direction === 'next' ? ['below', 'Back at the first'] : ['above', 'Now at the last'];
  return [
    ...(step.wrapped ? [`${no} more ${open}changes ${where}. ${end} ${open}change.`] : []),
    ...(arrival ? [`${KIND_WORDS[arrival.kind]}${arrival.missing ? ' here' : ''}.`] : []),
  ].join(' ');
}
