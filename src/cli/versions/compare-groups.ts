import * as l10n from '@vscode/l10n';
import { MAX_STORIES_OF_KEY } from '../../versions/candidates.ts';
import { parseLine } from '../json-lines.ts';
import { readLines } from '../read-lines.ts';
import { nameOf } from '../read-story.ts';
import { BAD_LINES, complain, SAME, type Streams } from '../streams.ts';
import { inLine, UserError } from '../user-error.ts';
import { type ArchiveFile, LineReader } from './archive-file.ts';
import { isId, parseStoryLine, type StoryId } from './archive-line.ts';
import { type PlacedStory, printVersions, type StoryPair } from './print-versions.ts';
import { filledPlaces, type VersionRunner } from './sketched-stories.ts';

/**
 * Compares the stories of each group, `{"ids":[…]}` a line, and prints those that are versions. Two stories that are in several
 * groups are compared once. Holds the places of the stories in memory, and the pairs that were compared.
 */
export async function compareGroups(
  streams: Streams,
  archive: ArchiveFile,
  groups: string,
  runner: VersionRunner,
): Promise<number> {
  const stories = await indexStories(archive);
  const compared = new Set<string>();
  let badLines = 0;
  let tooLarge = 0;
  async function* pairs(): AsyncGenerator<StoryPair> {
    for await (const { text, number } of readLines(groups, streams.stdin)) {
      if (!text.trim()) continue;
      try {
        const group = groupOf(text, stories);
        if (group.length > MAX_STORIES_OF_KEY) tooLarge++;
        else yield* newPairs(group);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        badLines++;
        complain(streams, inLine(nameOf(groups), number, error.message));
      }
    }
  }
  function* newPairs(group: readonly PlacedStory[]): Generator<StoryPair> {
    for (const [index, second] of group.entries())
      for (const first of group.slice(0, index)) {
        const pair = `${first.place.number} ${second.place.number}`;
        if (compared.has(pair)) continue;
        compared.add(pair);
        yield { first, second, areCandidates: false };
      }
  }
  await printVersions(streams, pairs(), runner);
  if (tooLarge > 0)
    complain(
      streams,
      l10n.t({
        message: 'left out, as they share a stock passage: groups of more than {most}, {count}',
        args: { most: MAX_STORIES_OF_KEY, count: tooLarge },
        comment: ['{most}: how many stories a group may have; {count}: how many groups were left out.'],
      }),
    );
  return badLines > 0 ? BAD_LINES : SAME;
}

/** The stories of an archive by id. Bad lines have no key; `--keys` has told them. */
async function indexStories(archive: ArchiveFile): Promise<Map<StoryId, PlacedStory>> {
  const stories = new Map<StoryId, PlacedStory>();
  let reader: LineReader | undefined;
  try {
    for await (const place of filledPlaces(archive)) {
      reader ??= new LineReader(archive.path);
      try {
        const { id, date } = parseStoryLine(reader.read(place));
        if (!stories.has(id)) stories.set(id, { id, place, ...(date === undefined ? {} : { date }) });
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
      }
    }
  } finally {
    reader?.close();
  }
  return stories;
}

/** The stories of a group, each once, in the order of their lines. @throws {UserError} when the line is no group */
function groupOf(text: string, stories: ReadonlyMap<StoryId, PlacedStory>): PlacedStory[] {
  const { ids } = parseLine(text);
  if (!Array.isArray(ids) || !ids.every(isId)) throw new UserError(l10n.t('"ids" must be a list of ids'));
  const group = [...new Set<StoryId>(ids)].map((id) => {
    const story = stories.get(id);
    if (!story) throw new UserError(l10n.t('no story of the archive has the id {0}', JSON.stringify(id)));
    return story;
  });
  return group.sort((a, b) => a.place.number - b.place.number);
}
