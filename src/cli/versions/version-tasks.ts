import { StoryReader } from '../../story/story-reader.ts';
import { detectLanguage } from '../../text/language.ts';
import { isCandidate } from '../../versions/candidates.ts';
import { measureShare } from '../../versions/share.ts';
import { type Sketch, Sketcher } from '../../versions/sketch.ts';
import { failed, UserError } from '../user-error.ts';
import { type LinePlace, LineReader } from './archive-file.ts';
import { type ArchiveStory, parseStoryLine } from './archive-line.ts';

/** What is asked about an archive: for the sketch of a story, or for the share of two. */
export type VersionTask =
  | { readonly sketch: LinePlace }
  | {
      readonly share: readonly [LinePlace, LinePlace];
      /** Whether their sketches were found to be alike; otherwise that comes first. */
      readonly areCandidates: boolean;
    };

/** The answer to each; `unlike` for two stories whose sketches say that they need not be compared. */
export type VersionAnswer =
  | { readonly story: Pick<ArchiveStory, 'id' | 'date'>; readonly sketch: Sketch }
  | { readonly share: number }
  | { readonly unlike: true }
  | { readonly badLine: string };

export interface VersionSettings {
  /** The archive as a file. */
  readonly path: string;
  /** The language of stories whose line does not tell. */
  readonly lang?: string;
}

const MAX_KEPT_READERS = 64;
/** Stories whose sentences are kept, as one story often has several candidates in a row. */
const MAX_KEPT_STORIES = 64;
/** Sketches that are kept: about a kilobyte each. */
const MAX_KEPT_SKETCHES = 100_000;

/** Answers tasks about one archive, in any thread. */
export class VersionTasks {
  readonly #settings: VersionSettings;
  readonly #sketcher = new Sketcher();
  /** By language: what reads stories in it. To make its rules takes longer than to read a story. */
  readonly #readers = new Map<string, StoryReader>();
  /** By the number of the line. */
  readonly #sentences = new Map<number, readonly string[]>();
  readonly #sketches = new Map<number, Sketch>();
  #reader: LineReader | undefined;

  constructor(settings: VersionSettings) {
    this.#settings = settings;
  }

  answer(task: VersionTask): VersionAnswer {
    try {
      if ('sketch' in task) {
        const { id, text, lang, ...rest } = this.#storyAt(task.sketch);
        const date = rest.date === undefined ? {} : { date: rest.date };
        return { story: { id, ...date }, sketch: this.#sketcher.sketch(this.#read(text, lang)) };
      }
      const [first, second] = task.share;
      if (!task.areCandidates && !isCandidate(this.#sketchOf(first), this.#sketchOf(second))) return { unlike: true };
      return { share: measureShare(this.#sentencesOf(first), this.#sentencesOf(second)) };
    } catch (error) {
      return { badLine: error instanceof UserError ? error.message : failed(String(error)) };
    }
  }

  close(): void {
    this.#reader?.close();
    this.#reader = undefined;
  }

  #storyAt(place: LinePlace): ArchiveStory {
    this.#reader ??= new LineReader(this.#settings.path);
    return parseStoryLine(this.#reader.read(place));
  }

  #read(text: string, lang = this.#settings.lang ?? detectLanguage(text)): readonly string[] {
    const reader = remember(this.#readers, MAX_KEPT_READERS, lang, () => new StoryReader());
    return reader.read(text, { lang }).plainTexts;
  }

  #sentencesOf(place: LinePlace): readonly string[] {
    return remember(this.#sentences, MAX_KEPT_STORIES, place.number, () => {
      const { text, lang } = this.#storyAt(place);
      return this.#read(text, lang);
    });
  }

  #sketchOf(place: LinePlace): Sketch {
    return remember(this.#sketches, MAX_KEPT_SKETCHES, place.number, () =>
      this.#sketcher.sketch(this.#sentencesOf(place)),
    );
  }
}

/** Makes what is not kept, and lets the oldest go when there are too many. */
function remember<Key, Value>(kept: Map<Key, Value>, limit: number, key: Key, make: () => Value): Value {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = make();
  if (kept.size >= limit) kept.delete(kept.keys().next().value!);
  kept.set(key, made);
  return made;
}
