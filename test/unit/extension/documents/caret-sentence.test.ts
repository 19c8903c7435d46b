import assert from 'node:assert/strict';
import { compareStories } from '../../../../src/comparison/compare.ts';
import { sentenceAtCaret } from '../../../../src/extension/documents/caret-sentence.ts';
import { trackChanges } from '../../../../src/presentation/one-text/track-changes.ts';

const FERRY = 'The ferry left the harbour at six.';
const WINDOWS = 'Marta counted the old windows of the town.';

describe('the sentence at the caret of the inline comparison', () => {
  const changes = trackChanges(
    compareStories(`${FERRY} ${WINDOWS}\n\nNobody waved.`, `${FERRY}\n\nNobody waved.`),
    'modified',
  );
  const at = (offset: number, text = changes.text) => {
    // The caret's position stands for its offset.
    const document = { getText: () => text, offsetAt: (position: unknown) => position };
    return sentenceAtCaret({ changes }, { document, selection: { active: offset } } as never);
  };
  const placeOf = (words: string) => changes.text.indexOf(words) + 2;

  it('is of the modified story, or of the original where that alone has it', () => {
    const found = [FERRY, WINDOWS, 'Nobody'].map((words) => at(placeOf(words)));
    assert.deepEqual(
      found.map((sentence) => (sentence === 'newer' ? sentence : [sentence?.side, sentence?.sentence])),
      [
        ['modified', 0],
        ['original', 1],
        ['modified', 1],
      ],
    );
  });

  it('is none between two paragraphs', () => {
    assert.equal(at(changes.text.indexOf('\n\n') + 1), undefined);
  });

  it('is not told while the editor has an older text', () => {
    assert.equal(at(0, 'Older.'), 'newer');
    assert.equal(sentenceAtCaret({ changes: undefined }, {} as never), 'newer');
  });
});
