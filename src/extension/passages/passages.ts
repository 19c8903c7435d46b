import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Span } from '../../story/story.ts';
import { collapseSpace } from '../../text/typography.ts';
import { findOpen, StoryError, storyName } from '../session/stories.ts';
import { LiveSpan } from './live-span.ts';
import { isOfDocument, isPassage, passageUri } from './passage-uri.ts';

/** A passage is called by this many of its first words, or letters where it has long ones. */
const MAX_NAME_WORDS = 4;
const MAX_NAME_LETTERS = 32;

/** Passages of documents that a reader chose to compare. Each follows the edits of its document. */
export class Passages implements vscode.Disposable {
  readonly #spans = new Map<string, { readonly uri: vscode.Uri; readonly live: LiveSpan }>();
  readonly #listener = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    for (const { uri, live } of this.#spans.values())
      if (isOfDocument(uri, document.uri)) live.apply(contentChanges, document.getText());
  });

  /**
   * Makes a part of a document a story of its own.
   * @param span UTF-16 offsets
   * @returns its address
   */
  add(document: vscode.TextDocument, span: Span): vscode.Uri {
    const text = document.getText();
    const same = [...this.#spans.values()].find(
      ({ uri, live }) =>
        isOfDocument(uri, document.uri) && live.span.start === span.start && live.span.end === span.end,
    );
    if (same) return same.uri;
    const name = l10n.t({
      message: '{0} (“{1}”)',
      args: [storyName(document.uri), beginningOf(text.slice(span.start, span.end))],
      comment: ['What a passage is called: {0} is the name of its story, {1} its first words.'],
    });
    const uri = passageUri(name, document.uri, crypto.randomUUID());
    this.#spans.set(uri.toString(), { uri, live: new LiveSpan(text, span) });
    return uri;
  }

  /**
   * Where a story is in its document now; undefined where it is all of it.
   * @throws {StoryError} when the passage was deleted, or is of another window
   */
  spanIn(story: vscode.Uri, document: vscode.TextDocument): Span | undefined {
    if (!isPassage(story)) return undefined;
    const live = this.#spans.get(story.toString())?.live;
    if (!live)
      throw new StoryError(l10n.t('The passage {0} is not known any more. Select its text again.', storyName(story)));
    const text = document.getText();
    live.follow(text);
    const { start, end } = live.span;
    if (text.slice(start, end).trim()) return { start, end };
    throw new StoryError(
      l10n.t('The text of the passage {0} was deleted. Undo that, or compare another passage.', storyName(story)),
    );
  }

  /** Where a passage was last seen. */
  lastSpanOf(story: vscode.Uri): Span | undefined {
    const document = findOpen(story);
    const live = this.#spans.get(story.toString())?.live;
    if (document) live?.follow(document.getText());
    return live?.span;
  }

  /** Forgets the passages that nobody needs any more. */
  release(isNeeded: (uri: vscode.Uri) => boolean): void {
    for (const [key, { uri }] of this.#spans) if (!isNeeded(uri)) this.#spans.delete(key);
  }

  dispose(): void {
    this.#listener.dispose();
  }
}

/** The part of a selection that holds text; undefined where there is none. */
export function selectedSpan({ document, selection }: vscode.TextEditor): Span | undefined {
  const text = document.getText(selection);
  const start = document.offsetAt(selection.start) + (text.length - text.trimStart().length);
  return text.trim() ? { start, end: start + text.trim().length } : undefined;
}

function beginningOf(text: string): string {
  const words = collapseSpace(text).trim().split(' ');
  const shown = [...words.slice(0, MAX_NAME_WORDS).join(' ')];
  const cut = shown.slice(0, MAX_NAME_LETTERS).join('').trimEnd();
  return words.length > MAX_NAME_WORDS || shown.length > MAX_NAME_LETTERS ? `${cut}…` : cut;
}
