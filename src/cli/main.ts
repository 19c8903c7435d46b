import * as l10n from '@vscode/l10n';
import { runCommandLine } from './command-line.ts';
import { complain, TROUBLE } from './streams.ts';
import { describeSystemError } from './user-error.ts';

// A reader that has seen enough, such as `head`, closes the pipe: that is no trouble of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  complain(process, l10n.t('the answer cannot be written: {0}', describeSystemError(error)));
  process.exit(TROUBLE);
});

process.exitCode = await runCommandLine(process.argv.slice(2), process);
