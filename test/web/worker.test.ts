import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, compare, FIRST, internals, SECOND, writeStory } from '../host/stories.ts';
import { until } from '../vscode/until.ts';

describe('in a browser without a server', () => {
  const { Worker } = globalThis;
  let started: string[] = [];
  let ended = 0;

  before(() => {
    globalThis.Worker = class extends Worker {
      constructor(address: string | URL) {
        super(address);
        started.push(String(address));
        const terminate = this.terminate.bind(this);
        this.terminate = () => {
          ended++;
          terminate();
        };
      }
    };
  });
  after(() => {
    globalThis.Worker = Worker;
  });
  beforeEach(() => {
    started = [];
    ended = 0;
  });
  afterEach(closeAll);

  it('the extension runs in a web worker, on files that are on no disk', async () => {
    assert.equal(vscode.env.uiKind, vscode.UIKind.Web);
    assert.equal(vscode.env.remoteName, undefined);
    assert.equal(typeof document, 'undefined');
    assert.notEqual(vscode.workspace.workspaceFolders![0]!.uri.scheme, 'file');
  });

  it('compares in a worker of its own, which lives as long as the comparison', async () => {
    await compare(FIRST, SECOND);
    assert.match(started[0]!, /^blob:/u);
    assert.equal(started.length - ended, 1);
    await closeAll();
    assert.equal(started.length - ended, 0);
  });

  it('cancels a long comparison, and compares again with a new worker', async () => {
    const lamps = Array.from(
      { length: 4000 },
      (_, n) => `Lamp ${n} of ${n ** 2} burned ${n % 7} nights on stair ${n % 11}.`,
    );
    const stories = [
      await writeStory('first.txt', lamps.join(' ')),
      await writeStory('second.txt', lamps.reverse().join(' ')),
    ];
    void vscode.commands.executeCommand('storyDiff.compare', ...stories);
    const { session } = await until(async () => (await internals()).comparisons.current, 'the comparison to begin');
    const message = await until(() => {
      session.cancel();
      return session.state?.type === 'trouble' && session.state.message;
    }, 'the comparison to be cancelled');
    assert.match(message, /^The comparison was cancelled\./u);
    assert.equal(started.length - ended, 0);
    const before = started.length;
    await writeStory('first.txt', FIRST);
    await writeStory('second.txt', SECOND);
    await until(() => session.compared?.comparison.counts.unchanged === 3, 'the stories to be compared again');
    assert.ok(started.length > before);
  });
});
