import * as vscode from 'vscode';
import { isConvertedStory, toStory } from './converted/story-uri.ts';
import type { StoryPair } from './documents/pair-uri.ts';
import { InlineView } from './inline-marks/inline.ts';
import { isSamePair } from './pair-memory.ts';
import type { PairingMemory } from './pairing/pairing-memory.ts';
import { documentOf } from './passages/passage-uri.ts';
import type { Passages } from './passages/passages.ts';
import { ComparisonReview, type Ticks } from './review/comparison-review.ts';
import { ComparisonWorker, type StartThread } from './session/comparison-worker.ts';
import { Session } from './session/session.ts';
import { canBeEdited } from './session/stories.ts';
import { holdWhileShown } from './story-tabs.ts';
import { TakenEdits } from './take-over/taken-edits.ts';
import { ComparisonPanel, rememberedStories } from './webview/comparison-panel.ts';

/** Two stories under comparison and what shows them. Lives as long as some view, or a tab with one of its stories, holds it. */
export class OpenComparison {
  readonly session: Session;
  readonly inline: InlineView;
  readonly review: ComparisonReview;
  readonly taken = new TakenEdits();
  panel: ComparisonPanel | undefined;
  #holders = 0;
  readonly #tabs: vscode.Disposable;
  readonly #release: () => void;

  /** @param release ends the comparison; called when its last view has let go. */
  constructor(session: Session, ticks: Ticks, release: () => void) {
    this.session = session;
    this.review = new ComparisonReview(session, ticks);
    this.inline = new InlineView(session, this.review);
    this.#release = release;
    this.#tabs = holdWhileShown(this);
  }

  /** Keeps the comparison alive until what is returned is disposed of. */
  hold(): vscode.Disposable {
    this.#holders++;
    let held = true;
    return new vscode.Disposable(() => {
      if (!held) return;
      held = false;
      if (--this.#holders === 0) this.#release();
    });
  }

  /** Another comparison of its stories takes its place: it ends with its last view, whatever tabs show the stories. */
  giveWay(): void {
    this.#tabs.dispose();
  }

  dispose(): void {
    this.#tabs.dispose();
    this.panel?.dispose();
    this.inline.dispose();
    this.review.dispose();
    this.session.dispose();
  }
}

/** The comparisons that are open, one a pair of stories; the last one used is the current one. */
export class Comparisons implements vscode.Disposable {
  /** In order of use, the current one last. */
  #open: OpenComparison[] = [];
  readonly #currentChanged = new vscode.EventEmitter<OpenComparison | undefined>();
  readonly #panelChanged = new vscode.EventEmitter<void>();
  readonly #compared = new vscode.EventEmitter<StoryPair>();
  readonly #shown = new vscode.EventEmitter<OpenComparison>();
  readonly #extensionUri: vscode.Uri;
  readonly #startThread: StartThread;
  readonly #ticks: Ticks;
  readonly #passages: Passages;
  readonly #pairings: PairingMemory;
  readonly #pairingsChanged: vscode.Disposable;

  /** Another comparison became the current one, or none is open any more. */
  readonly onDidChangeCurrent = this.#currentChanged.event;
  /** The page of a comparison's panel said what it shows. */
  readonly onDidShow = this.#shown.event;
  /** Two stories were compared. */
  readonly onDidCompare = this.#compared.event;
  /** A panel came to the front, or is no longer there. VS Code tells so later than it tells of its tab. */
  readonly onDidChangePanel = this.#panelChanged.event;

  /**
   * @param ticks what is reviewed, of every pair
   * @param pairings what was paired by hand, of every pair
   * @param passages knows where passages stand in their documents
   */
  constructor(
    extensionUri: vscode.Uri,
    startThread: StartThread,
    {
      ticks,
      pairings,
      passages,
    }: { readonly ticks: Ticks; readonly pairings: PairingMemory; readonly passages: Passages },
  ) {
    this.#extensionUri = extensionUri;
    this.#startThread = startThread;
    this.#ticks = ticks;
    this.#passages = passages;
    this.#pairings = pairings;
    this.#pairingsChanged = pairings.onDidChange((pair) => {
      for (const { session } of this.#open) if (isSamePair(session, pair)) void session.compare();
    });
  }

  get current(): OpenComparison | undefined {
    return this.#open.at(-1);
  }

  get all(): readonly OpenComparison[] {
    return this.#open;
  }

  /** The comparison last used that one of its stories is this one. */
  holding(story: vscode.Uri): OpenComparison | undefined {
    return this.#open.findLast(({ session }) => session.holds(story));
  }

