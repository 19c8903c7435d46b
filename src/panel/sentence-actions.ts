import type { Comparison } from '../comparison/comparison.ts';
import type { ComparisonIndex } from '../presentation/comparison-index.ts';
import type { SentencePlace } from '../presentation/group-sentences.ts';
import type { RowActionName } from '../presentation/row-actions.ts';
import type { Side } from '../story/side.ts';
import { textOf } from '../story/story.ts';
import { host } from './host.ts';

/** Does what the reader chose for a sentence, from the row's tools, its menu or by a key. */
export function performRowAction(
  action: RowActionName,
  place: SentencePlace,
  index: ComparisonIndex,
  goToCounterpart: (place: SentencePlace) => void,
): void {
  const { comparison } = index;
  switch (action) {
    case 'openInEditor':
      host.postMessage({ type: 'open', ...place });
      break;
    case 'goToCounterpart':
      goToCounterpart(place);
      break;
    case 'copySentence':
      host.postMessage({
        type: 'copy',
        text: sentencesText(comparison, place.side, [place.sentence]),
        what: 'Sentence',
      });
      break;
    case 'copyBoth': {
      const group = comparison.groups[index.groupOf(place.side, place.sentence)]!;
      const lines = (['original', 'modified'] as const).map(
        (side) => `${side === 'original' ? 'Original' : 'Modified'}: ${sentencesText(comparison, side, group[side])}`,
      );
      host.postMessage({ type: 'copy', text: lines.join('\n'), what: 'Both' });
    }
  }
}

function sentencesText(comparison: Comparison, side: Side, sentences: readonly number[]): string {
  const story = comparison[side];
  return sentences.map((sentence) => textOf(story, story.sentences[sentence]!)).join(' ');
}
