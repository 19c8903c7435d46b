import * as vscode from 'vscode';
import type { Span } from '../../story/story.ts';
import { warn } from '../messages.ts';
import { openStory, StoryError, storyName } from './stories.ts';

/** Opens the editors of stories for a reader who clicks through them. */
export class StoryEditors {
  #lastOpening = 0;

  /**
   * Opens a story, with a span of it selected if one is given. The caret goes to its beginning, so that this stays in
   * sight. Warns the user when the story cannot be opened.
   * @param span UTF-16 offsets
   * @returns the editor; undefined when the story cannot be opened, or when another was asked for meanwhile
   */
  async open(
    story: vscode.Uri,
    span: Span | undefined,
    options: vscode.TextDocumentShowOptions,
  ): Promise<vscode.TextEditor | undefined> {
    const opening = ++this.#lastOpening;
    try {
      const editor = await vscode.window.showTextDocument(await openStory(story), options);
      if (span) selectSpan(editor, span);
      return editor;
    } catch (error) {
      // VS Code gives up an opening that another one overtakes: that is no trouble.
      if (opening === this.#lastOpening) void warn(describe(error, story));
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
  return error instanceof StoryError ? error.message : `${storyName(story)} cannot be opened. Is it still there?`;
}
