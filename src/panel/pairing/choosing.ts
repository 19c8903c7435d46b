import * as l10n from '@vscode/l10n';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Comparison } from '../../comparison/comparison.ts';
import type { SentencePlace } from '../../presentation/group-sentences.ts';
import { shownText } from '../../presentation/heading-marks.ts';
import type { PartnerLine, Pins } from '../../presentation/pairing-words.ts';
import type { Direction } from '../../presentation/step.ts';
import { paragraphNumber } from '../../presentation/words.ts';
import { otherSide } from '../../story/side.ts';
import { host } from '../host.ts';
import type { ToPanel } from '../protocol.ts';
import { choosingRules, pinRules } from './rules.ts';

type Asked = Extract<ToPanel, { type: 'choosePartner' }>;

/** The page around it. */
export interface ChoosingSource {
  readonly comparison: Comparison | undefined;
  readonly pins: Pins | undefined;
  /** Brings a sentence into view, with or without the focus. */
  show(place: SentencePlace, focus: boolean): void;
  announce(words: string): void;
}

/** Lets the reader choose the partner of a sentence: by a click on it in either layout, by its number, or by walking to it. */
export class Choosing implements ReactiveController {
  /** What the reader is asked; undefined while they are not. */
  asked: Asked | undefined;
  /** The sentence of the other story that Enter pairs. */
  cursor: number | undefined;
  readonly #owner: ReactiveControllerHost & HTMLElement;
  readonly #source: () => ChoosingSource;
  readonly #sheet = new CSSStyleSheet();

  constructor(owner: ReactiveControllerHost & HTMLElement, source: () => ChoosingSource) {
    this.#owner = owner;
    this.#source = source;
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.#sheet];
    owner.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('keydown', this.#onKey, { capture: true });
    this.#owner.addEventListener('click', this.#onClick, { capture: true });
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.#onKey, { capture: true });
    this.#owner.removeEventListener('click', this.#onClick, { capture: true });
  }

  begin(asked: Asked): void {
    const { comparison, announce } = this.#source();
    if (!comparison) return;
    this.asked = asked;
    this.cursor = undefined;
    const { side, sentence, likely } = asked;
    const story = comparison[side];
    const paragraph = paragraphNumber(story, sentence);
    const pair = l10n.t({
      message: 'Pair paragraph {paragraph}, {sentence} {how}.',
      args: { paragraph, sentence: shownText(story, sentence), how: howWords(asked) },
      comment: ['For screen readers; {how} is "with its partner in the modified story: click it, or press 1 or 2".'],
    });
    announce([pair, ...likely.map(spokenLine)].join(' '));
    this.dress();
  }

  leave(): void {
    this.asked = undefined;
    this.dress();
  }

  /** Leaves without a partner: back to the sentence that one was sought for. */
  cancel(): void {
    const { asked } = this;
    this.leave();
    if (asked) this.#source().show(asked, true);
  }

  /** Takes a sentence of the other story as the partner, or with `add` as one more. */
  take(partner: number, add = false): void {
    const { asked } = this;
    if (!asked) return;
    const { version, side, sentence } = asked;
    host.postMessage({ type: 'pairing', action: 'pair', version, side, sentence, partner, add });
    this.leave();
  }

  /** Goes to the next or previous of the likeliest. */
  step(direction: Direction): void {
    const likely = this.asked?.likely ?? [];
    const at = likely.findIndex(({ sentence }) => sentence === this.cursor);
    const next = direction === 'next' ? at + 1 : at < 0 ? likely.length - 1 : at - 1 + likely.length;
    const found = likely[next % Math.max(1, likely.length)];
    if (found) this.#walkTo(found.sentence);
  }

  /** Goes on in another comparison, in which the sentence has another index: asks the host again. Ends where it is gone. */
  goOn(version: number, sentence: number | undefined): void {
    const { asked } = this;
    this.leave();
    if (asked && sentence !== undefined)
      host.postMessage({ type: 'pairing', action: 'choose', version, side: asked.side, sentence });
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (this.#press(event)) stopEvent(event);
  };

  readonly #onClick = (event: MouseEvent): void => {
    if (this.#click(event)) stopEvent(event);
  };

  /** Does what a key stands for; returns whether it stands for anything. */
  #press({ key, shiftKey, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
    const { asked, cursor } = this;
    const element = target as Element;
    if (!asked || ctrlKey || metaKey || altKey || element.closest('input')) return false;
    const likely = asked.likely[Number(key) - 1];
    if (key === 'Escape') this.cancel();
    else if (likely) this.take(likely.sentence);
    else if (key === 'ArrowDown' || key === 'ArrowUp') this.#walk(key === 'ArrowDown' ? 1 : -1);
    else if (key === 'Enter' && cursor !== undefined && !element.closest('button')) this.take(cursor, shiftKey);
    else return false;
    return true;
  }

  /** Takes the sentence that was clicked, if it is one of the other story; returns whether the click is done with. */
  #click({ target, shiftKey }: MouseEvent): boolean {
    const clicked = this.asked && (target as Element).closest<HTMLElement>('[data-sentence]');
    if (!clicked) return false;
    if (clicked.dataset.side !== this.asked!.side) this.take(Number(clicked.dataset.sentence), shiftKey);
    return true;
  }

