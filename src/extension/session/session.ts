import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Comparison } from '../../comparison/comparison.ts';
import type { Pairing } from '../../comparison/pairings.ts';
import type { Cure } from '../../panel/protocol.ts';
import { ChangeList } from '../../presentation/change-list.ts';
import type { StoryFormat } from '../../story/format.ts';
import { SIDES, type Side } from '../../story/side.ts';
import type { Span } from '../../story/story.ts';
import { fileOf, isConvertedStory } from '../converted/story-uri.ts';
import { documentOf, isOfDocument } from '../passages/passage-uri.ts';
import type { Passages } from '../passages/passages.ts';
import { watchFile } from '../watch-file.ts';
import {
  Cancelled,
  type ComparisonWorker,
  type ReceivedComparison,
  type ThreadComparison,
} from './comparison-worker.ts';
import { Patience } from './patience.ts';
import { placeComparison } from './placed-comparison.ts';
import { readStories } from './read-stories.ts';
import { affectsComparison, compareSettings, updatesLive } from './settings.ts';
import { sizeQuestion } from './size.ts';
import { findOpen, formatOfDocument, isGone, nameBoth, StoryError, storyName } from './stories.ts';

/** The stories are compared again this long after the last keystroke. */
const SETTLE_MS = 150;

export interface Compared extends ThreadComparison {
  /** Counts up with every comparison of the session. */
  readonly version: number;
  /** The stories that were compared; those of the session may have been swapped since. */
  readonly original: vscode.Uri;
  readonly modified: vscode.Uri;
  /** `TextDocument.version` of the documents whose text was compared. */
  readonly originalDocumentVersion: number;
  readonly modifiedDocumentVersion: number;
  /**
   * The comparison with offsets into the stories. Those of `comparison` are into their documents, which differ where a
   * story is a passage of one.
   */
  readonly alone: Comparison;
  /** Where passages stood in their documents, in UTF-16 offsets; none for a story that is a whole document. */
  readonly passages: Readonly<Record<Side, Span | undefined>>;
  /** The pairings by hand that it keeps to. */
  readonly pairings: readonly Pairing[];
}

/** Says which pairings by hand there are of two stories. */
export type PairingsOf = (stories: Readonly<Record<Side, vscode.Uri>>) => readonly Pairing[];

/** What a session asks beside its stories. */
export interface SessionParts {
  /** Knows where passages stand in their documents. */
  readonly passages: Pick<Passages, 'spanIn'>;
  readonly pairingsOf: PairingsOf;
}

/** A comparison that is not unpacked yet, and the texts that were compared. */
export interface ReceivedStories extends ReceivedComparison {
  readonly texts: Readonly<Record<Side, string>>;
}

export type SessionEvent =
  /** A comparison takes so long that a reader should know. */
  | { readonly type: 'computing' }
  | { readonly type: 'compared'; readonly compared: Compared }
  /** There is no comparison. The `cure` is what the reader can do about it. */
  | { readonly type: 'trouble'; readonly message: string; readonly cure: Cure };

/**
 * Two stories under comparison, for as long as something shows them. Compares them again whenever one changes, saved or
 * not, and tells what listens.
 */
