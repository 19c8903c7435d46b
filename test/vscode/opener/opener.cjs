// Runs inside VS Code: compares the two files that STORY_DIFF_OPEN names (JSON: [original, modified]).
const vscode = require('vscode');

exports.activate = async () => {
  /** @type {string[]} */
  const files = JSON.parse(process.env.STORY_DIFF_OPEN ?? '[]');
  // The folder's URI knows where its files live: on this disk, or behind VS Code's server.
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/');
  const [original, modified] = files.map((file) => folder.with({ path: vscode.Uri.file(file).path }));
  return vscode.commands.executeCommand('storyDiff.compare', original, modified);
};
