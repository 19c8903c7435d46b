import type { Session, SessionEvent } from './session.ts';

/** Why a first comparison did not come about. */
export type Trouble = Extract<SessionEvent, { type: 'trouble' }>;

/**
 * Resolves when a session has compared its stories, at once if it has already; with what went wrong, if something did.
 * A comparison that was overtaken, because a story changed meanwhile, is waited out.
 */
export async function firstComparison(session: Session): Promise<Trouble | undefined> {
  if (session.state?.type !== 'compared') await session.compare();
  return outcomeOf(session);
}

/** Resolves when what a session is comparing has come to its end; with what went wrong, if something did. */
export async function outcomeOf(session: Session): Promise<Trouble | undefined> {
  while (!session.state || session.state.type === 'computing') await nextEvent(session);
  return session.state.type === 'trouble' ? session.state : undefined;
}

function nextEvent(session: Session): Promise<void> {
  return new Promise((resolve) => {
    const listener = session.onDidChange(() => {
      listener.dispose();
      resolve();
    });
  });
}
