import * as vscode from 'vscode';
import type { InlineMarks, StoryMarks } from '../../presentation/one-text/marks.ts';
import { gatherRulerMarks, type RulerKind, type RulerMarks } from '../../presentation/one-text/ruler.ts';
import { SIDES, type Side } from '../../story/side.ts';
import type { Span } from '../../story/story.ts';
import { workInTurns } from '../turns.ts';
import type { KeptText } from './kept-text.ts';

/** The marks of two stories for the overview rulers of their editors: those of the whole stories, gathered in slices. */
export class OverviewRulers {
  readonly #gathered: Record<Side, RulerMarks | undefined> = { original: undefined, modified: undefined };
  readonly #gathering: Record<Side, object | undefined> = { original: undefined, modified: undefined };

  /** Forgets what was gathered, and gives up what is being gathered. */
  reset(): void {
    for (const side of SIDES) {
      this.#gathered[side] = undefined;
      this.#gathering[side] = undefined;
    }
  }

  /** The marks of a side, if they are gathered. */
  of(side: Side): RulerMarks | undefined {
    return this.#gathered[side];
  }

  /**
   * Gathers the marks of a side, unless that is under way.
   * @param choose picks the marks that count
   * @param onDone called when they are gathered, and nothing was reset meanwhile
   */
  async gather(
    side: Side,
    marks: StoryMarks,
    choose: (marks: InlineMarks) => InlineMarks,
    onDone: () => void,
  ): Promise<void> {
    if (this.#gathering[side]) return;
    const gathering = gatherRulerMarks(marks, choose);
    this.#gathering[side] = gathering;
    const gathered = await workInTurns(gathering, () => this.#gathering[side] === gathering);
    if (!gathered) return;
    this.#gathered[side] = gathered;
    onDone();
  }
}

/** The ranges of several overview rulers in one. */
export function joinRulers(
  rulers: readonly Readonly<Record<RulerKind, readonly vscode.Range[]>>[],
): Readonly<Record<RulerKind, vscode.Range[]>> {
  return {
    came: rulers.flatMap(({ came }) => came),
    changed: rulers.flatMap(({ changed }) => changed),
    went: rulers.flatMap(({ went }) => went),
  };
}

/** The ranges of an overview ruler in a document. */
export function rulerRanges(
  document: vscode.TextDocument,
  { came, changed, went }: RulerMarks,
  kept: KeptText,
): Readonly<Record<RulerKind, vscode.Range[]>> {
  const ranges = (spans: readonly Span[]) =>
    spans.flatMap((span) => {
      const now = kept.spanNow(span);
      return now ? [new vscode.Range(document.positionAt(now.start), document.positionAt(now.end))] : [];
    });
  return { came: ranges(came), changed: ranges(changed), went: ranges(went) };
}
