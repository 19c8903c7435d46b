import { alignLine, splitLine } from './line-tasks.ts';
import { readLines } from './read-lines.ts';
import { nameOf } from './read-story.ts';
import { print, SAME, type Streams } from './streams.ts';
import { inLine, UserError } from './user-error.ts';

const TASKS = { align: alignLine, split: splitLine };

/** Answers each line of a file with a line. */
export async function answerLines(streams: Streams, file: string, task: keyof typeof TASKS): Promise<number> {
  for await (const { text, number } of readLines(file, streams.stdin)) {
    if (!text.trim()) continue;
    let answer: object;
    try {
      answer = TASKS[task](text);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      throw new UserError(inLine(nameOf(file), number, error.message));
    }
    await print(streams, `${JSON.stringify(answer)}\n`);
  }
  return SAME;
}
