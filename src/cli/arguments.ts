import { parseArgs } from 'node:util';
import { usage } from './usage.ts';
import { UserError } from './user-error.ts';

const OPTIONS = {
  format: { type: 'string' },
  out: { type: 'string', short: 'o' },
  only: { type: 'string' },
  ignore: { type: 'string' },
  lang: { type: 'string' },
  threshold: { type: 'string' },
  color: { type: 'string' },
  critic: { type: 'boolean' },
  tracked: { type: 'boolean' },
  pairs: { type: 'string' },
  jobs: { type: 'string' },
  keys: { type: 'boolean' },
  candidates: { type: 'string' },
  staged: { type: 'boolean' },
  'exit-code': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/** The options as they were typed. */
export type TypedOptions = ReturnType<typeof parseArguments>['values'];

/** @throws {UserError} when an option is unknown or lacks its value */
export function parseArguments(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: OPTIONS });
  } catch (error) {
    throw new UserError(`${(error as Error).message}\n${usage()}`);
  }
}
