import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Comparison } from '../comparison/comparison.ts';
import type { ChangeList } from '../presentation/change-list.ts';
import type { SentencePlace } from '../presentation/group-sentences.ts';
import { NO_PINS, type Pins } from '../presentation/pairing-words.ts';
import { type Review, reviewedNow } from '../presentation/review.ts';
import { isKeyOf, isMark, type RowActionName, rowActionsOn } from '../presentation/row-actions.ts';
import type { Direction } from '../presentation/step.ts';
import { otherSide, type Side } from '../story/side.ts';
import { FOLDED, UNFOLDED } from './aligned/folding.ts';
import type { ActManner, AlignedActions, StoryAligned } from './aligned/story-aligned.ts';
import { type Anchor, anchorAt } from './anchor.ts';
import { menuContext, sentencePlaceAt } from './context-menu.ts';
import { copyRich } from './copy-rich.ts';
import { FindController } from './find/find-controller.ts';
import { findView } from './find/find-view.ts';
import { FlowingLoader } from './flowing/flowing-loader.ts';
import type { StoryFlowing } from './flowing/story-flowing.ts';
import { type Choices, FIRST_CHOICES, parseChoices, serializeChoices } from './header/choices.ts';
import { CountsRoom } from './header/counts-room.ts';
import { type HeaderActions, type HeaderState, namesView, toolbarView } from './header/header-view.ts';
import { host } from './host.ts';
import { Incoming, type IncomingComparison } from './incoming.ts';
import { type LayoutActions, type LayoutState, layoutView } from './layout-view.ts';
import type { Jump } from './map/story-map.ts';
import { type Memory, recall, remember } from './memory.ts';
import { type NoticeActions, type NoticeState, noticeView } from './notices/notice-view.ts';
import { Progress } from './notices/progress.ts';
import { Choosing } from './pairing/choosing.ts';
import { choosingView } from './pairing/choosing-view.ts';
import type { Layout, SentMessage, ToPanel } from './protocol.ts';
import { ReaderPosition } from './reader-position.ts';
import { ReceivedParcels } from './received-parcels.ts';
import { performRowAction } from './sentence-actions.ts';
import { SentenceKeys } from './sentence-keys.ts';
import { ShownComparison } from './shown-comparison.ts';
import { Taking } from './traces/taking.ts';

/** A comparison, as it came and as it is shown. */
interface Shown extends Pick<Extract<ToPanel, { type: 'comparison' }>, 'version' | 'pins' | Side>, IncomingComparison {}

/** The choices that build all rows anew. */
const REBUILDING: readonly (keyof Choices)[] = ['layout', 'order', 'filter', 'markEach'];
/** The reader's place is remembered this long after the last scrolling. */
const REMEMBER_DELAY_MS = 200;

/** The page of the side-by-side panel: keeps the reader's choices, and brings header, layouts, map and search together. */
export class StoryPanel extends LitElement {
  static override properties: PropertyDeclarations = {
    shown: { state: true },
    choices: { state: true },
    reviewed: { state: true },
    font: { state: true },
  };
  protected shown: Shown | undefined;
  protected choices: Choices = FIRST_CHOICES;
  /** The groups that the reader ticked off. */
  protected reviewed: readonly number[] = [];
  protected font: unknown;

