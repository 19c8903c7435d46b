import type * as vscode from 'vscode';
import type { StoryFormat } from '../../story/format.ts';
import { awaitBoth, type Side } from '../../story/side.ts';
import type { Span } from '../../story/story.ts';
import type { Passages } from '../passages/passages.ts';
import { formatOfDocument, openStory } from './stories.ts';

/** A story as it is now. */
export interface ReadStory {
  readonly document: vscode.TextDocument;
  /** `TextDocument.version` of what was read. */
  readonly version: number;
  /** The text of the document. */
  readonly whole: string;
  /** The text of the story: of a passage its own. */
  readonly text: string;
  /** Where a passage stands in the document, in UTF-16 offsets; none where the story is all of it. */
  readonly passage: Span | undefined;
  readonly format: StoryFormat;
}

/**
 * Reads two stories, unsaved text included.
 * @throws {StoryError} when one cannot be read
 */
export async function readStories(
  stories: Readonly<Record<Side, vscode.Uri>>,
  passages: Pick<Passages, 'spanIn'>,
): Promise<Readonly<Record<Side, ReadStory>>> {
  // Both are open before one is read: what is typed while the other opens counts.
  const [original, modified] = await awaitBoth(openStory(stories.original), openStory(stories.modified));
  return {
    original: readStory(stories.original, original, passages),
    modified: readStory(stories.modified, modified, passages),
  };
}

function readStory(story: vscode.Uri, document: vscode.TextDocument, passages: Pick<Passages, 'spanIn'>): ReadStory {
  const passage = passages.spanIn(story, document);
  const whole = document.getText();
  const text = passage ? whole.slice(passage.start, passage.end) : whole;
  return { document, version: document.version, whole, text, passage, format: formatOfDocument(document) };
}
