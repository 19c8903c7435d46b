import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareAligned, compareStories } from '../../../src/comparison/compare.ts';
import { parseStory } from '../../../src/story/parse.ts';
import { runs } from '../../fixtures/runs.ts';
import { storyOfOne } from '../../fixtures/stories.ts';

/** Words such as `constructor`, which a plain object used as a table would find. */
const NAMES = Object.getOwnPropertyNames(Object.prototype);
/** A word that no table of any language has, to stand in their place. */
const STRANGER = 'quombolant';

/** Sentences that lead past every table: `§` stands for the word. */
const FRAMES: readonly string[] = [
  'The § then added: “We want more by June.”',
  '"We earned it," the § said on Sunday.',
  "'Not only the §,' she said, ‘but no § either’.",
  'No § came, nor did any § of the 12 § pay $3 § in § 1831.',
  'Twenty § and a half § arrived at 5 § on § the 3rd.',
  'The colour of the § was not § but grey.',
  '§. A § is an un§ of the §’s non-§ kind.',
  'Der § sagte am 3. §: „Kein § zahlt 12 §.“',
  'El § no llegó; «ningún § paga dos § de §».',
  '# §',
  '- §: §',
];
const LINK = [{ original: 0, modified: 0, probability: 1 }];
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'ru', 'und'];

const draft = fc.array(fc.tuple(fc.constantFrom(...FRAMES), fc.nat(9)), { minLength: 1, maxLength: 4 });

/** A draft of frames, each with one of its places reworded so that there is an edit to look at. */
function write(frames: readonly (readonly [string, number])[], word: string, reworded: boolean): string {
  const lines = frames.map(([frame, at]) => {
    const words = frame.replaceAll('§', word).split(' ');
    return (reworded ? words.with(at % words.length, `${word},`) : words).join(' ');
  });
  return lines.join('\n\n');
}

describe('words that are names of members of every object', () => {
  it('are compared like any other words', () => {
    const formats = { originalFormat: 'markdown', modifiedFormat: 'markdown' } as const;
    fc.assert(
      fc.property(draft, draft, fc.constantFrom(...NAMES), fc.constantFrom(...LANGUAGES), (one, other, name, lang) => {
        const original = write(one, name, false);
        const modified = `${write(one, name, true)}\n\n${write(other, name, false)}`;
        const { groups } = compareStories(original, modified, { lang, ...formats });
        assert.deepEqual(
          groups.flatMap((group) => group.modified).sort((a, b) => a - b),
          [...parseStory(modified, { lang, format: 'markdown' }).sentences.keys()],
        );
      }),
      runs(0.5),
    );
  });

  it('make the same kinds of edit as any other word', () => {
    const kindsOf = (frame: string, word: string, at: number) => {
      const [original, modified] = [write([[frame, at]], word, false), write([[frame, at]], word, true)];
      return compareAligned(storyOfOne(original), storyOfOne(modified), LINK).groups[0]!.editKinds;
    };
    // Names with underscores are cut into words and signs: they are no word like another.
    const words = NAMES.filter((name) => /^\p{L}+$/u.test(name)).map((name) => name.toLowerCase());
    assert.ok(words.includes('constructor'));
    for (const frame of FRAMES)
      for (const word of words)
        for (let at = 0; at < frame.split(' ').length; at++)
          assert.deepEqual(kindsOf(frame, word, at), kindsOf(frame, STRANGER, at), `${word} in ${frame}`);
  });

  it('may be the tag of a language', () => {
    for (const lang of NAMES) assert.equal(parseStory('One came. Two left.', { lang }).sentences.length, 2);
  });
});
