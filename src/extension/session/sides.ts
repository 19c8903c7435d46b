import type * as vscode from 'vscode';
import { SIDES, type Side } from '../../story/side.ts';
import type { Span } from '../../story/story.ts';
import { isOfDocument } from '../passages/passage-uri.ts';

/** Two stories, and where those that are passages stand in their documents. */
interface PlacedStories extends Readonly<Record<Side, vscode.Uri>> {
  readonly passages?: Readonly<Record<Side, Span | undefined>>;
}

/**
 * The sides whose stories are read from a document: one, or both where they are two passages of it. Where both are all of
 * it, the modified one counts.
 * @param uri the address of a document, or of a story
 */
export function sidesOf(stories: PlacedStories, uri: vscode.Uri): readonly Side[] {
  const named = SIDES.filter((side) => stories[side].toString() === uri.toString());
  const found = named.length > 0 ? named : SIDES.filter((side) => isOfDocument(stories[side], uri));
  return stories.original.toString() === stories.modified.toString() ? found.slice(-1) : found;
}

/**
 * The side whose story holds an offset of a document; undefined where that stands in none of its passages.
 * @param offset UTF-16, into the document
 */
export function sideAt(stories: PlacedStories, uri: vscode.Uri, offset: number): Side | undefined {
  return sidesOf(stories, uri).find((side) => {
    const passage = stories.passages?.[side];
    return !passage || (passage.start <= offset && offset <= passage.end);
  });
}

/** The side of an offset of a document, where that stands in none of its passages one of its sides. */
export function sideNear(stories: PlacedStories, uri: vscode.Uri, offset: number): Side {
  return sideAt(stories, uri, offset) ?? sidesOf(stories, uri).at(-1) ?? 'original';
}
