import { isPinned, spokenPins } from '../../presentation/pairing-words.ts';
import { rowActionTitle } from '../../presentation/row-actions.ts';
import type { Side } from '../../story/side.ts';
import { commandLink } from '../hover/markdown.ts';
import type { Compared } from '../session/session.ts';
import { pinsOfCompared } from './pins.ts';
import { PAIRING_COMMAND, type PairingAction, pairingRequestFor } from './request.ts';

/** What was said by hand of the pairing of a sentence, and the ways to change it, as Markdown with links. */
export function pairingLinks(compared: Compared, side: Side, sentence: number): string {
  const { comparison, list } = compared;
  const group = comparison.groups[list.index.groupOf(side, sentence)]!;
  const pins = pinsOfCompared(compared);
  const link = (title: string, action: PairingAction) =>
    commandLink(title, PAIRING_COMMAND, pairingRequestFor(compared, action, side, sentence));
  const isPair = group.original.length > 0 && group.modified.length > 0;
  return [
    ...spokenPins(comparison, group, pins).map((words) => words.charAt(0).toUpperCase() + words.slice(1)),
    link(rowActionTitle('pairWith'), 'choose'),
    ...(isPair ? [link(rowActionTitle('unpair'), 'unpair')] : []),
    ...(isPinned(group, pins) ? [link(rowActionTitle('resetPairing'), 'reset')] : []),
  ].join(' · ');
}
