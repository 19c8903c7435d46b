import { compareStories } from '../../src/comparison/compare.ts';
import { spansIn } from '../../src/panel/find/find.ts';
import { lookAtAll } from '../fixtures/views.ts';

/** A text of some parts, and the same with a change. */
type Pattern = (parts: number) => readonly [original: string, modified: string];

const repeat = (part: string) => (parts: number) => part.repeat(parts);
const numbered = (write: (at: number) => string) => (parts: number) =>
  Array.from({ length: parts }, (_, at) => write(at)).join('');
const edited =
  (text: (parts: number) => string, from: string, to: string): Pattern =>
  (parts) => [text(parts), text(parts).replace(from, to)];
/** The same text, but for a word in its middle. */
const inMiddle =
  (text: (parts: number) => string): Pattern =>
  (parts) => {
    const whole = text(parts);
    const middle = whole.length >> 1;
    return [whole, `${whole.slice(0, middle)} otherwise ${whole.slice(middle)}`];
  };

/** Texts that a careless algorithm takes the square of their length for. */
const PATTERNS: readonly (readonly [name: string, pattern: Pattern])[] = [
  ['a refrain', inMiddle(repeat('And still the bell rang. '))],
  ['numbered sentences', inMiddle(numbered((at) => `Boat ${at} left the harbour at dawn. `))],
  [
    'unrelated sentences',
    (parts) => [numbered((at) => `Qua${at} xor${at}. `)(parts), numbered((at) => `Lom${at} pel${at}. `)(parts)],
  ],
  [
    'paragraphs turned round',
    (parts) => {
      const lines = Array.from({ length: parts }, (_, at) => `Boat ${at} left the harbour at dawn.`);
      return [lines.join('\n\n'), lines.toReversed().join('\n\n')];
    },
  ],
  ['one sentence of many words', inMiddle(numbered((at) => `w${at % 97} `))],
  ['one word', inMiddle(repeat('ab'))],
  ['full stops', inMiddle(repeat('.'))],
  ['full stops apart', inMiddle(repeat('. '))],
  ['question marks', inMiddle(repeat('?! '))],
  ['quotation marks', inMiddle(repeat('"'))],
  ['quotations that never close', inMiddle(repeat('“We pay, he said. '))],
  ['apostrophes', inMiddle(repeat("'a "))],
  ['brackets', inMiddle(repeat('(['))],
  ['hyphens', inMiddle(repeat('a-'))],
  ['figures', inMiddle(repeat('1,000.5 '))],
  ['digits', inMiddle(repeat('1'))],
  ['digits and commas', inMiddle(repeat('1,'))],
  ['initials', inMiddle(repeat('J. '))],
  ['items of a list', inMiddle(numbered((at) => `${at % 90}) nets `))],
  ['combining marks', inMiddle(repeat('\u0301'))],
  ['letters with marks apart', inMiddle(repeat('e\u0301 a\u0323\u0302. '))],
  ['marks out of order', inMiddle(repeat('a\u0301\u0323'))],
  ['Hangul apart', inMiddle(repeat('\u1100\u1161\u11a8. '))],
  ['emoji', inMiddle(repeat('👩🏽‍🚀'))],
  ['joiners', inMiddle(repeat('\u200d'))],
  ['half surrogate pairs', inMiddle(repeat('\ud83d'))],
  ['ligatures', inMiddle(repeat('ﬁﬂﬀ '))],
  ['İ', inMiddle(repeat('İı '))],
  ['Han', inMiddle(repeat('船长说今天不开船。'))],
  ['Thai', inMiddle(repeat('ท่าเรือเงียบ'))],
  ['blank lines', inMiddle(repeat('\n'))],
  ['blanks', inMiddle(repeat(' '))],
  ['carriage returns', inMiddle(repeat('a\r'))],
  ['a wrapped paragraph', inMiddle(repeat('a long line of prose that goes on about the harbour and the ferry\n'))],
  [
    'NFC and NFD',
    (parts) => {
      const text = numbered((at) => `Été ${at}, où étiez-vous\u00a0? `)(parts);
      return [text, text.normalize('NFD')];
    },
  ],
  ['quotation marks of both kinds', edited(repeat('"We pay," he said. '), '"', '“')],
];

const FIRST_LENGTH = 1 << 10;
/** A pattern is doubled until it takes this long, in milliseconds of the processor, or is this long in UTF-16 code units. */
const ENOUGH_MS = 400;
const ENOUGH_LENGTH = 1 << 20;
/** From this ratio on, of the times of a text and its double, a pattern is worth a look. 2 is linear, 4 quadratic. */
const SUSPICIOUS_RATIO = 3;

/** Prints for each pattern by how much the time of a comparison, of all views and of a search grows when it is doubled. */
export function printGrowth(): void {
  console.log('\ngrowth by doubling: 2.0 is linear, 4.0 quadratic; the length at the end and what it took');
  for (const [name, pattern] of PATTERNS) {
    const figures = [
      measure((parts) => () => compareStories(...pattern(parts)), pattern),
      measure((parts) => {
        const comparison = compareStories(...pattern(parts));
        return () => lookAtAll(comparison);
      }, pattern),
      measure((parts) => {
        const [text] = pattern(parts);
        return () => spansIn(text, text.slice(0, 3));
      }, pattern),
    ];
    const [compared, shown, found] = figures.map(({ ratio, length, ms }) => {
      const mark = ratio >= SUSPICIOUS_RATIO ? '!' : ' ';
      return `${mark}${ratio.toFixed(1)}  ${String(length).padStart(8)} ${ms.toFixed(0).padStart(5)} ms`;
    });
    console.log(`${name.padEnd(32)} compare ${compared}   views ${shown}   find ${found}`);
  }
}

/** Doubles a text until it takes long enough. Returns the mean growth over the last two doublings. */
function measure(prepare: (parts: number) => () => unknown, pattern: Pattern) {
  const times: number[] = [];
  let parts = Math.ceil(FIRST_LENGTH / pattern(8)[0].length) * 8;
  for (;;) {
    const ms = timeOf(prepare(parts));
    times.push(ms);
    const { length } = pattern(parts)[0];
    if (ms >= ENOUGH_MS || length >= ENOUGH_LENGTH) {
      const before = times.at(-3) ?? times[0]!;
      const doublings = Math.min(2, times.length - 1);
      return { ratio: doublings > 0 ? (ms / before) ** (1 / doublings) : Number.NaN, length, ms };
    }
    parts *= 2;
  }
}

/** The least of two runs, in milliseconds of the processor, so that other programs do not count. */
function timeOf(run: () => unknown): number {
  const times = [0, 1].map(() => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
