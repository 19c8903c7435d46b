import * as l10n from '@vscode/l10n';
import type { Comparison } from '../../comparison/comparison.ts';
import { foldWords } from '../../presentation/fold-words.ts';
import { editKindWord, kindLabel } from '../../presentation/kind-labels.ts';
import { checkKindsOf, dimKindOf, type QuietKind, quietKindOf } from '../../presentation/kinds.ts';
import type { Line } from '../../presentation/pair-lines.ts';
import { NO_PINS, type Pins, spokenPins } from '../../presentation/pairing-words.ts';
import { reviewedWord } from '../../presentation/review.ts';
import { isRewritten } from '../../presentation/rewritten.ts';
import { alikeWords, movedDistanceWords, partWords, sentenceCount } from '../../presentation/words.ts';
import { type Story, textOf } from '../../story/story.ts';
import { numberWords, ofCount } from '../../text/wording.ts';
import { sideText } from '../side-text.ts';
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
  const args = { reviewed: numberWords(reviewed), others: numberWords(others) };
  if (reviewed === 0)
    return ofCount(others, l10n.t('{others} other sentence', args), l10n.t('{others} other sentences', args));
  return others === 0
    ? ofCount(reviewed, l10n.t('{reviewed} reviewed sentence', args), l10n.t('{reviewed} reviewed sentences', args))
    : ofCount(
        others,
        l10n.t('{reviewed} reviewed and {others} other sentence', args),
        l10n.t('{reviewed} reviewed and {others} other sentences', args),
      );
}

/** The words at the other place of a moved block: "3 stood here", "2 stand here now". */
export function originWords({ side, sentences }: OriginRow): string {
  const args = [sentences];
  if (side === 'original')
    return sentences > 1
      ? l10n.t({ message: '{0} stood here', args, comment: ['A short label: so many sentences that moved.'] })
      : l10n.t({ message: 'stood here', comment: ['A short label: the one sentence that moved.'] });
  return sentences > 1
    ? l10n.t({ message: '{0} stand here now', args, comment: ['A short label: so many sentences that moved.'] })
    : l10n.t({ message: 'stands here now', comment: ['A short label: the one sentence that moved.'] });
}

/** The words that a screen reader says of a row. */
export function spokenRow(comparison: Comparison, row: Row, pins: Pins = NO_PINS): string {
  const { original, modified, groups } = comparison;
  switch (row.type) {
    case 'fold':
      return listed([
        foldWords(row),
        ...spokenMove(comparison, row.move),
        ...spokenTick(row),
        foldedWord(row.unfolded),
      ]);
    case 'others':
      return listed([othersWords(comparison, row), shownWord(row.unfolded)]);
    case 'block': {
      const story = row.kind === 'omitted' ? original : modified;
      const texts = spoken(
        story,
        row.lines.map((line) => line.sentence),
      );
      const said = row.groups.flatMap((group) => spokenPins(comparison, groups[group]!, pins));
      const count = row.of > 1 ? [sentenceCount(row.of)] : [];
      return `${listed([kindLabel(row.kind), ...count, ...said, ...spokenTick(row)])} ${texts}`;
    }
    case 'origin':
      return `${spokenOrigin(row)} ${spoken(row.side === 'original' ? original : modified, [row.line.sentence])}`;
    case 'taken':
      return `${spokenTrace(row.trace)} ${spoken(modified, shownIn(row.modified))}`;
    case 'gone':
      return `${spokenTrace(row.trace)} ${row.words}`;
    case 'pair': {
      const group = groups[row.group]!;
      const parts = partWords(group, row.parts);
      const word = row.kind === 'typography' ? differsWords(quietKindOf(group)) : kindLabel(row.kind);
      const dim = row.kind === 'typography' ? undefined : dimKindOf(group);
      const alike = isRewritten(comparison, group) ? [alikeWords(group.similarity)] : [];
      const facts = [
        word + (parts ? ` ${parts}` : ''),
        ...checkKindsOf(group).map(editKindWord),
        ...alike,
        ...(dim ? [editKindWord(dim)] : []),
        ...spokenPins(comparison, group, pins),
        ...spokenMove(comparison, row.move),
        ...spokenTick(row),
      ];
      const trace = row.trace ? `${spokenTrace(row.trace)} ` : '';
      const head = `${trace}${listed(facts)}`;
      if (row.kind === 'unchanged') return `${head} ${spoken(modified, group.modified)}`;
      const texts = [spoken(original, shownIn(row.original)), spoken(modified, shownIn(row.modified))];
      return `${head} ${sideText('original', texts[0]!)} ${sideText('modified', texts[1]!)}`;
    }
  }
}

function shownIn(lines: readonly Line[]): number[] {
  return lines.flatMap((line) => (line.type === 'sentence' ? [line.sentence] : []));
}

function spokenTrace({ done, undoable }: Trace): string {
  if (!undoable) return `${done}.`;
  return l10n.t({
    message: '{0}, Control Z undoes.',
    args: [done],
    comment: ['For screen readers; {0} is what was done: "Restored". The keys are Ctrl+Z.'],
  });
}

function spokenOrigin({ side, sentences, paragraph }: OriginRow): string {
  const args = { sentences: numberWords(sentences), paragraph };
  return side === 'original'
    ? ofCount(
        sentences,
        l10n.t('{sentences} sentence stood here, now in paragraph {paragraph}.', args),
        l10n.t('{sentences} sentences stood here, now in paragraph {paragraph}.', args),
      )
    : ofCount(
        sentences,
        l10n.t('{sentences} sentence of paragraph {paragraph} stands here now.', args),
        l10n.t('{sentences} sentences of paragraph {paragraph} stand here now.', args),
      );
}

function differsWords(quiet: QuietKind | undefined): string {
  return quiet === 'markup' ? l10n.t('Differs in markup only') : l10n.t('Differs in typography only');
}

function foldedWord(unfolded: boolean): string {
  return unfolded
    ? l10n.t({ message: 'unfolded', comment: ['Follows "9 unchanged sentences, ".'] })
    : l10n.t({ message: 'folded', comment: ['Follows "9 unchanged sentences, ".'] });
}

function shownWord(shown: boolean): string {
  return shown
    ? l10n.t({ message: 'shown', comment: ['Follows "5 other sentences, ".'] })
    : l10n.t({ message: 'not shown', comment: ['Follows "5 other sentences, ".'] });
}

function spokenTick({ reviewed }: Tickable): string[] {
  return reviewed ? [reviewedWord()] : [];
}

function spokenMove({ moves }: Comparison, move: number | undefined): string[] {
  return move === undefined ? [] : [movedDistanceWords(moves[move]!.distance)];
}

function listed(facts: readonly string[]): string {
  return `${facts.join(', ')}.`;
}

function spoken(story: Story, sentences: readonly number[]): string {
  return sentences.map((index) => textOf(story, story.sentences[index]!)).join(' ');
}
