import type * as vscode from 'vscode';
import type { GitCommit, GitRepository } from './git.ts';

/** So many commits are asked for at a time. */
const PAGE_LENGTH = 50;

/** A commit of a story, and where the story was then. */
export interface StoryCommit {
  readonly commit: GitCommit;
  readonly file: vscode.Uri;
}

/**
 * The commits of a file, the newest first, a page at a time. A file that was renamed is followed to its old name: git's own
 * interface in VS Code does not.
 */
export class FileHistory {
  readonly #repository: Pick<GitRepository, 'log' | 'diffBetween'>;
  readonly #commits: StoryCommit[] = [];
  #file: vscode.Uri;
  /** How many commits of this name were looked at. */
  #skip = 0;
  /** The commit that gave the file its next name: what comes before that in the list belongs to other files. */
  #renamedIn: string | undefined;
  #ended = false;

  constructor(repository: Pick<GitRepository, 'log' | 'diffBetween'>, file: vscode.Uri) {
    this.#repository = repository;
    this.#file = file;
  }

  /** What was found so far. */
  get commits(): readonly StoryCommit[] {
    return this.#commits;
  }

  /** Whether there are no more. */
  get hasEnded(): boolean {
    return this.#ended;
  }

  /** Finds the next commits. */
  async findMore(): Promise<void> {
    const wanted = this.#commits.length + PAGE_LENGTH;
    while (!this.#ended && this.#commits.length < wanted) {
      const options = { path: this.#file.fsPath, maxEntries: PAGE_LENGTH, skip: this.#skip };
      const page = await this.#repository.log(options);
      this.#skip += page.length;
      for (const commit of this.#after(page)) this.#commits.push({ commit, file: this.#file });
      if (page.length < PAGE_LENGTH) await this.#followRename();
    }
  }

  /** What of a page is older than the commit that renamed the file. */
  #after(page: readonly GitCommit[]): readonly GitCommit[] {
    if (this.#renamedIn === undefined) return page;
    const at = page.findIndex(({ hash }) => hash === this.#renamedIn);
    if (at < 0) return [];
    this.#renamedIn = undefined;
    return page.slice(at + 1);
  }

  /** Goes on with the name that the file had before the oldest commit of this one, if it had another. */
  async #followRename(): Promise<void> {
    const oldest = this.#commits.at(-1)?.commit;
    const before = oldest && this.#renamedIn === undefined ? await this.#nameBefore(oldest) : undefined;
    if (!oldest || !before) {
      this.#ended = true;
      return;
    }
    this.#file = before;
    this.#skip = 0;
    this.#renamedIn = oldest.hash;
  }

  async #nameBefore({ hash, parents: [parent] }: GitCommit): Promise<vscode.Uri | undefined> {
    if (!parent) return undefined;
    const file = this.#file.toString();
    const changes = await this.#repository.diffBetween(parent, hash);
    const own = changes.find(({ uri, renameUri }) => (renameUri ?? uri).toString() === file);
    return own && own.originalUri.toString() !== file ? own.originalUri : undefined;
  }
}
