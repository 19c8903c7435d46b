import * as vscode from 'vscode';

/*
 * What is used of the interface of VS Code's own git extension: `extensions/git/src/api/git.d.ts` of VS Code 1.96,
 * version 1. On the web there is no such extension.
 */

/** A commit, newest text first. */
export interface GitCommit {
  readonly hash: string;
  readonly message: string;
  readonly parents: readonly string[];
  readonly authorDate?: Date;
  readonly authorName?: string;
}

/** A branch (type 0), a branch of a remote (1) or a tag (2). */
export interface GitRef {
  readonly type: 0 | 1 | 2;
  readonly name?: string;
  readonly commit?: string;
}

export interface GitChange {
  readonly uri: vscode.Uri;
  readonly originalUri: vscode.Uri;
  readonly renameUri: vscode.Uri | undefined;
}

export interface GitRepository {
  readonly rootUri: vscode.Uri;
  readonly state: {
    readonly HEAD: { readonly name?: string; readonly commit?: string } | undefined;
    readonly indexChanges: readonly GitChange[];
    readonly workingTreeChanges: readonly GitChange[];
  };
  log(options: { maxEntries: number; skip?: number; path: string }): Promise<readonly GitCommit[]>;
  getRefs(query: { sort?: 'alphabetically' | 'committerdate' }): Promise<readonly GitRef[]>;
  diffBetween(ref1: string, ref2: string): Promise<readonly GitChange[]>;
  /** @throws when there is no such file in that version; an empty name of a version is the index */
  getObjectDetails(version: string, path: string): Promise<unknown>;
}

interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: vscode.Event<'uninitialized' | 'initialized'>;
  getRepository(uri: vscode.Uri): GitRepository | null;
  toGitUri(uri: vscode.Uri, version: string): vscode.Uri;
}

interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}

/** A file in a repository. */
export interface TrackedStory {
  readonly uri: vscode.Uri;
  readonly repository: GitRepository;
  /** The address of a version of a file of this repository. */
  versionUri(version: string, file?: vscode.Uri): vscode.Uri;
}

/** The repository that a file lies in; undefined where there is no git, or no repository. */
export async function findRepository(uri: vscode.Uri): Promise<TrackedStory | undefined> {
  const git = uri.scheme === 'file' ? await findGit() : undefined;
  const repository = git?.getRepository(uri);
  if (!git || !repository) return undefined;
  return { uri, repository, versionUri: (version, file = uri) => git.toGitUri(file, version) };
}

/** Whether a version has a file. */
export async function hasVersion({ repository }: TrackedStory, version: string, file: vscode.Uri): Promise<boolean> {
  return repository.getObjectDetails(version, file.fsPath).then(
    () => true,
    () => false,
  );
}

/** Where the last commit has a file: it may have been renamed since. */
export function fileInLastCommit({ uri, repository: { state } }: TrackedStory): vscode.Uri {
  const renamed = [...state.indexChanges, ...state.workingTreeChanges].find(
    ({ renameUri, originalUri }) =>
      renameUri?.toString() === uri.toString() && originalUri.toString() !== uri.toString(),
  );
  return renamed?.originalUri ?? uri;
}

async function findGit(): Promise<GitApi | undefined> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (!extension) return undefined;
  const exports = await extension.activate();
  if (!exports.enabled) return undefined; // the setting `git.enabled` is off
  const git = exports.getAPI(1);
  if (git.state !== 'initialized')
    await new Promise<void>((resolve) => {
      const listener = git.onDidChangeState((state) => {
        if (state !== 'initialized') return;
        listener.dispose();
        resolve();
      });
    });
  return git;
}
