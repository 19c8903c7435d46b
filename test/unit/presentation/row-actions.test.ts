import assert from 'node:assert/strict';
import { isKeyOf, ROW_ACTIONS, rowActionsOn, titleFor } from '../../../src/presentation/row-actions.ts';
import { lighthouse } from '../../fixtures/comparisons.ts';
import { englishManifest } from '../../fixtures/manifest.ts';

interface Manifest {
  contributes: { commands: { command: string; title: string }[]; menus: { 'webview/context': MenuItem[] } };
}

interface MenuItem {
  readonly command: string;
  readonly group: string;
  readonly when: string;
}

describe('the actions of a row', () => {
  const { contributes } = englishManifest<Manifest>();

  it('stand in the context menu of the panel, in their order and with their names', () => {
    const orders = new Map<string, number>();
    const expected = ROW_ACTIONS.map(({ name, menuGroup }): MenuItem => {
      const order = (orders.get(menuGroup) ?? 0) + 1;
      orders.set(menuGroup, order);
      return {
        command: `storyDiff.row.${name}`,
        group: `${menuGroup}@${order}`,
        when: `webviewId == 'storyDiff.comparison' && storyDiffActions =~ / ${name} /`,
      };
    });
    const ofRows = ({ command }: MenuItem) => command.startsWith('storyDiff.row.');
    assert.deepEqual(contributes.menus['webview/context'].filter(ofRows), expected);
    for (const { name, title } of ROW_ACTIONS) {
      const command = contributes.commands.find(({ command }) => command === `storyDiff.row.${name}`);
      assert.equal(command?.title, title());
    }
  });

  it('leave out what needs a counterpart where there is none', () => {
    const { groups } = lighthouse();
    const names = (kind: string) => rowActionsOn(groups.find((group) => group.kind === kind)!).map(({ name }) => name);
    const taking = ['applyToOriginal', 'openInEditor', 'goToCounterpart', 'copySentence', 'copyBoth'];
    const pair = [...taking, 'copyMarked', 'pairWith', 'unpair'];
    const alone = ['applyToOriginal', 'openInEditor', 'copySentence', 'copyMarked', 'pairWith'];
    assert.deepEqual(names('edited'), ['takeBackWording', ...pair]);
    assert.deepEqual(names('unchanged'), [...taking.slice(1), 'pairWith', 'unpair']);
    assert.deepEqual(names('omitted'), ['restore', ...alone]);
    assert.deepEqual(names('added'), ['remove', ...alone]);
    assert.deepEqual(
      rowActionsOn(groups.find(({ kind }) => kind === 'omitted')!, false).map(({ name }) => name),
      ['restore', 'applyToOriginal', 'markReviewed', ...alone.slice(1)],
    );
    assert.ok(rowActionsOn(groups[0]!, true).some(({ name }) => name === 'markNotReviewed'));
    const moved = rowActionsOn({ ...groups.find(({ kind }) => kind === 'unchanged')!, moved: true });
    assert.deepEqual(
      moved.map(({ name }) => name),
      ['moveBack', ...pair],
    );
  });

  it('reset a pairing only where something was said by hand', () => {
    const names = (pinned: boolean) => rowActionsOn(lighthouse().groups[0]!, undefined, pinned).map(({ name }) => name);
    assert.ok(names(true).includes('resetPairing'));
    assert.ok(!names(false).includes('resetPairing'));
  });

  it('name how many changes they are on', () => {
    const [first] = ROW_ACTIONS;
    assert.equal(titleFor(first!, 1), 'Restore');
    assert.equal(titleFor(first!, 3), 'Restore All 3');
    assert.equal(titleFor(ROW_ACTIONS.at(-1)!, 3), 'Reset Pairing');
  });

  it('each have a key of their own on a group, with Cmd for Ctrl', () => {
    const action = (name: string) => ROW_ACTIONS.find((one) => one.name === name)!;
    const plain = { ctrlKey: false, metaKey: false, shiftKey: false };
    for (const group of lighthouse().groups)
      for (const moved of [false, true]) {
        for (const reviewed of [undefined, false, true]) {
          const keys = rowActionsOn({ ...group, moved }, reviewed).flatMap(({ key }) => key ?? []);
          assert.equal(new Set(keys).size, keys.length, group.kind);
        }
      }
    assert.ok(isKeyOf(action('restore'), { key: 'r', ...plain }));
    assert.ok(!isKeyOf(action('restore'), { key: 'R', ...plain, shiftKey: true }));
    assert.ok(isKeyOf(action('applyToOriginal'), { key: 'R', ...plain, shiftKey: true }));
    assert.ok(isKeyOf(action('goToCounterpart'), { key: 'c', ...plain }));
    assert.ok(!isKeyOf(action('copySentence'), { key: 'c', ...plain }));
    assert.ok(isKeyOf(action('copySentence'), { key: 'c', ...plain, metaKey: true }));
    assert.ok(!isKeyOf(action('copyBoth'), { key: 'x', ...plain }));
  });
});
