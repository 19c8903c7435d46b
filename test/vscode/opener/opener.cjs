// Runs inside VS Code: opens the sample, or the two files that STORY_DIFF_OPEN names (JSON: [original, modified]).
const vscode = require('vscode');

exports.activate = async () => {
  /** @type {string[]} */
  const files = JSON.parse(process.env.STORY_DIFF_OPEN ?? '[]');
  if (files.length === 0) return vscode.commands.executeCommand('storyDiff.openSample', 'ferry');
  // The folder's URI knows where its files live: on this disk, or behind VS Code's server.
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/');
  const [original, modified] = files.map((file) => folder.with({ path: vscode.Uri.file(file).path }));
  return vscode.commands.executeCommand('storyDiff.compare', original, modified);
};
