import { Comparer } from '../../src/comparison/comparer.ts';
import type { Comparison } from '../../src/comparison/comparison.ts';
import { takeOver } from '../../src/comparison/take-over/take-over.ts';
import type { TakenName } from '../../src/panel/protocol.ts';
import type { Side } from '../../src/story/side.ts';
import { until } from '../vscode/until.ts';
import type { PanelPage } from './panel-page.ts';

/** Takes over and undoes what a page asks for, in two texts, as the extension host does in two documents. */
export class TakingHost {
  readonly #panel: PanelPage;
  readonly #comparer = new Comparer();
  readonly #texts: Record<Side, string>;
  #comparison: Comparison;
  #answered = { takeOver: 0, undoTake: 0 };
  /** What was taken over, with the texts before it; the latest last. */
  readonly #taken: (TakenName & { readonly before: Readonly<Record<Side, string>> })[] = [];

  private constructor(panel: PanelPage, original: string, modified: string) {
    this.#panel = panel;
    this.#texts = { original, modified };
    this.#comparison = this.#comparer.compare(original, modified);
  }

  /** Shows two texts in a page, under the names that {@link PanelPage.showChange} gives them. */
  static async show(panel: PanelPage, original: string, modified: string): Promise<TakingHost> {
    const host = new TakingHost(panel, original, modified);
    await panel.show(host.#comparison);
    return host;
  }

  get modified(): string {
    return this.#texts.modified;
  }

  get comparison(): Comparison {
    return this.#comparison;
  }

  /** Does what the page asked for last, and says so in these words. */
  async take(done: string): Promise<void> {
    const asked = await this.#next('takeOver');
    this.#taken.push({ take: asked.take!, done, before: { ...this.#texts } });
    const { groups, side, part, edit } = asked;
    const options = { ...(part ? { part } : {}), ...(edit === undefined ? {} : { edit }) };
    this.#texts[side] = takeOver(this.#comparison, side, groups, options).text;
    await this.#show();
  }

  /** Undoes what the page asked for last. */
  async undo(): Promise<void> {
    const { take } = await this.#next('undoTake');
    const last = this.#taken.pop();
    if (last?.take !== take) throw new Error(`The page asked to undo ${take}; the last is ${last?.take}.`);
    Object.assign(this.#texts, last.before);
    await this.#show();
  }

  /** Edits the modified story, as its writer does. */
  async write(text: string): Promise<void> {
    this.#texts.modified = text;
    this.#taken.length = 0;
    await this.#show();
  }

  async #next<T extends 'takeOver' | 'undoTake'>(type: T) {
    const nth = this.#answered[type]++;
    return until(async () => (await this.#panel.said(type))[nth], `the page to say ${type}`);
  }

  async #show(): Promise<void> {
    const before = this.#comparison;
    this.#comparison = this.#comparer.compare(this.#texts.original, this.#texts.modified);
    const taken = this.#taken.slice(-1).map(({ take, done }) => ({ take, done }));
    await this.#panel.showChange(before, this.#comparison, taken);
  }
}
