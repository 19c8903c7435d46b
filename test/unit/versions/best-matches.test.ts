import assert from 'node:assert/strict';
import { BestMatches, MAX_COMPARED } from '../../../src/versions/best-matches.ts';

const ferry = [
  'The ferry left the harbour of Ostray at six in the morning.',
  'Marta counted the lighted windows of the town until they were gone.',
  'The gulls followed the ship as far as the breakwater and turned back.',
  'Below deck the steward was swearing at the stove in two languages.',
];
const baker = [
  'Bakers of the upper town ask more for rye since the mill burned down.',
  'Nobody had insured the wheel, and the river froze in the same week.',
];
const stranger = (at: number) => [
  `Orchard number ${at} was sold for firewood by a cousin from abroad.`,
  `Its ${at} pear trees had never carried more than a basket of fruit.`,
];

describe('the best matches of a story', () => {
  it('are the stories with the largest share in common, whatever was left out or stands elsewhere', () => {
    const matches = new BestMatches<string>(ferry);
    matches.add('baker', baker);
    matches.add('half', [ferry[2]!, ferry[0]!, ...baker, ...stranger(1)]);
    matches.add('version', [ferry[3]!, 'The ferry left the harbour of Ostray at seven in the morning.', ferry[1]!]);
    const ranked = matches.rank();
    assert.deepEqual(
      ranked.map(({ story }) => story),
      ['version', 'half'],
    );
    assert.equal(ranked[0]!.share, 1);
    assert.equal(ranked[1]!.share, 0.5);
  });

  it('are found among many, though few are compared', () => {
    const matches = new BestMatches<number>(ferry);
    for (let at = 0; at < 200; at++) matches.add(at, at === 150 ? ferry.slice(1) : stranger(at));
    assert.equal(matches.rank()[0]!.story, 150);
    assert.ok(matches.rank().length <= MAX_COMPARED);
  });

  it('are found for a story of a few words, too', () => {
    const matches = new BestMatches<string>(['Gone.']);
    matches.add('same', ['Gone.']);
    matches.add('other', baker);
    assert.deepEqual(matches.rank(), [{ story: 'same', share: 1 }]);
  });

  it('are none of an empty story', () => {
    const matches = new BestMatches<string>([]);
    matches.add('other', baker);
    assert.deepEqual(matches.rank(), []);
  });
});
