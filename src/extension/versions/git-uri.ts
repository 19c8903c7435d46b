import type * as vscode from 'vscode';

/** What VS Code's git calls the versions of a file that are no commits: in the index, and the sides of a conflict. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['', 'Index'],
  ['~', 'Index'],
  ['~1', 'Base'],
  ['~2', 'Ours'],
  ['~3', 'Theirs'],
]);

/** VS Code shows this much of the hash of a commit. */
const SHORT_HASH_LENGTH = 8;

/**
 * Which version of a file the address of VS Code's git extension names: "HEAD", "Index", "a1b2c3d4", "draft"; undefined
 * for an address of another kind.
 */
export function gitVersion(uri: Pick<vscode.Uri, 'scheme' | 'query'>): string | undefined {
  if (uri.scheme !== 'git') return undefined;
  let ref: unknown;
  try {
    ({ ref } = JSON.parse(uri.query));
  } catch {
    return undefined; // another extension may use that name
  }
  if (typeof ref !== 'string') return undefined;
  return NAMES.get(ref) ?? (/^[\da-f]{40}$/u.test(ref) ? ref.slice(0, SHORT_HASH_LENGTH) : ref);
}
