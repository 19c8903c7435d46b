import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { sentenceAt } from '../../presentation/places.ts';
import type { Comparisons } from '../comparisons.ts';
import { ACTION_COMMANDS } from '../navigation/actions.ts';
import { pairingLinks } from '../pairing/links.ts';
import { PAIRING_COMMAND } from '../pairing/request.ts';
import { sideAt } from '../session/sides.ts';
import { writableOf } from '../session/stories.ts';
import { CHANGE_COMMANDS, changeLinks } from './change-links.ts';
import { actionLinks, describeGroup } from './describe.ts';

/** Shows, over a sentence of a compared story, how it changed. Shows nothing while inline marks are off. */
export class StoryHover implements vscode.HoverProvider {
  readonly #comparisons: Comparisons;

  constructor(comparisons: Comparisons) {
    this.#comparisons = comparisons;
  }

  /** Registers the hover for every document. For one that is not compared it costs a look-up. */
  register(): vscode.Disposable {
    return vscode.languages.registerHoverProvider([{ language: '*' }, { scheme: '*' }], this);
  }

  async provideHover(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | undefined> {
    const open = this.#comparisons.holding(document.uri);
    const compared = open?.session.compared;
    if (!open?.inline.isOn || !compared) return undefined;
    const offset = document.offsetAt(position);
    const side = sideAt(compared, document.uri, offset);
    // The comparison is of an older text: its sentences may stand elsewhere by now.
    if (!side || document.version !== compared[`${side}DocumentVersion`]) return undefined;
    const { comparison } = compared;
    const found = sentenceAt(comparison[side], offset);
    const sentence = found === undefined ? undefined : comparison[side].sentences[found];
    if (!sentence || offset < sentence.start || offset > sentence.end) return undefined;

    const { index } = compared.list;
    const group = index.groupOf(side, found!);
    const links = actionLinks(comparison.groups[group]!, side, open.panel !== undefined, {
      story: compared[side].toString(),
      at: sentence.start,
    });
    const review = open.review.of(compared);
    const changing = changeLinks(compared, group, review, await writableOf(compared));
    const pairing = open.session.isOneStory ? '' : pairingLinks(compared, side, found!);
    const reviewed = review.isGroupReviewed(group)
      ? `✓ ${l10n.t({ message: 'Reviewed', comment: ['A label: a change that was reviewed.'] })}`
      : '';
    const text = [describeGroup(index, group, side), reviewed, changing, pairing, links].filter(Boolean).join('\n\n');
    const description = new vscode.MarkdownString(text);
    description.isTrusted = { enabledCommands: [...ACTION_COMMANDS, ...CHANGE_COMMANDS, PAIRING_COMMAND] };
    const range = new vscode.Range(document.positionAt(sentence.start), document.positionAt(sentence.end));
    return new vscode.Hover(description, range);
  }
}
