import type { Side } from '../story/side.ts';
import type { Change } from './changes.ts';
import { checkKindsOf } from './kinds.ts';
import { isSelected, type Selection } from './report/selection.ts';
import type { Review } from './review.ts';
import { changeSummary, summaryHead } from './summary.ts';

/** What an assistant is told of a comparison. */
export interface AssistantQuestion {
  readonly review: Review;
  readonly names: Readonly<Record<Side, string>>;
  /** The kinds of changes that it asks for. */
  readonly selection: Selection;
}

/**
 * The changes that an assistant asks for: first those to check (figures, names, quotations, negations), each part in
 * the order of the modified story. So what is cut from a long answer is what matters least.
 */
export function changesAsked({ review, selection }: AssistantQuestion): readonly Change[] {
  const { comparison, stops, changes } = review.list;
  const members = ({ groups }: Change) => groups.map((index) => comparison.groups[index]!);
  const asked = selection
    ? changes.filter((change) => members(change).some((group) => isSelected(group, selection)))
    : stops;
  const toCheck = (change: Change) => members(change).some((group) => checkKindsOf(group).length > 0);
  return [...asked.filter(toCheck), ...asked.filter((change) => !toCheck(change))];
}

/**
 * The answer for an assistant, as Markdown.
 * @param changes as {@link changesAsked} gives them
 * @param shown how many of them are told; of the others their number is said, and how to ask for them
 */
export function assistantAnswer(
  { review, names, selection }: AssistantQuestion,
  changes: readonly Change[],
  shown = changes.length,
): string {
  const lines = changes.slice(0, shown).map((change) => changeSummary(review.list, change));
  const left = changes.length - lines.length;
  const more =
    left > 0 ? `\n\n${left} more changes are not told here. Ask for fewer kinds of changes to see them.` : '';
  const none = selection ? 'No changes of these kinds.' : 'No changes.';
  const note =
    'The changes to check stand first. Struck words are only in the original, bold ones only in the modified story.';
  const body = changes.length === 0 ? none : `${note}\n\n${lines.join('\n')}`;
  return `${summaryHead(review, names)}\n\n${body}${more}\n`;
}

/**
 * The longest answer that fits. Halves the number of changes until it does, for counting takes a while.
 * @param fits whether an answer is short enough
 * @param write writes an answer
 */
export async function fittingAnswer(
  question: AssistantQuestion,
  fits: (answer: string) => PromiseLike<boolean> | boolean,
  write = assistantAnswer,
): Promise<string> {
  const changes = changesAsked(question);
  let shown = changes.length;
  let answer = write(question, changes, shown);
  while (shown > 0 && !(await fits(answer))) {
    shown = Math.floor(shown / 2);
    answer = write(question, changes, shown);
  }
  return answer;
}
