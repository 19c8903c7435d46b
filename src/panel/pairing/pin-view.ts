import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { Comparison, Group } from '../../comparison/comparison.ts';
import { isPairedByHand, type Pins, partedFrom, partedWords } from '../../presentation/pairing-words.ts';
import type { Side } from '../../story/side.ts';
import { textOf } from '../../story/story.ts';
import { glyph } from '../drawing/glyphs.ts';

/** At most so many sentences that one was parted from stand in its spine. */
const MAX_PARTED = 3;

/** The pin of a pair that was made by hand. */
export function pinView(group: Group, pins: Pins): TemplateResult | typeof nothing {
  if (!isPairedByHand(group, pins)) return nothing;
  return html`<span class="pin" title=${pinTitle()}>${glyph('pinned')}</span>`;
}

/** What a pin means, and the key that takes it away. */
export function pinTitle(): string {
  return l10n.t({ message: 'Paired by hand. Unpair (U)', comment: ['"Unpair" is a command, U its key.'] });
}

/** What the sentences of some groups were parted from by hand, as links that lead there. */
export function partedViews(
  comparison: Comparison,
  groups: readonly Group[],
  pins: Pins,
  goTo: (side: Side, sentence: number) => void,
): TemplateResult[] {
  const parted = groups.flatMap((group) => partedFrom(group, pins)).slice(0, MAX_PARTED);
  return parted.map((place) => {
    const { side, sentence } = place;
    const text = textOf(comparison[side], comparison[side].sentences[sentence]!);
    const title = l10n.t({ message: 'Kept apart by hand from: {0}', args: [text], comment: ['{0} is a sentence.'] });
    return html`<button class="link parted" tabindex="-1" title=${title} @click=${() => goTo(side, sentence)}
      >${glyph('pinned')}<span class="word">${partedWords(comparison, place)}</span></button>`;
  });
}
