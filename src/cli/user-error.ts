import * as l10n from '@vscode/l10n';

/** Something that the user can mend. Its message names the file and the cure, in one line. */
export class UserError extends Error {}

/** What reads input or writes output: "no such file" for ENOENT and so on, with the cure where there is one. */
export function describeSystemError(error: unknown, doing: 'read' | 'written' = 'read'): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  switch (code) {
    case 'ENOENT':
      return doing === 'read' ? l10n.t('no such file') : l10n.t('no such folder; make it first');
    case 'ENOTDIR':
      return l10n.t('a part of its path is a file, not a folder');
    case 'EISDIR':
      return isDirectory();
    case 'EACCES':
    case 'EPERM':
      return doing === 'read'
        ? l10n.t('may not be read; check its permissions')
        : l10n.t('may not be written; check its permissions');
    case 'EROFS':
      return l10n.t('may not be written; the disk is read-only');
    case 'ENOSPC':
      return l10n.t('no space left on the disk');
    default:
      return error instanceof Error ? error.message : String(error);
  }
}

/** Follows the name of a directory where a file was meant. */
export function isDirectory(): string {
  return l10n.t({ message: 'is a directory; name a file in it', comment: ['Follows the path of a directory.'] });
}

/** Says that something went wrong that the user can hardly mend. */
export function failed(reason: string): string {
  return l10n.t({ message: 'failed: {0}', args: [reason], comment: ['{0} is a message of the system.'] });
}

/** Says what is wrong with a line of a file. */
export function inLine(file: string, line: number, reason: string): string {
  return l10n.t('{file}, line {line}: {reason}', { file, line, reason });
}
