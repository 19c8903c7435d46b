import assert from 'node:assert/strict';
import { UNFOLDED, withFolded } from '../../../../src/panel/aligned/folding.ts';
import { type Choices, FIRST_CHOICES, parseChoices, serializeChoices } from '../../../../src/panel/header/choices.ts';

describe('the choices of a reader', () => {
  it('are the same after they were written down and read', () => {
    const choices: Choices = {
      layout: 'flowing',
      order: 'original',
      filter: new Set(['omitted', 'to check', 'open']),
      folding: withFolded(UNFOLDED, ['1 One bell rang.'], true),
      markEach: true,
    };
    for (const chosen of [choices, FIRST_CHOICES])
      assert.deepEqual(parseChoices(JSON.parse(JSON.stringify(serializeChoices(chosen)))), chosen);
  });

  it('are the first ones where an older version wrote nothing, or something unknown', () => {
    assert.deepEqual(parseChoices({}), FIRST_CHOICES);
    const old = { layout: 'stacked', order: 'newest', filter: ['omitted', 'renamed'], markEach: 'yes' };
    assert.deepEqual(parseChoices(old as never), { ...FIRST_CHOICES, filter: new Set(['omitted']) });
  });
});
