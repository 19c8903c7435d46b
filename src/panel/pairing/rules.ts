import type { Pins } from '../../presentation/pairing-words.ts';
import { otherSide, type Side } from '../../story/side.ts';
import type { ToPanel } from '../protocol.ts';

/** What steps back has words that can be read still: their washes fade instead. */
const FADED_WASHES = ['omitted', 'added', 'struck', 'underlined']
  .map((kind) => `--${kind}-wash:var(--faint-${kind}-wash)`)
  .join(';');

/** The glyph of codicon `pinned`. */
const PIN = '"\\eba0"';

function at(side: Side, sentence: number): string {
  return `[data-side=${side}][data-sentence="${sentence}"]`;
}

/** Style rules that mark the sentences paired or parted by hand in the flowing layout; rows say it in their spine. */
export function pinRules({ together, apart }: Pins): string[] {
  const pinned = new Set(
    [...together, ...apart].flatMap(([original, modified]) => [at('original', original), at('modified', modified)]),
  );
  if (pinned.size === 0) return [];
  return [
    `.flow-sentence:is(${[...pinned].join()})::after{content:${PIN};font:14px codicon;color:var(--dim);margin-left:2px}`,
  ];
}

/**
 * Style rules for choosing a partner: the sentence itself and the likeliest have frames, the others of its story step back. They
 * work in both layouts, and no row is drawn anew.
 */
export function choosingRules(
  { side, sentence, likely }: Extract<ToPanel, { type: 'choosePartner' }>,
  cursor: number | undefined,
): string[] {
  const other = otherSide(side);
  return [
    `[data-sentence][data-side=${side}]{color:var(--dim);cursor:default}`,
    `:is(.cell.${side},[data-sentence][data-side=${side}]){${FADED_WASHES}}`,
    `[data-sentence]${at(side, sentence)}{color:var(--text);outline:2px solid var(--focus);border-radius:2px}`,
    `[data-sentence][data-side=${other}]{cursor:pointer}`,
    ...likely.flatMap((line, index) => [
      `${at(other, line.sentence)}{outline:1px dashed var(--focus);border-radius:2px}`,
      `${at(other, line.sentence)}::before{content:"${index + 1}\\2002 ${line.percent}"}`,
    ]),
    `:is([data-sentence][data-side=${other}]:hover${cursor === undefined ? '' : `,${at(other, cursor)}`}){outline:2px solid var(--focus);border-radius:2px;background:color-mix(in srgb,var(--focus) 14%,transparent)}`,
  ];
}
