import fc from 'fast-check';
import type { Stories } from '../fixtures/edits.ts';
import found from '../fixtures/found-cases.json';
import { hostileDrafts } from '../fixtures/hostile.ts';
import { PROPERTIES } from '../fixtures/properties.ts';
import { runs } from '../fixtures/runs.ts';

/** A taste of `npm run fuzz`, and the cases that it found before they were mended. */
describe('for all stories, however hostile,', () => {
  for (const { name, check } of PROPERTIES) {
    it(name, () => {
      fc.assert(
        fc.property(hostileDrafts, (drafts) => check(drafts)),
        runs(0.1),
      );
    });

    const cases = found.filter(({ property }) => property === name);
    for (const [index, { drafts }] of cases.entries())
      it(`${name}: case ${index + 1} of those found`, () => check(drafts as readonly Stories[]));
  }
});
