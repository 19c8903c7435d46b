import { awaitBoth } from '../../story/side.ts';
import type { Compared, Session } from './session.ts';
import { openStory } from './stories.ts';

/** So often the stories are compared for one action: someone may go on typing meanwhile. */
const MAX_COMPARISONS = 5;

/**
 * The comparison of both stories as they are now. Compares them again when text was typed, the sides were swapped or
 * sentences were paired by hand.
 * @returns undefined when there is trouble, or the stories change all the time
 * @throws {StoryError} when a story is gone
 */
export async function compareNow(session: Session): Promise<Compared | undefined> {
  for (let turn = 0; turn <= MAX_COMPARISONS; turn++) {
    if (await isOfNow(session)) return session.compared;
    if (turn === MAX_COMPARISONS) break;
    await session.compare();
    if (session.state?.type === 'trouble') break;
  }
  return undefined;
}

async function isOfNow(session: Session): Promise<boolean> {
  const [original, modified] = await awaitBoth(openStory(session.original), openStory(session.modified));
  const { compared } = session;
  return (
    compared?.original.toString() === session.original.toString() &&
    compared.modified.toString() === session.modified.toString() &&
    compared.originalDocumentVersion === original.version &&
    compared.modifiedDocumentVersion === modified.version &&
    JSON.stringify(compared.pairings) === JSON.stringify(session.pairings)
  );
}
