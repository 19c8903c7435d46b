/** Node's strict assertions for a browser: in this suite's bundle they stand for `node:assert/strict`. */
// biome-ignore lint/style/useNodejsImportProtocol: the package of that name is meant (test/vscode/web/package.json).
import assert from 'assert';

export default assert.strict;
