import type { StoryFormat } from '../story/format.ts';
import type { EncodedText } from './encoded-text.ts';

/** A text that is held against the first one. */
export interface MatchText {
  readonly text: EncodedText;
  readonly format: StoryFormat;
}

/** A request to a thread that finds the best matches: first the one story, then the others by their numbers, then the end. */
export type MatchRequest =
  | ({ readonly type: 'story' } & MatchText)
  | ({ readonly type: 'other'; readonly number: number } & MatchText)
  | { readonly type: 'rank' };

/** A story by its number, its share of linked sentences (0 to 1), and its first words. */
export interface RankedStory {
  readonly number: number;
  readonly share: number;
  readonly firstWords: string;
}

/** Its answer to each request. A `failure` is a defect of the program, never of the stories. */
export type MatchAnswer =
  | { readonly type: 'held' }
  | { readonly type: 'ranked'; readonly stories: readonly RankedStory[] }
  | { readonly type: 'failure'; readonly failure: string };
