/**
 * What F5 (.vscode/launch.json) needs besides a build: the workspace of the host tests, made anew, and those tests.
 *   node test/runner/f5.mjs [--tests]
 */
import path from 'node:path';
import { keep, root } from '../vscode/places.mjs';
import { removeFolder } from '../vscode/tidy.mjs';
import { bundleHostTests, makeWorkspace } from './host.mjs';

process.chdir(root);
const workspace = path.join(keep, 'workspace');
removeFolder(workspace);
makeWorkspace(workspace);
if (process.argv.includes('--tests')) await bundleHostTests();
