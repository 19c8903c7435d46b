import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { OmittedText } from '../../presentation/one-text/omitted.ts';
import { CHANGE_COMMANDS } from '../hover/change-links.ts';
import { commandLink, escapeMarkdown } from '../hover/markdown.ts';
import type { StoryPlace } from '../navigation/actions.ts';
import { wrapsLines } from './editor-settings.ts';
import { runsRightToLeft } from './right-to-left.ts';

/** Omitted text with more UTF-16 units than this is folded: some seven rows. */
const MAX_UNFOLDED_LENGTH = 600;
/** In a line that does not wrap a longer text would push the rest of the line out of sight. */
const MAX_UNWRAPPED_LENGTH = 60;

const SHOW_COMMAND = 'storyDiff.showOmittedText';

/** Which of the omitted texts are folded, and how each is written. */
export class Omissions {
  /** Long texts that the reader has unfolded. */
  readonly #unfolded = new Set<string>();

  isFolded(omitted: OmittedText, document: vscode.TextDocument): boolean {
    const limit = wrapsLines(document) ? MAX_UNFOLDED_LENGTH : MAX_UNWRAPPED_LENGTH;
    return omitted.isLongerThan(limit) && !this.#unfolded.has(omitted.words);
  }

  unfold(omitted: OmittedText): void {
    this.#unfolded.add(omitted.words);
  }

  foldAll(): void {
    this.#unfolded.clear();
  }

  labelOf(omitted: OmittedText, document: vscode.TextDocument): string {
    const text = this.isFolded(omitted, document) ? omitted.folded : omitted.text;
    // In a line from right to left the blank at the end of a row would be drawn at the other edge.
    return runsRightToLeft(text) ? text.trim() : text;
  }
}

/** A hint with omitted text. VS Code hands it back when its hover is wanted: only then that is made, of the whole text. */
export class OmittedHint extends vscode.InlayHint {
  readonly #omitted: OmittedText;
  readonly #place: StoryPlace | undefined;
  readonly #findLinks: () => Promise<string>;

  /**
   * @param place the place of a folded text, which its hover offers to unfold
   * @param findLinks finds what can be done with it, as links in Markdown
   */
  constructor(
    position: vscode.Position,
    label: string,
    omitted: OmittedText,
    place: StoryPlace | undefined,
    findLinks: () => Promise<string>,
  ) {
    super(position, label);
    this.#omitted = omitted;
    this.#place = place;
    this.#findLinks = findLinks;
  }

  async addHover(): Promise<void> {
    const found = await this.#findLinks();
    const hover = omittedHover(this.#omitted);
    const title = l10n.t({ message: 'Show in the Text', comment: ['A link that unfolds a long omitted text.'] });
    const links = [...(this.#place ? [commandLink(title, SHOW_COMMAND, this.#place)] : []), ...(found ? [found] : [])];
    if (links.length > 0) hover.appendMarkdown(`\n\n${links.join(' · ')}`);
    hover.isTrusted = { enabledCommands: [SHOW_COMMAND, ...CHANGE_COMMANDS] };
    this.tooltip = hover;
  }
}

export function omittedHover({ words }: OmittedText): vscode.MarkdownString {
  return new vscode.MarkdownString(
    l10n.t({
      message: '**Omitted:** {0}',
      args: [escapeMarkdown(words)],
      comment: ['{0} is what was left out. The asterisks make the word before it bold.'],
    }),
  );
}
