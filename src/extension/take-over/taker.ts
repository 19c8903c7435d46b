import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { takeOver } from '../../comparison/take-over/take-over.ts';
import type { TextEdit } from '../../comparison/take-over/text-edit.ts';
import { firstSentenceOf } from '../../presentation/group-sentences.ts';
import { spanOfChange } from '../../presentation/places.ts';
import { changesLeftWords } from '../../presentation/take-over-words.ts';
import { otherSide, type Side } from '../../story/side.ts';
import type { OpenComparison } from '../comparisons.ts';
import { inform, note, warn } from '../messages.ts';
import type { ActiveStory } from '../navigation/active-story.ts';
import type { Navigator } from '../navigation/navigator.ts';
import { compareNow } from '../session/compare-now.ts';
import type { Compared } from '../session/session.ts';
import { isReadOnly, openStory, StoryError, storyName } from '../session/stories.ts';
import { findGroupsAgain } from './find-again.ts';

/** Changes to take over. */
export interface Taking {
  readonly open: OpenComparison;
  /** The comparison that the groups are of; undefined while there is none. */
  readonly compared: Compared | undefined;
  readonly groups: readonly number[] | 'all';
  /** The story that is changed. */
  readonly side: Side;
  readonly part?: 'wording' | 'place' | undefined;
  readonly edit?: number | undefined;
  /** Said when it is done: "Restored 3". */
  readonly done: string;
  /** The number by which the page of the panel knows it, if that asked for it: then the page leads to the next change. */
  readonly take?: number | undefined;
}

/** Takes changes over into a document: as one edit, which one undo takes back. */
export class Taker {
  readonly #active: ActiveStory;
  readonly #navigator: Navigator;

  constructor(active: ActiveStory, navigator: Navigator) {
    this.#active = active;
    this.#navigator = navigator;
  }

  /** Takes changes over into the text as it is now, then leads to the next change. Says why when it cannot. */
  async take(taking: Taking): Promise<void> {
    const { open, side } = taking;
    const { session } = open;
    if (session.isOneStory) return inform(oneStory());
    if (!taking.compared) return inform(stillComparing());
    try {
      const story = session[side];
      const document = await openStory(story);
      if (await isReadOnly(story)) return inform(await readOnlyWords(open, side));
      const now = await compareNow(session);
      if (!now) return warnOf(open);
      const edits = findEdits(taking, taking.compared, now);
      if (!edits) return note(l10n.t('this change is not there any more'));
      if (edits.length === 0) return note(l10n.t('nothing to take over'));
      if (document.isClosed || document.version !== now[`${side}DocumentVersion`]) return inform(stillComparing());
      const { take, done } = taking;
      if (take !== undefined) open.taken.expect({ take, done }, document, edits);
      if (!(await vscode.workspace.applyEdit(toWorkspaceEdit(document, edits)))) {
        if (take !== undefined) open.taken.drop({ take });
        return void warn(l10n.t('{0} could not be changed. Is it open for writing?', storyName(story)));
      }
      await this.#goOn(taking, edits);
    } catch (error) {
      if (!(error instanceof StoryError)) throw error;
      void warn(error.message);
    }
  }

  /** Leads to the open change behind the last edit, else to the one before, and says how many are left. */
  async #goOn({ open, side, done, take }: Taking, edits: readonly TextEdit[]): Promise<void> {
    const now = await compareNow(open.session);
    if (!now) return;
    const { comparison } = now;
    const left = open.review.of(now).open;
    const grown = edits.reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0);
    const behind = edits.at(-1)!.end + grown;
    const next = left.find((stop) => spanOfChange(comparison, stop, side).start >= behind) ?? left.at(-1);
    if (next && take === undefined && (open.panel?.active || this.#active.shown?.comparison === open)) {
      const first = firstSentenceOf(comparison.groups[next.groups[0]!]!);
      const { start } = comparison[first.side].sentences[first.sentence]!;
      await this.#navigator.goToChange({ story: now[first.side].toString(), at: start });
    }
    note(
      l10n.t({
        message: '{done}. {left} Undo takes it back.',
        args: { done, left: changesLeftWords(left.length) },
        comment: ['{done} is what was done: "Restored"; {left} is "2 changes left." Undo is the command of VS Code.'],
      }),
    );
  }
}

/** Said where both sides are the same file. */
export function oneStory(): string {
  return l10n.t('Both sides are the same file: there is nothing to take over.');
}

/** Said while there is no comparison yet. */
export function stillComparing(): string {
  return l10n.t('The stories are still being compared. Try again when they have been.');
}

/** The edits of the text as it is now; undefined when none of the changes is there any more. */
function findEdits({ groups, side, part, edit }: Taking, before: Compared, now: Compared): TextEdit[] | undefined {
  const found = groups === 'all' ? groups : findGroupsAgain(before.comparison, groups, now.comparison);
  if (found.length === 0) return undefined;
  const options = { ...(part === undefined ? {} : { part }), ...(edit === undefined ? {} : { edit }) };
  const offset = now.passages[side]?.start ?? 0;
  const { edits } = takeOver(now.alone, side, found, options);
  return edits.map(({ start, end, text }) => ({ start: start + offset, end: end + offset, text }));
}

function toWorkspaceEdit(document: vscode.TextDocument, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { start, end, text } of edits)
    edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
  return edit;
}

async function readOnlyWords({ session }: OpenComparison, side: Side): Promise<string> {
  const other = otherSide(side);
  const name = storyName(session[side]);
  if (await isReadOnly(session[other])) return l10n.t('Neither story can be changed: both are read-only.');
  return side === 'modified'
    ? l10n.t('{0} is read-only. Use "Apply to Original" instead.', name)
    : l10n.t('{0} is read-only. Take the change back in the modified story.', name);
}

function warnOf({ session }: OpenComparison): void {
  const { state } = session;
  void warn(state?.type === 'trouble' ? state.message : stillComparing());
}
