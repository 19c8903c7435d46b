import { html, nothing, type TemplateResult } from 'lit';
import type { Comparison, Kind } from '../../../comparison/comparison.ts';
import { KIND_GLYPHS } from '../../kind-signs.ts';
import type { Direction } from '../changes.ts';
import type { Side, StoryNames } from '../protocol.ts';
import { KIND_WORDS, sentenceCount } from '../words.ts';
import { glyph } from './glyphs.ts';

/** What the reader can do in the header. */
export interface HeaderActions {
  step(direction: Direction): void;
  swap(): void;
  open(side: Side): void;
  cancel(): void;
}

/** Counts by kind, whether a new comparison is on its way, the walk through the changes, and swap. */
export function toolbarView(
  comparison: Comparison | undefined,
  computing: boolean,
  walk: { current: number | undefined; of: number },
  actions: HeaderActions,
): TemplateResult {
  const none = walk.of === 0;
  return html`<header class="toolbar">
    <div class="counts" role="list" aria-label="Sentences by kind">
      ${(['omitted', 'added', 'edited', 'split', 'merged', 'recast'] as const).map((kind) => countView(kind, comparison))}
      <span class="separator"></span>
      ${(['moved', 'unchanged'] as const).map((kind) => countView(kind, comparison))}
    </div>
    <div class="walk">
      <span class="computing" role="status">${computing ? 'Comparing…' : nothing}</span>
      ${computing ? html`<button class="link" @click=${() => actions.cancel()}>Cancel</button><span class="separator"></span>` : nothing}
      <button class="icon" title="Previous Change (Shift+F7)" aria-label="Previous Change" ?disabled=${none}
        @click=${() => actions.step('previous')}>${glyph('arrow-up')}</button>
      <span class="place-in-walk">${walkWords(walk)}</span>
      <button class="icon" title="Next Change (F7)" aria-label="Next Change" ?disabled=${none}
        @click=${() => actions.step('next')}>${glyph('arrow-down')}</button>
      <span class="separator"></span>
      <button class="icon" title="Swap Sides" aria-label="Swap Sides" @click=${() => actions.swap()}>
        ${glyph('arrow-swap')}</button>
    </div>
  </header>`;
}

function walkWords({ current, of }: { current: number | undefined; of: number }): string {
  if (of === 0) return '–';
  if (current !== undefined) return `${current + 1} of ${of}`;
  return of === 1 ? '1 change' : `${of} changes`;
}

function countView(kind: Kind | 'moved', comparison: Comparison | undefined): TemplateResult | typeof nothing {
  const count = comparison?.counts[kind];
  const rare = kind === 'split' || kind === 'merged' || kind === 'recast';
  if (rare && !count) return nothing;
  return html`<span class="count ${kind} ${count ? '' : 'zero'}" role="listitem">
    ${glyph(KIND_GLYPHS[kind])}<b>${count === undefined ? '–' : count.toLocaleString('en')}</b>
    <span>${KIND_WORDS[kind]}</span>
  </span>`;
}

/** The names above the columns. */
export function namesView(
  names: Readonly<Record<Side, StoryNames>>,
  comparison: Comparison,
  actions: HeaderActions,
): TemplateResult {
  const name = (side: Side, word: string) => html`<div class="name ${side}">
    <b>${word}</b>
    <button class="file" title=${`Open ${names[side].path}`} @click=${() => actions.open(side)}><bdi>${names[side].name}</bdi></button>
    <span class="dim sentences">${sentenceCount(comparison[side].sentences.length)}</span>
  </div>`;
  return html`<div class="names">${name('original', 'Original')}<span></span>${name('modified', 'Modified')}</div>`;
}
