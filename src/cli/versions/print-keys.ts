import { KEY_HEX_DIGITS } from '../../versions/sketch.ts';
import { BAD_LINES, print, SAME, type Streams } from '../streams.ts';
import type { ArchiveFile } from './archive-file.ts';
import { SketchedStories, type VersionRunner } from './sketched-stories.ts';

/**
 * Prints the keys of each story, `{"key","id"}` a line. All keys are equally long, so that lines that are sorted as text are
 * sorted by key.
 */
export async function printKeys(streams: Streams, archive: ArchiveFile, runner: VersionRunner): Promise<number> {
  const stories = new SketchedStories(streams, archive, runner);
  for await (const { id, sketch } of stories.read()) {
    let lines = '';
    for (const number of sketch) {
      const key = number.toString(16).padStart(KEY_HEX_DIGITS, '0');
      lines += `${JSON.stringify({ key, id })}\n`;
    }
    await print(streams, lines);
  }
  return stories.badLines > 0 ? BAD_LINES : SAME;
}