  /** Dresses the sentences: those to choose from, and those that were paired by hand. */
  dress(): void {
    const { pins } = this.#source();
    const rules = [...(pins ? pinRules(pins) : []), ...(this.asked ? choosingRules(this.asked, this.cursor) : [])];
    this.#sheet.replaceSync(rules.join('\n'));
    this.#owner.toggleAttribute('data-choosing', this.asked !== undefined);
    this.#owner.requestUpdate();
  }

  #walk(step: 1 | -1): void {
    const { asked, cursor } = this;
    const { comparison } = this.#source();
    if (!asked || !comparison) return;
    const last = comparison[otherSide(asked.side)].sentences.length - 1;
    const from = cursor ?? (asked.likely[0] ? asked.likely[0].sentence - step : -1);
    if (last >= 0) this.#walkTo(Math.max(0, Math.min(last, from + step)));
  }

  #walkTo(sentence: number): void {
    const { asked } = this;
    const { comparison, show, announce } = this.#source();
    if (!asked || !comparison) return;
    this.cursor = sentence;
    const side = otherSide(asked.side);
    show({ side, sentence }, false);
    const story = comparison[side];
    announce(
      l10n.t({
        message: 'Paragraph {0}. {1}',
        args: [paragraphNumber(story, sentence), shownText(story, sentence)],
        comment: ['For screen readers; {1} is a sentence of the paragraph.'],
      }),
    );
    this.dress();
  }
}

function spokenLine({ percent, text, now }: PartnerLine, index: number): string {
  return l10n.t({
    message: '{number}: {percent}, {sentence} {now}.',
    args: { number: index + 1, percent, sentence: text, now },
    comment: ['For screen readers; {now} is what the sentence is now: "Added", "now paired with ¶8".'],
  });
}

/** "with its partner in the modified story: click it, or press 1, 2 or 3" */
export function howWords({ side, likely }: Asked): string {
  const isInModified = otherSide(side) === 'modified';
  if (likely.length === 0)
    return isInModified
      ? l10n.t({
          message: 'with its partner in the modified story: click it',
          comment: ['Follows "Pair ¶3" and a sentence.'],
        })
      : l10n.t({
          message: 'with its partner in the original story: click it',
          comment: ['Follows "Pair ¶3" and a sentence.'],
        });
  const args = [keyWords(likely.length)];
  return isInModified
    ? l10n.t({
        message: 'with its partner in the modified story: click it, or press {0}',
        args,
        comment: ['Follows "Pair ¶3" and a sentence; {0} is "1, 2 or 3".'],
      })
    : l10n.t({
        message: 'with its partner in the original story: click it, or press {0}',
        args,
        comment: ['Follows "Pair ¶3" and a sentence; {0} is "1, 2 or 3".'],
      });
}

/** The same on a line of its own: "Click its partner in the modified story, or press 1, 2 or 3" */
export function adviceWords({ side, likely }: Asked): string {
  const isInModified = otherSide(side) === 'modified';
  if (likely.length === 0)
    return isInModified
      ? l10n.t('Click its partner in the modified story')
      : l10n.t('Click its partner in the original story');
  const args = [keyWords(likely.length)];
  return isInModified
    ? l10n.t({
        message: 'Click its partner in the modified story, or press {0}',
        args,
        comment: ['{0} is "1, 2 or 3".'],
      })
    : l10n.t({
        message: 'Click its partner in the original story, or press {0}',
        args,
        comment: ['{0} is "1, 2 or 3".'],
      });
}

/** "1, 2 or 3" */
function keyWords(last: number): string {
  if (last === 1) return '1';
  const others = Array.from({ length: last - 1 }, (_, index) => index + 1).join(', ');
  return l10n.t({ message: '{0} or {1}', args: [others, last], comment: ['Keys to press: "1 or 2", "1, 2 or 3".'] });
}

/** Keeps an event from everything else, also from VS Code, which listens at the window. */
function stopEvent(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
