import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Change } from '../../presentation/changes.ts';
import type { Comparisons, OpenComparison } from '../comparisons.ts';
import { sentenceAtCaret } from '../documents/caret-sentence.ts';
import type { InlineDocuments } from '../documents/inline-documents.ts';
import { inform, note, warn } from '../messages.ts';
import type { ActiveStory } from '../navigation/active-story.ts';
import { compareNow } from '../session/compare-now.ts';
import type { Compared } from '../session/session.ts';
import { sideAt } from '../session/sides.ts';
import { StoryError } from '../session/stories.ts';
import { changesAt } from './changes-at.ts';
import { oneStory, stillComparing } from './taker.ts';

/** Changes that a command is for, and the comparison that they are of. */
export interface ChosenChanges {
  readonly open: OpenComparison;
  readonly compared: Compared;
  readonly changes: readonly Change[];
}

/** Finds the changes that a command is for: those chosen in the list, else the one at the caret or with the focus. */
export class ChangeChooser {
  readonly #comparisons: Comparisons;
  readonly #active: ActiveStory;
  readonly #inlineDocuments: InlineDocuments;

  constructor(comparisons: Comparisons, active: ActiveStory, inlineDocuments: InlineDocuments) {
    this.#comparisons = comparisons;
    this.#active = active;
    this.#inlineDocuments = inlineDocuments;
  }

  /**
   * @param entry what the list hands to a command: the entry under the pointer
   * @param entries all entries that are selected in the list
   * @returns undefined when there is no such change; the reader was told so
   */
  async choose(entry?: unknown, entries?: unknown): Promise<ChosenChanges | undefined> {
    const listed = this.#listed(Array.isArray(entries) && entries.length > 0 ? entries : [entry]);
    if (listed) return listed;
    const { current } = this.#comparisons;
    if (!current) return tell(l10n.t('Compare two stories first.'));
    if (current.session.isOneStory) return tell(oneStory());
    if (!current.session.compared) return tell(stillComparing());
    const found = this.#inDocument() ?? (await this.#inEditor()) ?? this.#inPanel(current);
    if (!found) return tell(l10n.t('Put the caret into a story that is being compared.'));
    if (found === 'newer') return tell(stillComparing());
    if (found.changes.length === 0) {
      note(l10n.t('no change at the caret'));
      return undefined;
    }
    return found;
  }

  /** The entries of the list that are changes of the current comparison. */
  #listed(entries: readonly unknown[]): ChosenChanges | undefined {
    const open = this.#comparisons.current;
    const compared = open?.session.compared;
    if (!compared) return undefined;
    const listed = new Set(compared.list.changes);
    const changes = entries
      .flatMap((entry) => changesIn(entry))
      .filter((change): change is Change => listed.has(change as Change));
    return changes.length > 0 ? { open, compared, changes: [...new Set(changes)] } : undefined;
  }

  /** The change of the sentence at the caret of the inline comparison. */
  #inDocument(): ChosenChanges | 'newer' | undefined {
    const document = this.#inlineDocuments.active;
    const editor = vscode.window.activeTextEditor;
    const made = document?.made;
    if (!document || !editor || !made) return undefined;
    const sentence = sentenceAtCaret(document, editor);
    if (sentence === 'newer') return sentence;
    const change = sentence && made.compared.list.changeOf(sentence.group);
    return { open: document.comparison, compared: made.compared, changes: change ? [change] : [] };
  }

  /** The change at the caret of a story, as it is now. */
  async #inEditor(): Promise<ChosenChanges | undefined> {
    const { shown } = this.#active;
    if (!shown) return undefined;
    const { comparison: open, editor } = shown;
    try {
      const compared = await compareNow(open.session);
      if (!compared) return undefined;
      const at = editor.document.offsetAt(editor.selection.active);
      const side = sideAt(compared, editor.document.uri, at);
      return { open, compared, changes: side ? changesAt(compared.list, side, at).slice(0, 1) : [] };
    } catch (error) {
      if (!(error instanceof StoryError)) throw error;
      void warn(error.message);
      return { open, compared: open.session.compared!, changes: [] };
    }
  }

  /** The change that has the focus in the panel. */
  #inPanel(open: OpenComparison): ChosenChanges | undefined {
    const { panel, session } = open;
    const { compared } = session;
    if (!panel?.active || !compared || panel.shown?.version !== compared.version) return undefined;
    const { group } = panel.shown;
    const change = group === undefined ? undefined : compared.list.changeOf(group);
    return { open, compared, changes: change ? [change] : [] };
  }
}

function changesIn(entry: unknown): unknown[] {
  const { change, changes } = (entry ?? {}) as { change?: unknown; changes?: unknown };
  return change ? [change] : Array.isArray(changes) ? changes : [];
}

function tell(message: string): undefined {
  inform(message);
}