  /** The open comparison of two stories, that way round. */
  find(original: vscode.Uri, modified: vscode.Uri): OpenComparison | undefined {
    const same = (a: vscode.Uri, b: vscode.Uri) => a.toString() === b.toString();
    const [first, second] = [toStory(original), toStory(modified)];
    return this.#open.find(({ session }) => same(session.original, first) && same(session.modified, second));
  }

  /** Shows two stories side by side, in the panel that already does if there is one; resolves when they have been compared. */
  async show(original: vscode.Uri, modified: vscode.Uri): Promise<void> {
    const existing = this.find(original, modified);
    if (existing?.panel) {
      this.use(existing);
      existing.panel.reveal();
      await existing.session.compare();
      return;
    }
    const comparison = this.of(original, modified);
    // Views of the comparison may come and go while the editor opens.
    const hold = comparison.hold();
    const compared = comparison.session.compare();
    // The story that is being worked on gets its editor, where the inline marks appear, behind the panel. A version that
    // nobody can work on gets none.
    const options = { preview: false, preserveFocus: true };
    const { modified: shown } = comparison.session;
    if (canBeEdited(shown) || isConvertedStory(shown))
      await vscode.window.showTextDocument(documentOf(shown), options).then(undefined, () => undefined);
    this.#showPanel(comparison);
    hold.dispose();
    await compared;
  }

  /** Swaps the sides. Where the pair is compared that way round already, its panel takes the place of this one. */
  async swap(comparison: OpenComparison): Promise<void> {
    const { session, panel } = comparison;
    const mirror = this.find(session.modified, session.original);
    if (!panel || !mirror || mirror === comparison) return session.swap();
    await this.show(session.modified, session.original);
    comparison.giveWay();
    panel.close();
  }

  /** Fills a panel that VS Code brought back after it was closed or reloaded; closes it when it remembers no stories. */
  restore(panel: vscode.WebviewPanel, state: unknown): void {
    const stories = rememberedStories(state);
    const comparison = stories && this.of(stories.original, stories.modified);
    if (!comparison || comparison.panel) {
      panel.dispose();
      return;
    }
    this.#showPanel(comparison, panel);
    void comparison.session.compare();
  }

  /** The open comparison of two stories, else a new one, not yet computed and held by nobody; it becomes the current one. */
  of(original: vscode.Uri, modified: vscode.Uri): OpenComparison {
    const existing = this.find(original, modified);
    const session =
      existing?.session ??
      new Session(toStory(original), toStory(modified), new ComparisonWorker(this.#startThread), {
        passages: this.#passages,
        pairingsOf: (stories) => this.#pairings.of(stories),
      });
    const comparison: OpenComparison =
      existing ?? new OpenComparison(session, this.#ticks, () => this.#close(comparison));
    if (!existing) session.onDidChange(({ type }) => type === 'compared' && this.#compared.fire(session));
    this.use(comparison);
    return comparison;
  }

  /** Makes a comparison the current one. */
  use(comparison: OpenComparison): void {
    if (this.current === comparison) return;
    this.#open = [...this.#open.filter((other) => other !== comparison), comparison];
    this.#announce();
  }

  dispose(): void {
    for (const comparison of [...this.#open]) this.#close(comparison);
    this.#pairingsChanged.dispose();
    this.#currentChanged.dispose();
    this.#panelChanged.dispose();
    this.#compared.dispose();
    this.#shown.dispose();
  }

  #showPanel(comparison: OpenComparison, restored?: vscode.WebviewPanel): void {
    const panel = new ComparisonPanel(comparison, this.#extensionUri, () => this.swap(comparison), restored);
    const hold = comparison.hold();
    comparison.panel = panel;
    panel.onDidChangeActive(() => {
      if (panel.active) this.use(comparison);
      this.#panelChanged.fire();
    });
    panel.onDidShow(() => this.#shown.fire(comparison));
    panel.onDidClose(() => {
      comparison.panel = undefined;
      panel.dispose();
      hold.dispose();
    });
  }

  #close(comparison: OpenComparison): void {
    if (!this.#open.includes(comparison)) return;
    this.#open = this.#open.filter((other) => other !== comparison);
    comparison.dispose();
    this.#announce();
  }

  #announce(): void {
    void vscode.commands.executeCommand('setContext', 'storyDiff.comparing', this.#open.length > 0);
    for (const comparison of this.#open) comparison.inline.setCurrent(comparison === this.current);
    this.#currentChanged.fire(this.current);
  }
}
