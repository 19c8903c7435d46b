import assert from 'node:assert/strict';
import * as vscode from 'vscode';

interface Manifest {
  activationEvents?: string[];
  contributes: { commands: { command: string }[] };
}

describe('the extension', () => {
  const extension = vscode.extensions.getExtension<unknown>('story-diff.story-diff')!;
  const manifest = extension?.packageJSON as Manifest;

  it('is there, and starts only when asked', () => {
    assert.ok(extension);
    assert.ok(!manifest.activationEvents?.some((event) => event === '*' || event === 'onStartupFinished'));
  });

  it('starts', async () => {
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it('registers every command that its manifest promises', async () => {
    const registered = new Set(await vscode.commands.getCommands(true));
    const promised = manifest.contributes.commands.map(({ command }) => command);
    assert.ok(promised.length > 0);
    assert.deepEqual(
      promised.filter((command) => !registered.has(command)),
      [],
    );
  });
});
