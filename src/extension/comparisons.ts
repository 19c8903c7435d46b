import * as vscode from 'vscode';
import { InlineView } from '../views/inline/inline.ts';
import { ComparisonPanel } from '../views/panel/panel.ts';
import { ComparisonWorker, type StartThread } from './comparison-worker.ts';
import { Session } from './session.ts';

/** A session and what shows it. */
export interface OpenComparison {
  readonly session: Session;
  readonly panel: ComparisonPanel;
  readonly inline: InlineView;
}

/** The comparisons that are open, one a pair of stories; the last one used is the current one. */
export class Comparisons implements vscode.Disposable {
  /** In order of use, the current one last. */
  private open: OpenComparison[] = [];
  private readonly extensionUri: vscode.Uri;
  private readonly startThread: StartThread;

  constructor(extensionUri: vscode.Uri, startThread: StartThread) {
    this.extensionUri = extensionUri;
    this.startThread = startThread;
  }

  get current(): OpenComparison | undefined {
    return this.open.at(-1);
  }

  get all(): readonly OpenComparison[] {
    return this.open;
  }

  /** Shows two stories, in the panel that already does if there is one; resolves when they have been compared. */
  async show(original: vscode.Uri, modified: vscode.Uri): Promise<void> {
    const same = (a: vscode.Uri, b: vscode.Uri) => a.toString() === b.toString();
    const existing = this.open.find(
      ({ session }) => same(session.original, original) && same(session.modified, modified),
    );
    if (existing) {
      this.use(existing);
      existing.panel.reveal();
      await existing.session.compare();
      return;
    }
    // The story that is being worked on gets its editor, where the inline marks appear, behind the panel.
    await vscode.window
      .showTextDocument(modified, { preview: false, preserveFocus: true })
      .then(undefined, () => undefined);
    const session = new Session(original, modified, new ComparisonWorker(this.startThread));
    const comparison = {
      session,
      panel: new ComparisonPanel(session, this.extensionUri),
      inline: new InlineView(session),
    };
    comparison.panel.onDidFocus(() => this.use(comparison));
    comparison.panel.onDidClose(() => this.close(comparison));
    this.use(comparison);
    await session.compare();
  }

  dispose(): void {
    for (const comparison of [...this.open]) this.close(comparison);
  }

  private use(comparison: OpenComparison): void {
    this.open = [...this.open.filter((other) => other !== comparison), comparison];
    this.announce();
  }

  private close(comparison: OpenComparison): void {
    if (!this.open.includes(comparison)) return;
    this.open = this.open.filter((other) => other !== comparison);
    comparison.inline.dispose();
    comparison.panel.dispose();
    comparison.session.dispose();
    this.announce();
  }

  private announce(): void {
    void vscode.commands.executeCommand('setContext', 'storyDiff.comparing', this.open.length > 0);
  }
}
