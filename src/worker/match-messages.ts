import type { StoryFormat } from '../story/format.ts';
import type { Side } from '../story/side.ts';
import type { NamePair } from '../versions/pair-files.ts';
import type { EncodedText } from './encoded-text.ts';

/** A text that is held against the first one. */
export interface MatchText {
  readonly text: EncodedText;
  readonly format: StoryFormat;
}

/**
 * A request to a thread that tells which stories belong together. To find the best matches of one: first that story, then the
 * others by their numbers, then the end. To pair files: each of both sides, then the end.
 */
export type MatchRequest =
  | ({ readonly type: 'story' } & MatchText)
  | ({ readonly type: 'other'; readonly number: number } & MatchText)
  | { readonly type: 'rank' }
  | ({ readonly type: 'file'; readonly side: Side; readonly name: string } & MatchText)
  | { readonly type: 'pair' };

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
  | { readonly type: 'paired'; readonly pairs: readonly NamePair[] }
  | { readonly type: 'failure'; readonly failure: string };
