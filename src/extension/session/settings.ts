import * as vscode from 'vscode';
import { DEFAULT_THRESHOLD } from '../../alignment/model/threshold.ts';
import type { Ignored } from '../../comparison/ignored.ts';
import type { CompareOptions } from '../../comparison/options.ts';

/** What can be marked in the editors of compared stories. */
export type InlineKind = 'omitted' | 'added' | 'changed' | 'moved';

function setting<Value>(name: string, story: vscode.Uri, otherwise: Value): Value {
  return vscode.workspace.getConfiguration('storyDiff', story).get<Value>(name, otherwise);
}

/** The settings that change what a comparison comes to; those of the modified story hold for both. */
export function compareSettings(modified: vscode.Uri): CompareOptions {
  const lang = setting('language', modified, '').trim();
  return {
    ignore: setting<readonly Ignored[]>('ignore', modified, []),
    threshold: setting('pairingThreshold', modified, DEFAULT_THRESHOLD),
    ...(lang ? { lang } : {}),
  };
}

export function affectsComparison(event: vscode.ConfigurationChangeEvent, modified: vscode.Uri): boolean {
  return ['ignore', 'pairingThreshold', 'language'].some((name) =>
    event.affectsConfiguration(`storyDiff.${name}`, modified),
  );
}

/** Whether the stories are compared again while they are edited. */
export function updatesLive(story: vscode.Uri): boolean {
  return setting('liveUpdate', story, true);
}

export function inlineShows(story: vscode.Uri): ReadonlySet<InlineKind> {
  return new Set(setting<readonly InlineKind[]>('inline.show', story, ['omitted', 'added', 'changed', 'moved']));
}
