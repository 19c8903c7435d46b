import type { Comparison } from '../../comparison/comparison.ts';
import { foldWords } from '../../presentation/fold-words.ts';
import { KIND_WORDS } from '../../presentation/kind-labels.ts';
import { checkKindsOf, dimKindOf, quietKindOf } from '../../presentation/kinds.ts';
import type { Line } from '../../presentation/pair-lines.ts';
import { NO_PINS, type Pins, spokenPins } from '../../presentation/pairing-words.ts';
import { isRewritten } from '../../presentation/rewritten.ts';
import { alikeWords, distanceWords, partWords, sentenceCount } from '../../presentation/words.ts';
import { type Story, textOf } from '../../story/story.ts';
import type { Trace } from '../traces/trace.ts';
import type { OriginRow, OthersRow, Row, Tickable } from './row.ts';

/** The words of a run that the pressed toggles leave out: "5 other sentences", "2 reviewed and 5 other sentences". */
export function othersWords({ groups }: Comparison, run: Pick<OthersRow, 'groups' | 'reviewed'>): string {
  const count = (indices: readonly number[]) =>
    indices.reduce((sum, index) => {
      const { original, modified } = groups[index]!;
      return sum + (modified.length || original.length);
    }, 0);
  const reviewed = count(run.reviewed);
  const others = count(run.groups) - reviewed;
  if (reviewed === 0) return sentenceCount(others, 'other');
  return others === 0
    ? sentenceCount(reviewed, 'reviewed')
    : `${reviewed.toLocaleString('en')} reviewed and ${sentenceCount(others, 'other')}`;
}

/** The words at the other place of a moved block: "3 stood here", "2 stand here now". */
export function originWords({ side, sentences }: OriginRow): string {
  if (side === 'original') return sentences > 1 ? `${sentences} stood here` : 'stood here';
  return sentences > 1 ? `${sentences} stand here now` : 'stands here now';
}

/** The words that a screen reader says of a row. */
export function spokenRow(comparison: Comparison, row: Row, pins: Pins = NO_PINS): string {
  const { original, modified, groups } = comparison;
  switch (row.type) {
    case 'fold':
      return `${foldWords(row)}${spokenMove(comparison, row.move)}${spokenTick(row)}, ${row.unfolded ? 'unfolded' : 'folded'}.`;
    case 'others':
      return `${othersWords(comparison, row)}, ${row.unfolded ? 'shown' : 'not shown'}.`;
    case 'block': {
      const story = row.kind === 'omitted' ? original : modified;
      const texts = spoken(
        story,
        row.lines.map((line) => line.sentence),
      );
      const said = row.groups.flatMap((group) => spokenPins(comparison, groups[group]!, pins));
      const facts = [KIND_WORDS[row.kind], ...(row.of > 1 ? [sentenceCount(row.of)] : []), ...said];
      return `${facts.join(', ')}${spokenTick(row)}. ${texts}`;
    }
    case 'origin':
      return row.side === 'original'
        ? `${sentenceCount(row.sentences)} stood here, now in paragraph ${row.paragraph}. ${spoken(original, [row.line.sentence])}`
        : `${sentenceCount(row.sentences)} of paragraph ${row.paragraph} ${row.sentences === 1 ? 'stands' : 'stand'} here now. ${spoken(modified, [row.line.sentence])}`;
    case 'taken':
      return `${spokenTrace(row.trace)} ${spoken(modified, shownIn(row.modified))}`;
    case 'gone':
      return `${spokenTrace(row.trace)} ${row.words}`;
    case 'pair': {
      const group = groups[row.group]!;
      const parts = partWords(group, row.parts);
      const word = row.kind === 'typography' ? `Differs in ${quietKindOf(group)} only` : KIND_WORDS[row.kind];
      const dim = row.kind === 'typography' ? undefined : dimKindOf(group);
      const alike = isRewritten(comparison, group) ? [alikeWords(group.similarity)] : [];
      const facts = [
        word + (parts ? ` ${parts}` : ''),
        ...checkKindsOf(group),
        ...alike,
        ...(dim ? [dim] : []),
        ...spokenPins(comparison, group, pins),
      ];
      const trace = row.trace ? `${spokenTrace(row.trace)} ` : '';
      const head = `${trace}${facts.join(', ')}${spokenMove(comparison, row.move)}${spokenTick(row)}.`;
      if (row.kind === 'unchanged') return `${head} ${spoken(modified, group.modified)}`;
      const texts = [spoken(original, shownIn(row.original)), spoken(modified, shownIn(row.modified))];
      return `${head} Original: ${texts[0]} Modified: ${texts[1]}`;
    }
  }
}

function shownIn(lines: readonly Line[]): number[] {
  return lines.flatMap((line) => (line.type === 'sentence' ? [line.sentence] : []));
}

function spokenTrace({ done, undoable }: Trace): string {
  return undoable ? `${done}, Control Z undoes.` : `${done}.`;
}

function spokenTick({ reviewed }: Tickable): string {
  return reviewed ? ', reviewed' : '';
}

function spokenMove({ moves }: Comparison, move: number | undefined): string {
  return move === undefined ? '' : `, moved ${distanceWords(moves[move]!.distance)}`;
}

function spoken(story: Story, sentences: readonly number[]): string {
  return sentences.map((index) => textOf(story, story.sentences[index]!)).join(' ');
}
