import type { Comparison } from '../comparison/comparison.ts';
import type { ComparisonIndex } from '../presentation/comparison-index.ts';
import type { SentencePlace } from '../presentation/group-sentences.ts';
import type { MarkName, RowActionName } from '../presentation/row-actions.ts';
import { SIDES, type Side } from '../story/side.ts';
import { textOf } from '../story/story.ts';
import { host } from './host.ts';
import { sideText } from './side-text.ts';
import type { TakeOverRequest } from './traces/asked.ts';

/** What an action is on. */
export interface ActionPlace extends SentencePlace {
  /** The version of the comparison that the sentence is of. */
  readonly version: number;
  /** All changes that it is on; those of the sentence when left out. */
  readonly groups: readonly number[] | undefined;
  /** One word edit of the sentence's group alone. */
  readonly edit?: number | undefined;
}

/** What the panel itself does. */
export interface SentenceHands {
  goToCounterpart(place: SentencePlace): void;
  takeOver(request: TakeOverRequest): void;
}

/** Does what the reader chose for a sentence, but for ticking it off, from the row's tools, its menu or by a key. */
export function performRowAction(
  action: Exclude<RowActionName, MarkName>,
  { side, sentence, version, groups, edit }: ActionPlace,
  index: ComparisonIndex,
  { goToCounterpart, takeOver }: SentenceHands,
): void {
  const { comparison } = index;
  const place = { side, sentence };
  const group = index.groupOf(side, sentence);
  const taking = { groups: groups ?? [group] };
  switch (action) {
    case 'restore':
    case 'remove':
      takeOver({ ...taking, side: 'modified' });
      break;
    case 'takeBackWording':
      takeOver({ ...taking, side: 'modified', ...(edit === undefined ? { part: 'wording' } : { edit }) });
      break;
    case 'moveBack': {
      const move = index.moveOf(group);
      if (move !== undefined) takeOver({ groups: comparison.moves[move]!.groups, side: 'modified', part: 'place' });
      break;
    }
    case 'applyToOriginal':
      takeOver({ ...taking, side: 'original', ...(edit === undefined ? {} : { edit }) });
      break;
    case 'pairWith':
      host.postMessage({ type: 'pairing', action: 'choose', version, ...place });
      break;
    case 'unpair':
      host.postMessage({ type: 'pairing', action: 'unpair', version, ...place });
      break;
    case 'resetPairing':
      host.postMessage({ type: 'pairing', action: 'reset', version, ...place });
      break;
    case 'openInEditor':
      host.postMessage({ type: 'open', ...place });
      break;
    case 'goToCounterpart':
      goToCounterpart(place);
      break;
    case 'copySentence':
      host.postMessage({
        type: 'copy',
        text: sentencesText(comparison, side, [sentence]),
        what: 'sentence',
      });
      break;
    case 'copyBoth': {
      const sentences = comparison.groups[group]!;
      const lines = SIDES.map((side) => sideText(side, sentencesText(comparison, side, sentences[side])));
      host.postMessage({ type: 'copy', text: lines.join('\n'), what: 'both' });
      break;
    }
    case 'copyMarked':
      host.postMessage({ type: 'copyMarked', version, group });
  }
}

function sentencesText(comparison: Comparison, side: Side, sentences: readonly number[]): string {
  const story = comparison[side];
  return sentences.map((sentence) => textOf(story, story.sentences[sentence]!)).join(' ');
}
