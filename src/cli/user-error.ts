/** Something that the user can mend. Its message names the file and the cure, in one line. */
export class UserError extends Error {}

/** What reads input or writes output: "no such file" for ENOENT and so on, with the cure where there is one. */
export function describeSystemError(error: unknown, doing: 'read' | 'written' = 'read'): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  switch (code) {
    case 'ENOENT':
      return doing === 'read' ? 'no such file' : 'no such folder; make it first';
    case 'ENOTDIR':
      return 'a part of its path is a file, not a folder';
    case 'EISDIR':
      return 'is a directory; name a file in it';
    case 'EACCES':
    case 'EPERM':
      return `may not be ${doing}; check its permissions`;
    case 'EROFS':
      return 'may not be written; the disk is read-only';
    case 'ENOSPC':
      return 'no space left on the disk';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
