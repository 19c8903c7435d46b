import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { PackedComparison } from '../../comparison/packed/sections.ts';
import type { CopiedText, FromPanel, PanelFont, StoryNames, ToPanel } from '../../panel/protocol.ts';
import type { Toggle } from '../../presentation/filter.ts';
import type { SentencePlace } from '../../presentation/group-sentences.ts';
import { findLikelyPartners } from '../../presentation/likely-partners.ts';
import { partnerLine } from '../../presentation/pairing-words.ts';
import { otherSide, SIDES, type Side } from '../../story/side.ts';
import { copyChanges, copySummary } from '../copy-summary.ts';
import { note } from '../messages.ts';
import { pinsOfCompared } from '../pairing/pins.ts';
import { PAIRING_COMMAND } from '../pairing/request.ts';
import { isPassage } from '../passages/passage-uri.ts';
import type { ComparisonReview } from '../review/comparison-review.ts';
import type { Compared, ReceivedStories, Session, SessionEvent } from '../session/session.ts';
import { findOpen, storyName, storyPath } from '../session/stories.ts';
import { StoryEditors } from '../session/story-editors.ts';
import { TAKE_OVER_COMMAND } from '../take-over/request.ts';
import type { TakenEdits } from '../take-over/taken-edits.ts';
import { Mail } from './mail.ts';
import { panelPage } from './page.ts';
import { parseMessage } from './parse-message.ts';

/** What the panel said it shows. */
export type Shown = Omit<Extract<FromPanel, { type: 'shown' }>, 'type'>;

/** The setting that says which letters the stories are set in. */
const FONT = 'storyDiff.panel.font';

/** So many likely partners of a sentence are listed. */
const MAX_LIKELY = 3;

/** The stories of a panel that VS Code brings back, as its page remembered them; undefined when it did not come so far. */
export function rememberedStories(state: unknown): Record<Side, vscode.Uri> | undefined {
  const { stories } = (state ?? {}) as { stories?: Record<Side, string> };
  if (typeof stories?.original !== 'string' || typeof stories.modified !== 'string') return undefined;
  return { original: vscode.Uri.parse(stories.original), modified: vscode.Uri.parse(stories.modified) };
}

/** The editor tab that shows a session's two stories side by side. */
export class ComparisonPanel implements vscode.Disposable {
  static readonly viewType = 'storyDiff.comparison';

  readonly #panel: vscode.WebviewPanel;
  readonly #closed = new vscode.EventEmitter<void>();
  readonly #activeChanged = new vscode.EventEmitter<void>();
  readonly #rendered = new vscode.EventEmitter<Shown>();
  readonly #disposables: vscode.Disposable[] = [this.#closed, this.#activeChanged, this.#rendered];
  #ready = false;
  /** The comparison that the page has. */
  #sent: Compared | undefined;
  /** The numbers that the page was sent last. */
  #prepared: PackedComparison | undefined;
  /** The texts that the page was sent while they are compared. */
  #read: Readonly<Record<Side, string>> | undefined;
  /** Whether the page has said what it shows since it was last hidden: then it is made anew and gets no messages. */
  #onScreen = false;
  /** The group to bring into view once the page shows the comparison. */
  #awaited: number | undefined;

  readonly onDidClose = this.#closed.event;
  /** Its tab came to the front or left it: see `active`. */
  readonly onDidChangeActive = this.#activeChanged.event;
  readonly onDidShow = this.#rendered.event;
  /** What the page said last. */
  shown: Shown | undefined;

  readonly #session: Session;
  readonly #review: ComparisonReview;
  readonly #taken: TakenEdits;
  readonly #swap: () => Promise<void>;
  readonly #editors = new StoryEditors();
  readonly #mail = new Mail((message) => void this.#panel.webview.postMessage(message));

