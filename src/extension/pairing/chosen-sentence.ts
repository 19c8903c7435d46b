import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Change } from '../../presentation/changes.ts';
import { firstSentenceOf, type SentencePlace } from '../../presentation/group-sentences.ts';
import { sentenceAt } from '../../presentation/places.ts';
import type { Comparisons, OpenComparison } from '../comparisons.ts';
import { sentenceAtCaret } from '../documents/caret-sentence.ts';
import type { InlineDocuments } from '../documents/inline-documents.ts';
import { inform, warn } from '../messages.ts';
import type { ActiveStory } from '../navigation/active-story.ts';
import { compareNow } from '../session/compare-now.ts';
import type { Compared } from '../session/session.ts';
import { StoryError } from '../session/stories.ts';
import { stillComparing } from '../take-over/taker.ts';
import { oneStory } from './pairer.ts';

/** A sentence of an open comparison. */
export interface ChosenSentence extends SentencePlace {
  readonly open: OpenComparison;
  readonly compared: Compared;
}

/**
 * Finds the sentence that a command is for: that of the entry in the list, else the one at the caret of a story or of the
 * inline comparison, or with the focus in the panel.
 * @param inlineDocuments the inline comparisons that are open
 * @param entry what the list hands to a command
 * @returns undefined when there is none; the reader was told so
 */
export async function chooseSentence(
  comparisons: Comparisons,
  active: ActiveStory,
  inlineDocuments: Pick<InlineDocuments, 'active'>,
  entry?: unknown,
): Promise<ChosenSentence | undefined> {
  const { current: open } = comparisons;
  if (!open) return tell(l10n.t('Compare two stories first.'));
  if (open.session.isOneStory) return tell(oneStory());
  const { compared } = open.session;
  if (!compared) return tell(stillComparing());
  const { change } = (entry ?? {}) as { change?: Change };
  const listed = change && compared.list.changes.includes(change) ? change.groups[0] : undefined;
  const group = listed ?? (vscode.window.activeTextEditor ? undefined : groupInPanel(open, compared));
  if (group !== undefined) return { open, compared, ...firstSentenceOf(compared.comparison.groups[group]!) };
  const found = inDocument(inlineDocuments) ?? (await atCaret(active));
  if (found === 'newer') return tell(stillComparing());
  return (
    found ?? tell(l10n.t('Put the caret into a sentence of a compared story, or the focus on a row of the panel.'))
  );
}

/** The group that has the focus in the panel. */
function groupInPanel({ panel }: OpenComparison, { version }: Compared): number | undefined {
  return panel?.active && panel.shown?.version === version ? panel.shown.group : undefined;
}

/** The sentence at the caret of the inline comparison. */
function inDocument({ active: document }: Pick<InlineDocuments, 'active'>): ChosenSentence | 'newer' | undefined {
  const editor = vscode.window.activeTextEditor;
  const compared = document?.made?.compared;
  if (!document || !editor || !compared) return undefined;
  const found = sentenceAtCaret(document, editor);
  if (!found || found === 'newer') return found;
  return { open: document.comparison, compared, side: found.side, sentence: found.sentence };
}

/** The sentence at the caret of a story, as it is now. */
async function atCaret({ shown }: ActiveStory): Promise<ChosenSentence | undefined> {
  if (!shown) return undefined;
  const { comparison: open, editor, side } = shown;
  try {
    const compared = await compareNow(open.session);
    const offset = editor.document.offsetAt(editor.selection.active);
    const sentence = compared && sentenceAt(compared.comparison[side], offset);
    return compared && sentence !== undefined ? { open, compared, side, sentence } : undefined;
  } catch (error) {
    if (!(error instanceof StoryError)) throw error;
    void warn(error.message);
    return undefined;
  }
}

function tell(message: string): undefined {
  inform(message);
}