export class Session implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<SessionEvent>();
  readonly #received = new vscode.EventEmitter<ReceivedStories>();
  readonly #disposables: vscode.Disposable[] = [this.#changed, this.#received];
  #watchers: vscode.Disposable[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #run = 0;
  /** Whether the stories are being read or compared. */
  #busy = false;
  /** Whether the reader wants stories of any size compared. */
  #anySize = false;
  /** What the stories were read as the last time. */
  #formats: Readonly<Record<Side, StoryFormat>> | undefined;
  #sides: { original: vscode.Uri; modified: vscode.Uri };
  #last: SessionEvent | undefined;
  readonly #patience = new Patience(() => this.#tell({ type: 'computing' }));

  readonly onDidChange = this.#changed.event;
  /** A comparison came from the thread. It is told of as `compared` once the host has unpacked it, if none overtakes it. */
  readonly onDidReceive = this.#received.event;
  /** The last comparison that succeeded. */
  compared: Compared | undefined;

  readonly #worker: ComparisonWorker;
  readonly #passages: SessionParts['passages'];
  readonly #pairingsOf: PairingsOf;

  /** @param parts only whole documents are compared without them, and nothing is paired by hand */
  constructor(
    original: vscode.Uri,
    modified: vscode.Uri,
    worker: ComparisonWorker,
    { passages, pairingsOf }: SessionParts = { passages: { spanIn: () => undefined }, pairingsOf: () => [] },
  ) {
    this.#worker = worker;
    this.#passages = passages;
    this.#pairingsOf = pairingsOf;
    this.#sides = { original, modified };
    this.#disposables.push(
      worker,
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (!this.holds(document.uri)) return;
        if (contentChanges.length) this.#storyChanged(document.uri);
        else if (!document.isDirty) void this.#checkIsThere(document.uri);
      }),
      vscode.workspace.onDidOpenTextDocument((document) => this.#followFormat(document)),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document.isUntitled && this.holds(document.uri)) this.#compareSoon();
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (affectsComparison(event, documentOf(this.modified))) void this.compare();
      }),
    );
    this.#watchFiles();
  }

  get original(): vscode.Uri {
    return this.#sides.original;
  }

  get modified(): vscode.Uri {
    return this.#sides.modified;
  }

  /** Where the stories that are passages stood in their documents when they were compared last. */
  get passages(): Compared['passages'] {
    const { compared } = this;
    const isSame = compared?.original.toString() === this.original.toString();
    return compared && isSame ? compared.passages : { original: undefined, modified: undefined };
  }

  get title(): string {
    return nameBoth(this.original, this.modified).join(' ↔ ');
  }

  /** The pairings by hand of the two stories. */
  get pairings(): readonly Pairing[] {
    return this.isOneStory ? [] : this.#pairingsOf(this.#sides);
  }

  /** What was told last, for those who come late; undefined while nothing was. */
  get state(): SessionEvent | undefined {
    return this.#last;
  }

  /** Whether both sides are the same file, or the same passage. */
  get isOneStory(): boolean {
    return this.original.toString() === this.modified.toString();
  }

  /** Whether one of the stories has this address, or is read from the document of this address. */
  holds(uri: vscode.Uri): boolean {
    return SIDES.some((side) => this[side].toString() === uri.toString() || isOfDocument(this[side], uri));
  }

  /** Compares the stories as they are now; never rejects, what goes wrong is told as trouble. */
  async compare(): Promise<void> {
    clearTimeout(this.#timer);
    const run = ++this.#run;
    this.#busy = true;
    this.#patience.begin();
    this.#worker.start();
    try {
      const stories = this.#sides;
      const { original, modified } = await readStories(stories, this.#passages);
      if (run !== this.#run) return;
      const question = sizeQuestion(original.text.length + modified.text.length);
      if (question !== undefined && !this.#anySize) {
        this.#tell({ type: 'trouble', message: question, cure: 'Compare Anyway' });
        return;
      }
      const versions = { originalDocumentVersion: original.version, modifiedDocumentVersion: modified.version };
      this.#formats = { original: original.format, modified: modified.format };
      const { pairings } = this;
      const options = {
        ...(pairings.length > 0 ? { pairings } : {}),
        ...compareSettings(modified.document.uri),
        originalFormat: original.format,
        modifiedFormat: modified.format,
      };
      const texts = { original: original.text, modified: modified.text };
      const compared = await this.#worker.compare(original.text, modified.text, options, (received) => {
        if (run === this.#run) this.#received.fire({ ...received, texts });
      });
      if (run !== this.#run) return;
      if (this.#isTold(compared, versions, stories)) return;
      const version = (this.compared?.version ?? 0) + 1;
      const alone = compared.comparison;
      const passages = { original: original.passage, modified: modified.passage };
      const comparison = placeComparison(alone, {
        original: { text: original.whole, start: passages.original?.start ?? 0 },
        modified: { text: modified.whole, start: passages.modified?.start ?? 0 },
      });
      const list = comparison === alone ? compared.list : new ChangeList(comparison);
      this.compared = { version, ...compared, comparison, list, alone, passages, ...stories, ...versions, pairings };
      this.#tell({ type: 'compared', compared: this.compared });
    } catch (error) {
      if (run === this.#run) this.#fail(toWords(error));
    } finally {
      // An overtaken one leaves off for another that goes on.
      if (run === this.#run) {
        this.#busy = false;
        this.#patience.end();
      }
    }
  }

  /** Ends a comparison that takes too long, while the stories are read or compared. What was shown before stays. */
  cancel(): void {
    if (!this.#busy) return;
    this.#run++;
    this.#busy = false;
    this.#worker.cancel();
    this.#patience.end();
    this.#fail(toWords(new Cancelled()));
  }

  /** Compares, from now on also stories of a size that is asked about. */
  async compareAnyway(): Promise<void> {
    this.#anySize = true;
    await this.compare();
  }

  async swap(): Promise<void> {
    this.#sides = { original: this.modified, modified: this.original };
    await this.compare();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#patience.end();
    this.#run++;
    for (const disposable of [...this.#disposables, ...this.#watchers]) disposable.dispose();
    this.#watchers = [];
  }

  /** Whether the listeners were told of this very comparison last, as the comparison of these documents. */
  #isTold(
    { comparison }: ThreadComparison,
    versions: Pick<Compared, 'originalDocumentVersion' | 'modifiedDocumentVersion'>,
    { original, modified }: Readonly<Record<Side, vscode.Uri>>,
  ): boolean {
    const { compared } = this;
    return (
      this.#last?.type === 'compared' &&
      compared?.alone === comparison &&
      compared.originalDocumentVersion === versions.originalDocumentVersion &&
      compared.modifiedDocumentVersion === versions.modifiedDocumentVersion &&
      compared.original.toString() === original.toString() &&
      compared.modified.toString() === modified.toString()
    );
  }

  #fail(message: string): void {
    this.#tell({ type: 'trouble', message, cure: 'Compare Again' });
  }

  #tell(event: SessionEvent): void {
    this.#last = event;
    this.#changed.fire(event);
  }

  #storyChanged(uri: vscode.Uri): void {
    if (updatesLive(uri)) this.#compareSoon();
    else this.#fail(l10n.t('{0} has changed.', storyName(uri)));
  }

  /** A text that was taken back may be one of a file that is gone: then it exists nowhere. */
  async #checkIsThere(uri: vscode.Uri): Promise<void> {
    if (await isGone(uri)) this.#compareSoon();
  }

  /** When a reader sets another language for a story, VS Code closes its document and opens it anew. */
  #followFormat(document: vscode.TextDocument): void {
    const formats = this.#formats;
    const isOther = (side: Side) => formatOfDocument(document) !== formats![side];
    if (formats && SIDES.some((side) => isOfDocument(this[side], document.uri) && isOther(side))) this.#compareSoon();
  }

  #compareSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.compare(), SETTLE_MS);
  }

  /** A story that no editor shows changes only on disk; so does one that is deleted. */
  #watchFiles(): void {
    this.#watchers = [this.original, this.modified].map(documentOf).map((uri) => {
      const watcher = watchFile(fileOf(uri));
      // VS Code reads an open document anew and tells of that, once; a long story is written in many pieces.
      // But of a file that cannot be converted any more it tells nothing.
      watcher.onDidChange(() => (findOpen(uri) && !isConvertedStory(uri)) || this.#storyChanged(uri));
      watcher.onDidCreate(() => this.#compareSoon());
      watcher.onDidDelete(() => this.#compareSoon());
      return watcher;
    });
  }
}

function toWords(error: unknown): string {
  if (error instanceof StoryError) return error.message;
  if (error instanceof Cancelled) return l10n.t('The comparison was cancelled. Edit either story to compare again.');
  return l10n.t('The comparison failed: {0}', error instanceof Error ? error.message : String(error));
}
