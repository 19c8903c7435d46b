import assert from 'node:assert/strict';
import { openWorkbench, type Workbench } from './workbench.ts';

const FIRST = 'The ferry left the harbour at six.\n\nMarta counted the windows of the town.\n';
const SECOND = 'The ferry left the harbour at seven.\n\nThe gulls followed them.\n';

describe('comparing two stories in the workbench', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ files: { 'first.txt': FIRST, 'second.txt': SECOND, 'photo.png': 'no story' } });
  });

  after(() => workbench?.close());

  it('offers itself for two selected stories, and shows both in a panel', async () => {
    await workbench.explorerMenu(['first.txt', 'second.txt'], 'Compare Selected Stories');
    const panel = await workbench.panelFrame();
    await panel.getByText('Marta counted').first().waitFor();
    await panel.getByText('The gulls followed').first().waitFor();
    assert.deepEqual(workbench.panelErrors, []);
  });

  it('stays out of the menu of what is no story', async () => {
    const items = await workbench.explorerMenuItems('photo.png');
    assert.ok(items.includes('Copy Path'));
    assert.deepEqual(
      items.filter((item) => item.includes('Stor')),
      [],
    );
  });

  it('compares a selected story with another', async () => {
    await workbench.runCommand('View: Close All Editors');
    await workbench.explorerMenu('second.txt', 'Select Story for Compare');
    await workbench.explorerMenu('first.txt', 'Compare with Selected Story');
    const panel = await workbench.panelFrame();
    await panel.getByText('Marta counted').first().waitFor();
  });
});
