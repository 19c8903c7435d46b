import { StoryReader } from '../story/story-reader.ts';
import { BestMatches } from '../versions/best-matches.ts';
import { ContentPairer } from '../versions/pair-files.ts';
import { decodeText } from './encoded-text.ts';
import type { MatchAnswer, MatchRequest, MatchText } from './match-messages.ts';

/** As many letters of a story's beginning tell a reader which one it is; UTF-16 code units. */
const FIRST_WORDS_CODE_UNITS = 80;

interface Other {
  readonly number: number;
  readonly firstWords: string;
}

/** Answers the requests of one search for stories that belong together: the same on the desktop and on the web. */
export class MatchAnswerer {
  #matches = new BestMatches<Other>([]);
  readonly #pairer = new ContentPairer();

  answer(request: MatchRequest): MatchAnswer {
    try {
      if (request.type === 'rank') {
        const stories = this.#matches.rank().map(({ story, share }) => ({ ...story, share }));
        return { type: 'ranked', stories };
      }
      if (request.type === 'pair') return { type: 'paired', pairs: this.#pairer.pairs() };
      if (request.type === 'file') {
        this.#pairer.add(request.side, request.name, decodeText(request.text), request.format);
        return { type: 'held' };
      }
      const sentences = sentencesOf(request);
      if (request.type === 'story') this.#matches = new BestMatches(sentences);
      else this.#matches.add({ number: request.number, firstWords: firstWordsOf(sentences) }, sentences);
      return { type: 'held' };
    } catch (error) {
      return { type: 'failure', failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
  }
}

function sentencesOf({ text, format }: MatchText): readonly string[] {
  return new StoryReader().read(decodeText(text), { format }).plainTexts;
}

/** The beginning of a story, cut between two words. */
function firstWordsOf(sentences: readonly string[]): string {
  const start = sentences.slice(0, 3).join(' ').replace(/\s+/gu, ' ').trim();
  if (start.length <= FIRST_WORDS_CODE_UNITS) return start;
  const cut = start.slice(0, FIRST_WORDS_CODE_UNITS);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).trimEnd()}…`;
}