  get #alignedView(): StoryAligned | null {
    return this.querySelector('story-aligned');
  }

  get #flowingView(): StoryFlowing | null {
    return this.querySelector('story-flowing');
  }

  /** The comparison as it is laid out; of the last one until the next update. */
  #laidOut: ShownComparison | undefined;
  /** The layout that the reader asked for last. */
  #asked: Layout | undefined;
  #remembering: number | undefined;
  /** The group that the reader was in when that was last remembered. */
  #rememberedGroup: number | undefined;
  #reported = '';
  readonly #parcels = new ReceivedParcels();
  readonly #incoming = new Incoming();
  readonly #progress = new Progress(this);
  readonly #flowing = new FlowingLoader(this);
  readonly #room = new CountsRoom(this);
  readonly #find = new FindController(this, () => ({
    comparison: this.#hasRows ? this.#comparison : undefined,
    order: this.#laidOut?.order,
    element: this,
    reveal: ({ side, sentence }) => void this.#position.goTo(side, sentence, false),
  }));
  readonly #position = new ReaderPosition(this, () => ({
    stops: this.#laidOut?.stops,
    keys: this.#laidOut?.keys,
    aligned: this.#laidOut?.aligned,
    folding: this.choices.folding,
    alignedView: this.#alignedView,
    flowingView: this.#flowingView,
    fold: (folding) => this.#choose({ folding }),
  }));

  readonly #taking = new Taking(this, () => ({
    laidOut: this.#laidOut,
    version: this.shown?.version,
    pins: this.#pins,
    alignedView: this.#alignedView,
    position: this.#position,
    layOut: () => this.#layOut(),
  }));

  readonly #choosing = new Choosing(this, () => ({
    comparison: this.#comparison,
    pins: this.shown?.pins,
    show: ({ side, sentence }, focus) => void this.#position.goTo(side, sentence, focus),
    announce: (words) => this.#position.announce(words),
  }));

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('message', this.#onMessage);
    window.addEventListener('focus', this.#resumeFocus);
    document.addEventListener('keydown', this.#onKey);
    document.addEventListener('contextmenu', this.#onContextMenu, { capture: true });
    host.postMessage({ type: 'ready' });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('message', this.#onMessage);
    window.removeEventListener('focus', this.#resumeFocus);
    document.removeEventListener('keydown', this.#onKey);
    document.removeEventListener('contextmenu', this.#onContextMenu, { capture: true });
  }

  /** The page's own style sheets dress the panel, so it has no shadow. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  get #comparison(): Comparison | undefined {
    return this.shown?.comparison;
  }

  get #list(): ChangeList | undefined {
    return this.#laidOut?.list;
  }

  get #review(): Review | undefined {
    return this.#laidOut?.review;
  }

  get #pins(): Pins {
    return this.shown?.pins ?? NO_PINS;
  }

  get #hasRows(): boolean {
    return this.shown !== undefined && this.#laidOut?.hasRows === true;
  }

  /** The layout on screen. Stories without a sentence in common have nothing to align. */
  get #layout(): Layout {
    if (this.shown && !this.#hasRows) return 'flowing';
    return this.#flowing.state === 'failed' ? 'aligned' : this.choices.layout;
  }

  /** Whether the stories are to be shown in the flowing layout, and it is not loaded yet. */
  get #awaitsFlowing(): boolean {
    if (this.#flowing.state === 'loaded' || this.#flowing.state === 'failed') return false;
    if (this.#progress.uncompared) return true;
    return this.shown !== undefined && this.#layout === 'flowing' && this.#laidOut?.headline?.type !== 'both empty';
  }

  readonly #onMessage = ({ data: sent }: MessageEvent<SentMessage>): void => {
    const data = this.#parcels.receive(sent);
    switch (data?.type) {
      case 'prepare': {
        const known = { shown: this.shown, reading: this.#progress.texts };
        if (!this.#incoming.prepare(data, known)) host.postMessage({ type: 'ready' });
        break;
      }
      case 'comparison': {
        const incoming = this.#incoming.comparison;
        if (incoming) this.#show(data, incoming);
        break;
      }
      case 'reviewed':
        if (data.version === this.shown?.version) this.reviewed = data.groups;
        break;
      case 'computing':
        this.#progress.begin(this.shown ? undefined : data.reading);
        break;
      case 'trouble':
        this.#progress.fail(data);
        break;
      case 'font':
        document.body.classList.toggle('editor-font', data.font === 'editor');
        this.font = data.font;
        break;
      case 'choosePartner':
        if (data.version === this.shown?.version) this.#choosing.begin(data);
        break;
      case 'step':
        this.#step(data.direction);
        break;
      case 'reveal':
        this.#position.reveal(data.group);
        break;
      case 'follow':
        if (data.version === this.shown?.version) this.#position.followCaret(data);
        break;
      case 'filter':
        this.#headerActions.filter(data.toggle);
        break;
      case 'fold':
        this.#headerActions.foldAll(this.choices.folding.unfoldAll);
        break;
      case 'order':
        this.#headerActions.orderBy(otherSide(this.choices.order));
        break;
      case 'copyRich':
        void copyRich(data);
        break;
      case 'act':
        if (data.version === this.shown?.version) this.#act(data.action, data);
    }
  };

  #cancel(): void {
    this.#progress.stop();
    host.postMessage({ type: 'cancel' });
  }

  #show(message: Extract<ToPanel, { type: 'comparison' }>, incoming: IncomingComparison): void {
    const { version, original, modified, reviewed, pins } = message;
    this.#progress.finish();
    const memory = this.shown ? undefined : recall();
    const isSwapped = this.shown !== undefined && this.shown.original.uri !== original.uri;
    if (isSwapped) this.#taking.forget();
    const { asked } = this.#choosing;
    const anchor = asked && this.#laidOut && anchorAt(this.#laidOut.keys, asked);
    this.shown = { version, original, modified, ...(pins ? { pins } : {}), ...incoming };
    this.reviewed = reviewed;
    this.#choosing.goOn(version, anchor && sentenceOf(anchor, incoming.comparison));
    this.#position.origin = undefined;
    this.#taking.takeIn(message);
    if (!memory) return;
    this.choices = parseChoices(memory);
    void this.#goBack(memory);
  }

  /** Brings the reader back to where an earlier page was left. */
  async #goBack(memory: Partial<Memory>): Promise<void> {
    await this.#drawn();
    this.#alignedView?.goBack(memory);
    if (memory.flowing) this.#flowingView?.restore(memory.flowing);
    if (memory.focus) this.#position.resume(memory.focus);
    this.#resumeFocus();
  }

  /** Ends when the layout that was chosen is in the page. */
  async #drawn(): Promise<void> {
    await this.updateComplete;
    if (!this.#awaitsFlowing) return;
    await this.#flowing.load();
    await this.updateComplete;
  }

  #step(direction: Direction): void {
    if (this.#choosing.asked) this.#choosing.step(direction);
    else this.#position.step(direction);
  }

  /** Takes the focus that VS Code gives the page when its tab is shown again: without it no key would do anything. */
  readonly #resumeFocus = (): void => {
    if (document.hasFocus() && document.activeElement === document.body) this.#position.resumeFocus();
  };

  /** Remembers, a little later, what was chosen, focused and in view. */
  #rememberSoon(): void {
    clearTimeout(this.#remembering);
    this.#remembering = window.setTimeout(() => {
      const { shown } = this;
      if (!shown) return;
      this.#taking.closePassed();
      this.#rememberedGroup = this.#position.group;
      remember({
        stories: { original: shown.original.uri, modified: shown.modified.uri },
        ...serializeChoices(this.choices),
        ...(this.#position.anchor ? { focus: this.#position.anchor } : {}),
        ...(this.#alignedView?.readingPlace ?? {}),
        ...(this.#flowingView?.anchor ? { flowing: this.#flowingView.anchor } : {}),
      } satisfies Memory);
    }, REMEMBER_DELAY_MS);
  }

  protected override willUpdate(changed: PropertyValues): void {
    const comparison = this.#comparison;
    if (!comparison) return;
    if (changed.has('shown')) this.#takeIn(comparison);
    else if (changed.has('reviewed')) this.#takeInReview();
    else if (!changed.has('choices') && this.#laidOut?.isLaidOut(this.#layout, this.#position.origin)) return;
    this.#layOut();
  }

  /** Takes in a new comparison; the reader stays at the same sentence. */
  #takeIn(comparison: Comparison): void {
    const { anchor } = this.#position;
    this.#laidOut = new ShownComparison(comparison, this.reviewed, this.choices.order);
    this.#position.goOnFrom(anchor, this.#laidOut.list, this.#laidOut.keys);
  }

  /** Takes in what is reviewed of the comparison on screen, and says how much that is. */
  #takeInReview(): void {
    this.#laidOut?.takeInReview(this.reviewed);
    if (this.#review) this.#position.status = reviewedNow(this.#review);
  }

  #layOut(): void {
    const laidOut = this.#laidOut;
    const { choices } = this;
    const { origin } = this.#position;
    const traces = laidOut ? this.#taking.tracesIn(laidOut, choices.order) : [];
    laidOut?.layOut({ choices, layout: this.#layout, origin, traces });
    this.requestUpdate();
  }

  #choose(choices: Partial<Choices>): void {
    // Rows that are built anew say no more what was there before.
    if (REBUILDING.some((name) => name in choices)) this.#taking.forget();
    this.choices = { ...this.choices, ...choices };
  }

  protected override updated(changed: PropertyValues): void {
    // A step to where nothing has to be scrolled changes the group alone.
    if (changed.size > 0 || this.#position.group !== this.#rememberedGroup) this.#rememberSoon();
    if (this.#awaitsFlowing) void this.#flowing.load();
    else this.#report();
  }

  /** Tells the extension what is on screen. */
  #report(): void {
    const { shown } = this;
    const { group } = this.#position;
    if (!shown || !this.#laidOut) return;
    const { aligned, stops } = this.#laidOut;
    const rows = aligned?.rows.length ?? 0;
    const message = { type: 'shown', version: shown.version, rows, changes: stops.length } as const;
    const report = group === undefined ? message : { ...message, group };
    if (JSON.stringify(report) === this.#reported) return;
    this.#reported = JSON.stringify(report);
    host.postMessage(report);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const command = event.ctrlKey || event.metaKey;
    if (command && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'f') this.#openFind();
    else if (this.#find.open && event.key === 'F3') this.#find.step(event.shiftKey ? 'previous' : 'next');
    else if (this.#find.open && event.key === 'Escape') this.#closeFind();
    else if (command && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'z' && !isTyping(event))
      this.#taking.undoLast() || this.#pair('undo');
    else if (event.defaultPrevented || !this.#pairInFlow(event)) return;
    // Not for VS Code, which listens at the window.
    event.preventDefault();
    event.stopPropagation();
  };

  /** Does what a key stands for that pairs a sentence by hand, in the flowing layout; returns whether it does. */
  #pairInFlow(event: KeyboardEvent): boolean {
    const place = sentencePlaceAt(event.target);
    const { shown } = this;
    if (!this.#flowingView || !place || !shown || !this.#list) return false;
    const group = shown.comparison.groups[this.#list.index.groupOf(place.side, place.sentence)]!;
    const action = rowActionsOn(group).find((one) => one.menuGroup === '0_with' && isKeyOf(one, event));
    if (action) this.#act(action.name, place);
    return action !== undefined;
  }

  /** Asks for what concerns all pairings by hand, not one sentence. */
  #pair(action: 'undo' | 'forget'): void {
    const { shown } = this;
    if (shown) host.postMessage({ type: 'pairing', action, version: shown.version, side: 'modified', sentence: 0 });
  }

  #openFind(): void {
    if (!this.#hasRows) return;
    const selected = document.getSelection()?.toString() ?? '';
    this.#find.start(selected.includes('\n') ? '' : selected);
    void this.updateComplete.then(() => this.querySelector<HTMLInputElement>('.find-input')?.select());
  }

  #closeFind(): void {
    this.#find.close();
    void this.updateComplete.then(() => this.#position.takeFocus());
  }

  readonly #alignedActions: AlignedActions = {
    toggle: (row) => void this.#position.toggle(row),
    visitOrigin: (move) => void this.#position.visitOrigin(move),
    leaveOrigin: () => void this.#position.leaveOrigin(),
    goTo: (side, sentence) => void this.#position.goTo(side, sentence),
    act: (action, place, how) => this.#act(action, place, how),
    undo: (take) => this.#taking.undo(take),
    announce: (words) => this.#position.announce(words),
    looked: () => this.#follow(),
  };

  #act(action: RowActionName, place: SentencePlace, { groups, edit, byKey = false }: ActManner = {}): void {
    const { shown } = this;
    if (!shown || !this.#list) return;
    if (isMark(action)) {
      this.#mark(this.#list.index.groupOf(place.side, place.sentence), action === 'markReviewed', byKey);
      return;
    }
    const at = { ...place, version: shown.version, groups, edit };
    performRowAction(action, at, this.#list.index, {
      goToCounterpart: (from) => this.#position.goToCounterpart(from),
      takeOver: (request) => this.#taking.takeOver(request, place, byKey),
    });
  }

  /** Ticks the change of a group off, or opens it again. Who ticks off by key goes on to the next open change. */
  #mark(group: number, reviewed: boolean, byKey: boolean): void {
    const change = this.#list?.changeOf(group);
    if (!this.shown || !change) return;
    if (byKey && reviewed) this.#position.goOn();
    host.postMessage({ type: 'review', version: this.shown.version, groups: change.groups, reviewed });
  }

  readonly #onContextMenu = ({ target }: Event): void => {
    const context = menuContext(target, this.#review, this.shown?.version, this.#layout, this.#pins);
    if (context === undefined) delete this.dataset.vscodeContext;
    else this.dataset.vscodeContext = context;
  };

  #follow(): void {
    this.#position.follow();
    this.#find.highlight();
    this.#rememberSoon();
  }

  readonly #headerActions: HeaderActions = {
    filter: (toggle) => {
      const filter = new Set(this.choices.filter);
      if (!filter.delete(toggle)) filter.add(toggle);
      this.#choose({ filter });
      this.#position.origin = undefined;
    },
    step: (direction) => this.#step(direction),
    layOut: (layout) => void this.#changeLayout(layout),
    orderBy: (order) => {
      this.#choose({ order });
      this.#position.origin = undefined;
    },
    foldAll: (folded) => this.#choose({ folding: folded ? FOLDED : UNFOLDED }),
    swap: () => host.postMessage({ type: 'swap' }),
    open: (side) => host.postMessage({ type: 'open', side }),
    cancel: () => this.#cancel(),
    openFind: () => this.#openFind(),
    copySummary: () => host.postMessage({ type: 'copySummary' }),
  };

  async #changeLayout(layout: Layout): Promise<void> {
    this.#asked = layout;
    // The rows stay until the other layout can be shown.
    if (layout === 'flowing') await this.#flowing.load();
    if (layout !== this.#asked || layout === this.#layout || this.#flowing.state === 'failed') return;
    this.#choosing.leave();
    const arrive = this.#position.depart();
    this.#choose({ layout });
    await this.updateComplete;
    await arrive();
  }

  readonly #noticeActions: NoticeActions = {
    toggleMarks: () => {
      this.#choose({ markEach: !this.choices.markEach });
      this.#position.origin = undefined;
    },
    forgetGone: () => this.#pair('forget'),
    compareAgain: () => host.postMessage({ type: 'compare' }),
    cancel: () => this.#cancel(),
  };

  #onDoubleClick(event: MouseEvent): void {
    const sentence = (event.target as Element).closest<HTMLElement>('[data-sentence]');
    if (!sentence) return;
    const side = sentence.dataset.side as Side;
    host.postMessage({ type: 'open', side, sentence: Number(sentence.dataset.sentence) });
  }

  /** Text is selected within one column: a reader copies from one story, not from both in turns. */
  #onPointerDown(event: PointerEvent): void {
    const sentence = (event.target as Element).closest<HTMLElement>('[data-side]');
    this.querySelector('.rows')?.setAttribute('data-selecting', sentence?.dataset.side ?? '');
  }

  get #headerState(): HeaderState {
    const { shown } = this;
    const progress = this.#progress;
    const { filter, order, folding } = this.choices;
    return {
      review: shown && this.#review,
      names: shown ?? progress.reading,
      rows: this.#hasRows,
      filter,
      layout: this.#flowing.state === 'loading' ? (this.#asked ?? this.#layout) : this.#layout,
      order,
      unfolded: folding.unfoldAll,
      computing: progress.computing,
      hidden: this.#room.hidden,
      walk: { current: this.#position.stop, of: this.#laidOut?.stops.length ?? 0 },
    };
  }

  protected override render(): TemplateResult {
    const state = this.#headerState;
    const headline = this.#laidOut?.headline;
    const comparison = this.#comparison;
    const { reading, trouble, computing } = this.#progress;
    const { filter, markEach } = this.choices;
    const failed = this.#flowing.state === 'failed';
    const notice: NoticeState = {
      reading: reading !== undefined && !failed,
      failed: failed && comparison !== undefined && this.#hasRows,
      trouble,
      outdated: comparison !== undefined,
      headline,
      shuffled: this.#laidOut?.shuffled,
      // Where each story keeps its own order, and where rows are left out, there is no order to speak of.
      ordered: this.#layout === 'aligned' && filter.size === 0,
      markEach,
      gone: this.#pins.gone,
    };
    const map = this.#hasRows && comparison;
    const title = this.shown ? `${this.shown.original.name} ↔ ${this.shown.modified.name}` : 'Story Diff';
    return html`${toolbarView(state, this.#headerActions)}
      <div class="progress ${computing ? 'running' : ''}" aria-hidden="true"></div>
      <main class="content" @dblclick=${this.#onDoubleClick} @pointerdown=${this.#onPointerDown}>
        <div class="stories" aria-busy=${this.#flowing.state === 'loading'}><h1 class="status">${title}</h1>
          ${comparison ? choosingView(this.#choosing, comparison) : nothing}
          ${namesView(state, this.#headerActions)}
          ${noticeView(notice, this.#noticeActions)}
          ${this.#find.open ? findView(this.#find, () => this.#closeFind()) : nothing}
          ${layoutView(this.#layoutState, this.#layoutActions)}
        </div>
        ${
          map
            ? html`<story-map .comparison=${comparison} .review=${this.#review} .pressed=${filter} .window=${this.#position.window}
                .focusedGroup=${this.#position.group} @jump=${this.#onJump}></story-map>`
            : nothing
        }
      </main>
      <div class="status" role="status">${this.#position.status}</div>`;
  }

  get #layoutState(): LayoutState {
    return {
      shown: this.shown && this.#laidOut,
      uncompared: this.#progress.uncompared,
      flowing: this.#flowing.state,
      choices: this.choices,
      pins: this.#pins,
      sought: this.#choosing.asked,
      group: this.#position.group,
      font: this.font,
    };
  }

  readonly #layoutActions: LayoutActions = {
    aligned: this.#alignedActions,
    enter: ({ detail }) => this.#position.enter(detail),
    open: ({ detail }) => host.postMessage({ type: 'open', ...detail }),
    mark: ({ detail: { group, byKey } }) => this.#mark(group, this.#review?.tickOf(group) === false, byKey),
    see: ({ detail }) => {
      this.#position.see(detail);
      this.#find.highlight();
      this.#rememberSoon();
    },
  };

  #onJump({ detail }: CustomEvent<Jump>): void {
    if (this.#flowingView) this.#flowingView.show(detail);
    else void this.#position.goTo(detail.side, detail.sentence, false);
  }
}

/** Whether a key is typed into a field. */
function isTyping({ target }: KeyboardEvent): boolean {
  return (target as Element).closest('input') !== null;
}

/** The sentence of an anchor on the same side of another comparison; undefined where its text is gone. */
function sentenceOf({ side, key }: Anchor, comparison: Comparison): number | undefined {
  const found = new SentenceKeys(comparison).of(side).indexOf(key);
  return found < 0 ? undefined : found;
}

customElements.define('story-panel', StoryPanel);
