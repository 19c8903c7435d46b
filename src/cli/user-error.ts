/** Something that the user can mend. Its message names the file and the cure, in one line. */
export class UserError extends Error {}

/** What reads input or writes output: "no such file" for ENOENT and so on, with the cure where there is one. */
export function describeSystemError(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  switch (code) {
    case 'ENOENT':
      return 'no such file';
    case 'EISDIR':
      return 'is a directory; name a file in it';
    case 'EACCES':
    case 'EPERM':
      return 'may not be read; check its permissions';
    case 'ENOSPC':
      return 'no space left on the disk';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
