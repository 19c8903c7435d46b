import * as vscode from 'vscode';
import type { ChangeLists } from '../../presentation/change-lists.ts';
import { sentenceAt } from '../../presentation/places.ts';
import type { Comparisons } from '../comparisons.ts';
import { ACTION_COMMANDS } from '../navigation/actions.ts';
import { sideOf } from '../navigation/active-story.ts';
import { actionLinks, describeGroup } from './describe.ts';

/** Tells, over a sentence of a compared story, what became of it. Silent while inline marks are off. */
export class StoryHover implements vscode.HoverProvider {
  readonly #comparisons: Comparisons;
  readonly #lists: ChangeLists;

  constructor(comparisons: Comparisons, lists: ChangeLists) {
    this.#comparisons = comparisons;
    this.#lists = lists;
  }

  /** Registers it for every document; those that are not compared cost a look-up. */
  register(): vscode.Disposable {
    return vscode.languages.registerHoverProvider([{ language: '*' }, { scheme: '*' }], this);
  }

  provideHover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
    const open = this.#comparisons.holding(document.uri);
    const compared = open?.session.compared;
    if (!open?.inline.isOn || !compared) return undefined;
    const side = sideOf(compared, document.uri);
    // Until the text as it now stands has been compared, nothing true can be said.
    if (document.version !== compared[`${side}DocumentVersion`]) return undefined;
    const { comparison } = compared;
    const offset = document.offsetAt(position);
    const index = sentenceAt(comparison[side], offset);
    const sentence = index === undefined ? undefined : comparison[side].sentences[index];
    if (!sentence || offset < sentence.start || offset > sentence.end) return undefined;

    const at = this.#lists.of(comparison).groupOf(side, index!);
    const links = actionLinks(comparison.groups[at]!, side, open.panel !== undefined, {
      story: document.uri.toString(),
      at: sentence.start,
    });
    const told = new vscode.MarkdownString(`${describeGroup(comparison, at, side)}\n\n${links}`);
    told.isTrusted = { enabledCommands: ACTION_COMMANDS };
    const range = new vscode.Range(document.positionAt(sentence.start), document.positionAt(sentence.end));
    return new vscode.Hover(told, range);
  }
}
