/** Real git repositories, in folders that VS Code has not open. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { closeAll } from './stories.ts';

interface GitExtension {
  getAPI(version: 1): { openRepository(root: vscode.Uri): Promise<{ status(): Promise<void> } | null> };
}

/** A repository with one story, made for a test. */
export class Repository {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'story-diff-repository-'));
  #opened: { status(): Promise<void> } | null = null;

  constructor() {
    this.git('init', '--quiet', '--initial-branch=main');
  }

  /** Runs git, as a person of its own: what is set on this machine does not matter. */
  git(...args: string[]): string {
    const who = ['-c', 'user.name=Ada Tester', '-c', 'user.email=ada@example.invalid', '-c', 'commit.gpgsign=false'];
    const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_EDITOR: 'true' };
    return execFileSync('git', ['-C', this.folder, ...who, ...args], { env, encoding: 'utf8', stdio: 'pipe' }).trim();
  }

  uri(name: string): vscode.Uri {
    return vscode.Uri.file(path.join(this.folder, name));
  }

  write(name: string, text: string | Uint8Array): vscode.Uri {
    writeFileSync(path.join(this.folder, name), text);
    return this.uri(name);
  }

  /** Commits a text of a story. Returns the hash. */
  commit(name: string, text: string | Uint8Array, message: string): string {
    this.write(name, text);
    this.git('add', name);
    this.git('commit', '--quiet', '--message', message);
    return this.git('rev-parse', 'HEAD');
  }

  /** Makes commits of a stream for `git fast-import`, and checks the last one out. */
  importFrom(stream: string): void {
    execFileSync('git', ['-C', this.folder, 'fast-import', '--quiet'], { input: readFileSync(stream) });
    rmSync(stream);
    this.git('reset', '--hard', '--quiet', 'main');
  }

  /** Has VS Code's git look at the repository as it is now. */
  async refresh(): Promise<void> {
    const git = await vscode.extensions.getExtension<GitExtension>('vscode.git')!.activate();
    this.#opened ??= await git.getAPI(1).openRepository(vscode.Uri.file(this.folder));
    await this.#opened!.status();
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

/** Makes a repository for each test of a suite, and removes it when the test has closed its comparisons. */
export function withRepository(use: (repository: Repository) => void): void {
  let made: Repository;
  beforeEach(() => {
    made = new Repository();
    use(made);
  });
  afterEach(async () => {
    await closeAll();
    made.remove();
  });
}
