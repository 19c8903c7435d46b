import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Span } from '../../story/story.ts';
import { warn } from '../messages.ts';
import { openStory, StoryError, storyName } from './stories.ts';

/** Opens the editors of stories for a reader who clicks through them: what they asked for last is what they see. */
export class StoryEditors {
  #lastAsked = 0;
  /** Settled when VS Code shows nothing for this reader any more. */
  #showing: Promise<unknown> = Promise.resolve();

  /**
   * Notes that the reader asks for a story. Whatever they asked for before is overtaken, also where it takes longer to
   * find out what that is.
   * @returns what {@link open} takes
   */
  ask(): number {
    return ++this.#lastAsked;
  }

  /**
   * Opens a story, with a span of it selected if one is given. The caret goes to its beginning, so that this stays in
   * sight. Warns the user when the story cannot be opened.
   * @param span UTF-16 offsets
   * @param asked when it was asked for; now, when left out
   * @returns the editor; undefined when the story cannot be opened, or when another was asked for meanwhile
   */
  async open(
    story: vscode.Uri,
    span: Span | undefined,
    options: vscode.TextDocumentShowOptions,
    asked = this.ask(),
  ): Promise<vscode.TextEditor | undefined> {
    try {
      const document = await openStory(story);
      // Of two that are shown at once VS Code may finish the first one last, and leave it in front.
      const shown = this.#showing.then(() =>
        asked === this.#lastAsked ? vscode.window.showTextDocument(document, options) : undefined,
      );
      this.#showing = shown.catch(() => {});
      const editor = await shown;
      if (editor && span) selectSpan(editor, span);
      return editor;
    } catch (error) {
      // VS Code gives up an opening that another one overtakes: that is no trouble.
      if (asked === this.#lastAsked) void warn(describe(error, story));
      return undefined;
    }
  }
}

/** Selects a span of a story, UTF-16 offsets, and brings it into view. The caret goes to its beginning. */
export function selectSpan(editor: vscode.TextEditor, { start, end }: Span): void {
  const { document } = editor;
  const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
  editor.selection = new vscode.Selection(range.end, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function describe(error: unknown, story: vscode.Uri): string {
  return error instanceof StoryError
    ? error.message
    : l10n.t('{0} cannot be opened. Is it still there?', storyName(story));
}
