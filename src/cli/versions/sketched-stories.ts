import * as l10n from '@vscode/l10n';
import type { Sketch } from '../../versions/sketch.ts';
import { Progress } from '../progress.ts';
import { complain, type Streams } from '../streams.ts';
import type { TaskRunner } from '../task-threads.ts';
import { inLine } from '../user-error.ts';
import type { ArchiveFile, LinePlace } from './archive-file.ts';
import type { ArchiveStory, StoryId } from './archive-line.ts';
import type { VersionAnswer, VersionTask } from './version-tasks.ts';

/** A story of an archive, without its text. */
export interface SketchedStory extends Pick<ArchiveStory, 'id' | 'date'> {
  readonly place: LinePlace;
  readonly sketch: Sketch;
}

export type VersionRunner = TaskRunner<VersionTask, VersionAnswer>;

/** Reads the stories of an archive and makes their sketches, in order. A bad line is told and passed over. */
export class SketchedStories {
  readonly #streams: Streams;
  readonly #archive: ArchiveFile;
  readonly #runner: VersionRunner;
  /** How many lines were bad; all of them are known at the end. */
  badLines = 0;

  constructor(streams: Streams, archive: ArchiveFile, runner: VersionRunner) {
    this.#streams = streams;
    this.#archive = archive;
    this.#runner = runner;
  }

  async *read(): AsyncGenerator<SketchedStory> {
    const progress = new Progress(this.#streams, (done, rate) =>
      l10n.t('{done} stories read, {rate} a second', { done, rate }),
    );
    const places: LinePlace[] = [];
    const tasks = async function* (archive: ArchiveFile): AsyncGenerator<VersionTask> {
      for await (const place of filledPlaces(archive)) {
        places.push(place);
        yield { sketch: place };
      }
    };
    /** By id: the number of its line. */
    const known = new Map<StoryId, number>();
    try {
      for await (const answer of this.#runner.answers(tasks(this.#archive))) {
        const place = places.shift()!;
        progress.advance();
        if (!('story' in answer)) {
          this.#tellBad(place, 'badLine' in answer ? answer.badLine : l10n.t('no story'));
          continue;
        }
        const { story, sketch } = answer;
        const before = known.get(story.id);
        if (before !== undefined) {
          const id = JSON.stringify(story.id);
          this.#tellBad(place, l10n.t('the id {0} is that of line {1}; give each story its own', id, before));
          continue;
        }
        known.set(story.id, place.number);
        yield { ...story, place, sketch };
      }
    } finally {
      progress.end();
    }
  }

  #tellBad({ number }: LinePlace, reason: string): void {
    this.badLines++;
    complain(this.#streams, inLine(this.#archive.name, number, reason));
  }
}

/** The places of the lines that hold something. */
export async function* filledPlaces(archive: ArchiveFile): AsyncGenerator<LinePlace> {
  for await (const { bytes, start, number } of archive.lines())
    if (bytes.some((byte) => byte > SPACE)) yield { start, length: bytes.length, number };
}

const SPACE = 0x20;