  /**
   * @param shown the comparison, what of it is reviewed, and what was taken over
   * @param swap swaps the sides of the comparison
   * @param restored the tab that VS Code brought back, if there is one
   */
  constructor(
    {
      session,
      review,
      taken,
    }: { readonly session: Session; readonly review: ComparisonReview; readonly taken: TakenEdits },
    extensionUri: vscode.Uri,
    swap: () => Promise<void>,
    restored?: vscode.WebviewPanel,
  ) {
    this.#session = session;
    this.#review = review;
    this.#taken = taken;
    this.#swap = swap;
    const dist = vscode.Uri.joinPath(extensionUri, 'dist');
    this.#panel =
      restored ?? vscode.window.createWebviewPanel(ComparisonPanel.viewType, session.title, vscode.ViewColumn.Active);
    const { webview } = this.#panel;
    const media = vscode.Uri.joinPath(extensionUri, 'media');
    this.#panel.iconPath = {
      light: vscode.Uri.joinPath(media, 'tab-light.svg'),
      dark: vscode.Uri.joinPath(media, 'tab-dark.svg'),
    };
    // Without VS Code's find widget: it would see only the rows that are drawn.
    webview.options = { enableScripts: true, localResourceRoots: [dist] };
    this.#disposables.push(
      this.#panel.onDidDispose(() => {
        this.#forgetPage();
        this.#closed.fire();
      }),
      this.#panel.onDidChangeViewState(() => this.#changeState()),
      webview.onDidReceiveMessage((data: unknown) => {
        const message = parseMessage(data);
        if (message) void this.#receive(message);
      }),
      session.onDidChange((event) => this.#show(event)),
      session.onDidReceive((received) => this.#prepare(received)),
      review.onDidChange(() => this.#showReviewed()),
      vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(FONT) && this.#sayFont()),
    );
    const address = (file: string) => webview.asWebviewUri(vscode.Uri.joinPath(dist, file)).toString();
    webview.html = panelPage({
      nonce: crypto.randomUUID().replaceAll('-', ''),
      cspSource: webview.cspSource,
      script: address('panel.js'),
      modules: [address('panel/shared-1.js'), address('panel/shared-2.js')],
      styles: [address('codicon.css'), address('panel.css')],
      translations: vscode.l10n.bundle,
    });
  }

  get active(): boolean {
    return this.#panel.active;
  }

  /** Whether its tab is in sight, also where another has the focus. */
  get visible(): boolean {
    return this.#panel.visible;
  }

  /** The pictures in its tab, for light and for dark themes. */
  get icons(): readonly vscode.Uri[] {
    const { iconPath } = this.#panel;
    return iconPath instanceof vscode.Uri ? [iconPath] : iconPath ? [iconPath.light, iconPath.dark] : [];
  }

  reveal(): void {
    this.#panel.reveal();
  }

  /** Closes its tab. */
  close(): void {
    this.#panel.dispose();
  }

  /** Shows the panel with this group in view and in focus. */
  revealGroup(group: number): void {
    const upToDate = this.#onScreen && this.shown?.version === this.#session.compared?.version;
    if (!this.#panel.active) this.#panel.reveal();
    if (upToDate) this.#post({ type: 'reveal', group });
    else this.#awaited = group;
  }

  step(direction: 'next' | 'previous'): void {
    this.#post({ type: 'step', direction });
  }

  /** Brings a sentence into view, without the focus. */
  follow(message: Omit<Extract<ToPanel, { type: 'follow' }>, 'type'>): void {
    this.#post({ type: 'follow', ...message });
  }

  /** Folds or unfolds everything, or follows the order of the other story. */
  arrange(type: 'fold' | 'order'): void {
    this.#post({ type });
  }

  /** Presses a toggle of the header, or lets it go. */
  filter(toggle: Toggle): void {
    this.#post({ type: 'filter', toggle });
  }

  /** Does something with a sentence of the comparison that the page shows. */
  act(message: Omit<Extract<ToPanel, { type: 'act' }>, 'type'>): void {
    this.#post({ type: 'act', ...message });
  }

  /** Has the page copy rich text, and plain text for where that does not arrive. */
  copyRich(copy: { readonly text: string; readonly html: string }): void {
    this.#post({ type: 'copyRich', ...copy });
  }

  /** Asks the reader to choose the partner of a sentence of a comparison. */
  choosePartner({ version, list }: Compared, place: SentencePlace): void {
    const likely = findLikelyPartners(list.comparison, place, MAX_LIKELY).map((partner) =>
      partnerLine(list.index, otherSide(place.side), partner),
    );
    this.#post({ type: 'choosePartner', version, ...place, likely });
  }

  dispose(): void {
    this.#panel.dispose();
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #changeState(): void {
    if (!this.#panel.visible) {
      // Its page is gone, and a new one will know nothing.
      this.#onScreen = false;
      this.#ready = false;
      this.#forgetPage();
    }
    this.#activeChanged.fire();
  }

  /** The page knows nothing. */
  #forgetPage(): void {
    this.#sent = undefined;
    this.#prepared = undefined;
    this.#read = undefined;
    this.#mail.clear();
  }

  #post(message: ToPanel): void {
    if (this.#ready) this.#mail.send(message);
  }

  #show(event: SessionEvent): void {
    this.#panel.title = this.#session.title;
    if (event.type !== 'compared') {
      this.#post(event.type === 'computing' ? { ...event, ...this.#reading() } : event);
      return;
    }
    if (!this.#ready) return;
    const { compared } = event;
    const { version, alone, original, modified, pairings } = compared;
    this.#prepare({ ...compared, texts: { original: alone.original.text, modified: alone.modified.text } });
    const reviewed = [...this.#review.of(compared).groups];
    const pins = pairings.length > 0 ? { pins: pinsOfCompared(compared) } : {};
    const names = { original: namesOf(original), modified: namesOf(modified) };
    const undoable = this.#taken.undoableIn(compared);
    const taken = undoable.length > 0 ? { taken: undoable } : {};
    this.#post({ type: 'comparison', version, ...names, reviewed, ...pins, ...taken });
    this.#sent = compared;
    this.#read = undefined;
  }

  #showReviewed(): void {
    const sent = this.#sent;
    if (sent) this.#post({ type: 'reviewed', version: sent.version, groups: [...this.#review.of(sent).groups] });
  }

  /** Sends the page what a comparison is made of, unless it has that already: as a change where it has what changed. */
  #prepare({ packed, change, texts }: ReceivedStories): void {
    if (!this.#ready || packed === this.#prepared) return;
    this.#prepared = packed;
    const sent = this.#sent;
    const read = this.#read;
    if (change && change.since === sent?.packed) {
      const { since: _, ...rest } = change;
      this.#post({ type: 'prepare', content: { base: sent.version, change: rest } });
    } else if (read?.original === texts.original && read.modified === texts.modified)
      this.#post({ type: 'prepare', content: { packed } });
    else this.#post({ type: 'prepare', content: { packed, texts } });
  }

  /** The texts of both stories, while there is no comparison of them, as soon as they are open. */
  #reading(): Pick<Extract<ToPanel, { type: 'computing' }>, 'reading'> {
    this.#read = undefined;
    if (!this.#ready || this.#session.compared) return {};
    // A passage is short, and what stands around it is none of its text.
    if (SIDES.some((side) => isPassage(this.#session[side]))) return {};
    const original = findOpen(this.#session.original)?.getText();
    const modified = findOpen(this.#session.modified)?.getText();
    if (original === undefined || modified === undefined) return {};
    this.#read = { original, modified };
    return {
      reading: {
        original: { ...namesOf(this.#session.original), text: original },
        modified: { ...namesOf(this.#session.modified), text: modified },
      },
    };
  }

  async #receive(message: FromPanel): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#ready = true;
        this.#forgetPage();
        this.#taken.clear();
        this.#sayFont();
        if (this.#session.compared) this.#show({ type: 'compared', compared: this.#session.compared });
        if (this.#session.state && this.#session.state.type !== 'compared') this.#show(this.#session.state);
        break;
      case 'open':
        await this.#open(message.side, message.sentence);
        break;
      case 'swap':
        await this.#swap();
        break;
      case 'cancel':
        this.#session.cancel();
        break;
      case 'compare':
        if (asksForSize(this.#session.state)) await this.#session.compareAnyway();
        else await this.#session.compare();
        break;
      case 'copySummary':
        await copySummary({ session: this.#session, review: this.#review, panel: this });
        break;
      case 'copyMarked':
        await this.#copyMarked(message);
        break;
      case 'takeOver':
      case 'pairing': {
        const { type, ...which } = message;
        const { original, modified } = this.#session;
        const request = { original: original.toString(), modified: modified.toString(), ...which };
        await vscode.commands.executeCommand(type === 'takeOver' ? TAKE_OVER_COMMAND : PAIRING_COMMAND, request);
        break;
      }
      case 'undoTake':
        if (await this.#taken.undo(message.take)) await this.#session.compare();
        else note(l10n.t('this story was edited since: undo in its editor'));
        break;
      case 'review':
        if (this.#sent?.version === message.version)
          await this.#review.mark(this.#sent, message.groups, message.reviewed);
        break;
      case 'copy':
        await vscode.env.clipboard.writeText(message.text);
        note(copiedWords(message.what));
        break;
      case 'shown': {
        const { type: _, ...shown } = message;
        this.shown = shown;
        this.#onScreen = true;
        if (this.#awaited !== undefined) this.#post({ type: 'reveal', group: this.#awaited });
        this.#awaited = undefined;
        this.#rendered.fire(shown);
      }
    }
  }

  async #copyMarked({ version, group }: Extract<FromPanel, { type: 'copyMarked' }>): Promise<void> {
    const { compared } = this.#session;
    const change = version === compared?.version ? compared.list.changeOf(group) : undefined;
    if (compared && change) await copyChanges(compared, [change], this);
  }

  #sayFont(): void {
    this.#post({ type: 'font', font: vscode.workspace.getConfiguration().get<PanelFont>(FONT, 'proportional') });
  }

  async #open(side: Side, sentence: number | undefined): Promise<void> {
    const span = sentence === undefined ? undefined : this.#session.compared?.comparison[side].sentences[sentence];
    await this.#editors.open(this.#session[side], span, { preview: false });
  }
}

function asksForSize(state: SessionEvent | undefined): boolean {
  return state?.type === 'trouble' && state.cure === 'Compare Anyway';
}

function copiedWords(what: CopiedText): string {
  return what === 'sentence'
    ? l10n.t({ message: 'Sentence copied', comment: ['Said in the status bar.'] })
    : l10n.t({ message: 'Both copied', comment: ['Said in the status bar: the sentences of both stories.'] });
}

function namesOf(uri: vscode.Uri): StoryNames {
  return { name: storyName(uri), path: storyPath(uri), uri: uri.toString() };
}
