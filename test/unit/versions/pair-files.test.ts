import assert from 'node:assert/strict';
import { pairByContent, pairFiles } from '../../../src/versions/pair-files.ts';

const HARBOUR =
  'The harbour master counted eleven boats before the storm. Two fishermen carried their nets into the old chapel. Nobody had repaired its roof since the lighthouse burned down.';
const HARBOUR_CUT = 'Two fishermen carried their nets into the old chapel. The baker lent them candles.';
const TRAM = 'A tram left the rails in Lindgate on Monday. The mayor blamed its new driver for the broken signal.';
const ORCHARD = 'Grandmother pruned seven apple trees behind the barn. Wasps had eaten most plums by Sunday noon.';

type Folder = Readonly<Record<string, string>>;

describe('to pair files', () => {
  const pair = async (original: Folder, modified: Folder) => {
    const asked: string[] = [];
    const folders = { original: new Map(Object.entries(original)), modified: new Map(Object.entries(modified)) };
    const names = { original: [...folders.original.keys()], modified: [...folders.modified.keys()] };
    const pairs = await pairFiles(names, (rest) =>
      pairByContent(rest, async (side, name) => {
        asked.push(name);
        return folders[side].get(name)!;
      }),
    );
    return { pairs, asked };
  };

  it('takes those of one name, whatever is in them, and reads none', async () => {
    assert.deepEqual(await pair({ 'a.txt': HARBOUR, 'b.txt': TRAM }, { 'b.txt': HARBOUR, 'a.txt': TRAM }), {
      pairs: [
        { original: 'b.txt', modified: 'b.txt' },
        { original: 'a.txt', modified: 'a.txt' },
      ],
      asked: [],
    });
  });

  it('takes the others by what is written in them, and tells those that stand alone', async () => {
    const { pairs } = await pair(
      { 'first.txt': HARBOUR, 'gone.txt': ORCHARD, 'same.txt': TRAM, 'tram.md': TRAM },
      { 'cut.txt': HARBOUR_CUT, 'new.txt': 'Snow fell on Tuesday.', 'same.txt': ORCHARD, 'tram-2.md': `**${TRAM}**` },
    );
    assert.deepEqual(pairs, [
      { original: 'first.txt', modified: 'cut.txt' },
      { modified: 'new.txt' },
      { original: 'same.txt', modified: 'same.txt' },
      { original: 'tram.md', modified: 'tram-2.md' },
      { original: 'gone.txt' },
    ]);
  });

  it('gives each file one partner, the likeliest first', async () => {
    const { pairs } = await pair(
      { 'a.txt': HARBOUR, 'b.txt': HARBOUR_CUT },
      { 'c.txt': HARBOUR_CUT, 'd.txt': HARBOUR },
    );
    assert.deepEqual(pairs, [
      { original: 'b.txt', modified: 'c.txt' },
      { original: 'a.txt', modified: 'd.txt' },
    ]);
  });

  it('takes files that are very short', async () => {
    assert.deepEqual((await pair({ 'a.txt': 'Rain fell.' }, { 'b.txt': 'Rain fell!' })).pairs, [
      { original: 'a.txt', modified: 'b.txt' },
    ]);
  });

  it('takes no two of one side', async () => {
    assert.deepEqual((await pair({ 'a.txt': HARBOUR, 'b.txt': HARBOUR }, { 'c.txt': TRAM })).pairs, [
      { modified: 'c.txt' },
      { original: 'a.txt' },
      { original: 'b.txt' },
    ]);
  });

  it('takes files whose names are those of every object', async () => {
    assert.deepEqual((await pair({ constructor: TRAM }, { toString: TRAM })).pairs, [
      { original: 'constructor', modified: 'toString' },
    ]);
  });
});
