import type { Comparison, Group } from '../../../comparison/comparison.ts';
import type { Side } from '../../../story/side.ts';
import { collapseSpace } from '../../../text/typography.ts';
import { shownText } from '../../heading-marks.ts';
import { type GhostLine, type Line, lineRuns, type SentenceLine } from '../../pair-lines.ts';
import type { Run } from '../../runs.ts';
import { escapeHtml } from './escape.ts';

/** What the sentences of a report are drawn from. */
export interface StoryTexts {
  readonly comparison: Comparison;
  /** For each story the `lang` attribute of what is written in it, with a blank before it; empty where none is known. */
  readonly lang: Readonly<Record<Side, string>>;
}

/** The lines of a cell: a block for each paragraph, in its own direction of writing. */
export function cellLines(texts: StoryTexts, side: Side, lines: readonly Line[], group?: Group): string {
  const { sentences, paragraphs } = texts.comparison[side];
  const blocks: { paragraph: number; shown: string[] }[] = [];
  const ghosts: string[] = [];
  for (const line of lines) {
    if (line.type === 'ghost') {
      ghosts.push(ghostBlock(texts, side, line));
      continue;
    }
    const { paragraph } = sentences[line.sentence]!;
    const last = blocks.at(-1);
    const shown = lineRuns(texts.comparison, side, line, group).map((run) => runView(run, side));
    if (last?.paragraph === paragraph) last.shown.push(shown.join(''));
    else blocks.push({ paragraph, shown: [shown.join('')] });
  }
  const drawn = blocks.map(({ paragraph, shown }, index) => {
    const kind = paragraphs[paragraph]!.kind;
    const type = kind === 'prose' ? '' : ` ${kind.replace(' ', '-')}`;
    const number = index > 0 ? `<span class="inner">¶${paragraph + 1} </span>` : '';
    return `<div class="story${type}" dir="auto"${texts.lang[side]}>${number}${shown.join(' ')}</div>`;
  });
  return drawn.concat(ghosts).join('');
}

/** The whole wording of a group on one side, with its marks. */
export function wording(texts: StoryTexts, side: Side, group: Group): string {
  const lines = group[side].map((sentence): SentenceLine => ({ type: 'sentence', sentence, numbers: [] }));
  return cellLines(texts, side, lines, group);
}

/** The first words of a sentence, which a reader of the page sees as far as there is room. */
export function firstWords({ comparison, lang }: StoryTexts, side: Side, sentence: number): string {
  const text = collapseSpace(shownText(comparison[side], sentence).slice(0, MAX_FIRST_WORDS_UNITS));
  return `<span class="story" dir="auto"${lang[side]}>${escapeHtml(text)}</span>`;
}

/** More of a sentence than this never has room in one line, in UTF-16 code units. */
const MAX_FIRST_WORDS_UNITS = 160;

function runView(run: Run, side: Side): string {
  switch (run.type) {
    case 'text':
      return escapeHtml(run.text);
    case 'marked': {
      const tag = side === 'original' ? 'del' : 'ins';
      const sign = /[\p{L}\p{N}]/u.test(run.text) ? '' : ' class="mark"';
      return `<${tag}${sign}>${escapeHtml(run.text)}</${tag}>`;
    }
    case 'number':
      return `<span class="part">${run.number}</span>`;
    case 'ellipsis':
      return '… ';
    case 'gap': // which no report asks for
      return '';
  }
}

function ghostBlock({ comparison, lang }: StoryTexts, side: Side, line: GhostLine): string {
  const text = escapeHtml(collapseSpace(shownText(comparison[side], line.sentence)));
  return `<div class="story ghost" dir="auto"${lang[side]}><span class="part">${line.number}</span>¶${line.paragraph}: ${text}</div>`;
}
