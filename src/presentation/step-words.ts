import * as l10n from '@vscode/l10n';
import { kindLabel } from './kind-labels.ts';
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
export function stepWords(step: Step | undefined, facts: StepFacts): string {
  const { kind, reviewed = false, arrival } = facts;
  if (!step) return noChanges(reviewed, kind);
  return [
    ...(step.wrapped ? [noMoreChanges(facts), otherEnd(facts)] : []),
    ...(arrival ? [arrivalWords(kindLabel(arrival.kind), arrival.missing)] : []),
  ].join(' ');
}

function noChanges(open: boolean, kind: ChangeKind | undefined): string {
  if (!kind) return open ? l10n.t('No open changes.') : l10n.t('No changes.');
  const args = { kind: kindLabel(kind) };
  return open
    ? l10n.t({ message: '{kind}: no open changes.', args, comment: ['{kind} is a label such as "Moved".'] })
    : l10n.t({ message: '{kind}: no changes.', args, comment: ['{kind} is a label such as "Moved".'] });
}

function noMoreChanges({ direction, kind, reviewed: open }: StepFacts): string {
  if (!kind) {
    if (direction === 'next') return open ? l10n.t('No more open changes below.') : l10n.t('No more changes below.');
    return open ? l10n.t('No more open changes above.') : l10n.t('No more changes above.');
  }
  const args = { kind: kindLabel(kind) };
  if (direction === 'next')
    return open
      ? l10n.t({
          message: '{kind}: no more open changes below.',
          args,
          comment: ['{kind} is a label such as "Moved".'],
        })
      : l10n.t({ message: '{kind}: no more changes below.', args, comment: ['{kind} is a label such as "Moved".'] });
  return open
    ? l10n.t({ message: '{kind}: no more open changes above.', args, comment: ['{kind} is a label such as "Moved".'] })
    : l10n.t({ message: '{kind}: no more changes above.', args, comment: ['{kind} is a label such as "Moved".'] });
}

/** Where the walk went on, past the last or the first change. */
function otherEnd({ direction, reviewed: open }: StepFacts): string {
  if (direction === 'next')
    return open ? l10n.t('Back at the first open change.') : l10n.t('Back at the first change.');
  return open ? l10n.t('Now at the last open change.') : l10n.t('Now at the last change.');
}

function arrivalWords(kind: string, missing: boolean): string {
  return missing
    ? l10n.t({
        message: '{0} here.',
        args: [kind],
        comment: ['{0} is "Omitted" or "Added": the sentence is in the other story only, and would stand here.'],
      })
    : `${kind}.`;
}
