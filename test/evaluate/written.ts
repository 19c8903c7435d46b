import {
  type Half,
  type Lines,
  readLabelledStories,
  readUnrelatedTexts,
  type Singles,
  type Stages,
} from '../fixtures/labelled-stories.ts';
import { foldOf, type GoldPair } from './gold.ts';

/** The stories that were written for this project, half to fit on and half to check with. */
export const WRITTEN = 'written';
export const UNRELATED = 'unrelated';
export const STAGES = 'stages';
export const SINGLE = 'one sentence';
export const LINES = 'date lines and credits';
const KEPT_APART = ', kept apart';

/** Whether no forest may be fitted on the set. */
export function isKeptApart(set: string): boolean {
  return set.endsWith(KEPT_APART);
}

/** Reads all of them, as pairs of stories whose links are known. */
export function readWritten(): GoldPair[] {
  return [
    ...labelledPairs(WRITTEN, 'written'),
    ...labelledPairs(WRITTEN + KEPT_APART, 'kept-apart'),
    ...labelledPairs(STAGES, 'written-stages'),
    ...labelledPairs(STAGES + KEPT_APART, 'kept-apart-stages'),
    ...labelledPairs(SINGLE + KEPT_APART, 'kept-apart-single'),
    ...labelledPairs(LINES + KEPT_APART, 'kept-apart-lines'),
    ...unrelatedPairs(UNRELATED, 'written'),
    ...unrelatedPairs(UNRELATED + KEPT_APART, 'kept-apart'),
  ];
}

function labelledPairs(set: string, half: Half | Stages | Singles | Lines): GoldPair[] {
  return readLabelledStories(half).map(({ title, original, modified, links, neutral }) => ({
    set,
    id: title,
    fold: foldOf(title),
    original,
    modified,
    links: new Set(links.map(String)),
    neutral: new Set(neutral.map(String)),
    moved: [],
  }));
}

/** Every text with every other one of its language. */
function unrelatedPairs(set: string, half: Half): GoldPair[] {
  const pairs: GoldPair[] = [];
  for (const [language, texts] of readUnrelatedTexts(half))
    texts.forEach((original, index) => {
      texts.slice(index + 1).forEach((modified, step) => {
        pairs.push({
          set,
          id: `${language} ${index} ${index + 1 + step}`,
          fold: foldOf(language),
          original,
          modified,
          links: new Set<string>(),
          neutral: new Set<string>(),
          moved: [],
        });
      });
    });
  return pairs;
}
