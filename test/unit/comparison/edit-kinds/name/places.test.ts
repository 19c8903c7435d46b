import assert from 'node:assert/strict';
import { areOtherPlaces, placeOf } from '../../../../../src/comparison/edit-kinds/name/places.ts';

describe('places', () => {
  it('are countries, continents and nations of a language', () => {
    assert.equal(placeOf('norway', 'en'), 'country NO');
    assert.equal(placeOf('norwegen', 'de'), 'country NO');
    assert.equal(placeOf('europe', 'en'), 'country 150');
    assert.equal(placeOf('испании', 'ru'), 'country ES');
    assert.equal(placeOf('italianas', 'es'), 'nation it');
    assert.equal(placeOf('écossaise', 'fr'), 'nation gd');
    assert.equal(placeOf('polish', 'en'), 'nation pl');
  });

  it('are no other words, and none of a language that is not known', () => {
    for (const word of ['harbour', 'constructor', 'is', 'no']) assert.equal(placeOf(word, 'en'), undefined, word);
    assert.equal(placeOf('norway', 'und'), undefined);
  });

  it('are others only where both are countries, or both nations', () => {
    assert.ok(areOtherPlaces('norway', 'sweden', 'en'));
    assert.ok(areOtherPlaces('danois', 'suédoise', 'fr'));
    assert.equal(areOtherPlaces('norway', 'norway', 'en'), false);
    assert.equal(areOtherPlaces('spain', 'polish', 'en'), false);
    assert.equal(areOtherPlaces('spain', 'harbour', 'en'), false);
  });
});
