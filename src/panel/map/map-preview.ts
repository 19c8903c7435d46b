import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit';
import type { Comparison } from '../../comparison/comparison.ts';
import type { SentencePlace } from '../../presentation/group-sentences.ts';
import { shownText } from '../../presentation/heading-marks.ts';
import { kindLabel } from '../../presentation/kind-labels.ts';
import { paragraphNumber } from '../../presentation/words.ts';
import type { Side } from '../../story/side.ts';

/** At most this many letters of a sentence are shown: about three lines. */
const MAX_LETTERS = 140;

/** The beginning of the sentence under the pointer, beside the map, and what became of it. For the eye alone. */
export function previewView(
  comparison: Comparison,
  { side, sentence, y }: SentencePlace & { readonly y: number },
): TemplateResult {
  const story = comparison[side];
  const group = comparison.groups.find((group) => group[side].includes(sentence))!;
  const text = shownText(story, sentence);
  const kind = group.kind === 'unchanged' && group.moved ? 'moved' : group.kind;
  return html`<div class="map-preview" aria-hidden="true" .style=${`top: clamp(4px, ${Math.round(y) - 20}px, 100vh - 92px)`}>
    <b>${kindLabel(kind)}</b> <span class="dim">${placeWords(side, paragraphNumber(story, sentence))}</span>
    <p dir="auto">${text.length > MAX_LETTERS ? `${text.slice(0, MAX_LETTERS).trimEnd()}…` : text}</p></div>`;
}

function placeWords(side: Side, paragraph: number): string {
  return side === 'original'
    ? l10n.t({ message: '¶{0}, original', args: [paragraph], comment: ['A paragraph of the original story.'] })
    : l10n.t({ message: '¶{0}, modified', args: [paragraph], comment: ['A paragraph of the modified story.'] });
}
