import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { isKeyOf, ROW_ACTIONS, rowActionsOn } from '../../../src/presentation/row-actions.ts';
import { lighthouse } from '../../fixtures/comparisons.ts';

interface MenuItem {
  readonly command: string;
  readonly group: string;
  readonly when: string;
}

describe('the actions of a row', () => {
  const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));

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
      const command = contributes.commands.find(({ command }: MenuItem) => command === `storyDiff.row.${name}`);
      assert.equal(command?.title, title);
    }
  });

  it('leave out what needs a counterpart where there is none', () => {
    const { groups } = lighthouse();
    const names = (kind: string) => rowActionsOn(groups.find((group) => group.kind === kind)!).map(({ name }) => name);
    assert.deepEqual(names('edited'), ['openInEditor', 'goToCounterpart', 'copySentence', 'copyBoth']);
    for (const kind of ['omitted', 'added']) assert.deepEqual(names(kind), ['openInEditor', 'copySentence']);
  });

  it('each have a key of their own, which Shift and Cmd do not hide', () => {
    const action = (name: string) => ROW_ACTIONS.find((one) => one.name === name)!;
    const plain = { ctrlKey: false, metaKey: false };
    const keys = ROW_ACTIONS.flatMap(({ key }) => key ?? []);
    assert.equal(new Set(keys).size, keys.length);
    assert.ok(isKeyOf(action('goToCounterpart'), { key: 'c', ...plain }));
    assert.ok(!isKeyOf(action('copySentence'), { key: 'c', ...plain }));
    assert.ok(isKeyOf(action('copySentence'), { key: 'c', ...plain, metaKey: true }));
    assert.ok(!isKeyOf(action('copyBoth'), { key: 'x', ...plain }));
  });
});
