import type * as vscode from 'vscode';
import type { Group } from '../comparison/comparison.ts';
import type { Story } from '../story/story.ts';
import type { ComparedStory, StoryComparison, StoryDiffApi, StoryDiffExports, StoryGroup, TextSpan } from './api.ts';
import type { Comparisons } from './comparisons.ts';
import { compareUnseen } from './session/compare-unseen.ts';
import type { StartThread } from './session/comparison-worker.ts';

/** What the extension hands to other extensions: data and two actions, none of its own objects. */
export function makeExports(comparisons: Comparisons, startThread: StartThread): StoryDiffExports {
  const api: StoryDiffApi = {
    compare: (original, modified) => compare(startThread, original, modified),
    open: (original, modified) => comparisons.show(original, modified),
  };
  return {
    getAPI: (version) => {
      if (version !== 1) throw new Error(`Story Diff has no API of version ${version}, only 1.`);
      return api;
    },
  };
}

async function compare(startThread: StartThread, original: vscode.Uri, modified: vscode.Uri): Promise<StoryComparison> {
  const { comparison } = await compareUnseen(startThread, original, modified);
  return {
    original: copyStory(original, comparison.original),
    modified: copyStory(modified, comparison.modified),
    groups: comparison.groups.map(copyGroup),
  };
}

function copyStory(uri: vscode.Uri, { text, sentences }: Story): ComparedStory {
  return { uri, text, sentences: sentences.map(copySpan) };
}

function copyGroup({ kind, moved, original, modified, similarity, edits }: Group): StoryGroup {
  return {
    kind,
    moved,
    original: [...original],
    modified: [...modified],
    similarity,
    edits: edits.map((edit) => ({ original: copySpan(edit.original), modified: copySpan(edit.modified) })),
  };
}

function copySpan({ start, end }: TextSpan): TextSpan {
  return { start, end };
}
