/** Signs of emphasis that a text opens without closing them, and closes without opening them, each in order. */
interface Unmatched {
  readonly opened: readonly string[];
  readonly closed: readonly string[];
}

/**
 * Makes up for emphasis that an edit would cut in two: a sign that the old text has and the new one lacks stays, and one
 * that only the new text has gets its partner.
 * @param before what the edit replaces
 * @param after what it puts there, with the white space at its ends
 */
export function mendEmphasis(before: string, after: string): string {
  if (!/[*_]/u.test(before) && !/[*_]/u.test(after)) return after;
  const [old, now] = [findUnmatched(before), findUnmatched(after)];
  const text = after.trim();
  const start = after.length - after.trimStart().length;
  const [lead, trail] = text === '' ? ['', after] : [after.slice(0, start), after.slice(start + text.length)];
  const missingClosed = without(old.closed, now.closed);
  const missingOpened = without(old.opened, now.opened);
  const extraClosed = without(now.closed, old.closed);
  const extraOpened = without(now.opened, old.opened);
  // What the old text closed, the sentence before has opened; what it opened, the sentence behind closes.
  return [
    ...missingClosed,
    lead,
    ...extraClosed.toReversed(),
    text,
    ...extraOpened.toReversed(),
    trail,
    ...missingOpened,
  ].join('');
}

function findUnmatched(text: string): Unmatched {
  const opened: string[] = [];
  const closed: string[] = [];
  for (const { 0: sign, index } of text.matchAll(/(?<!\\)(?:\*{1,3}|_{1,3})/gu)) {
    const [left, right] = [text.slice(0, index).at(-1) ?? ' ', text.charAt(index + sign.length) || ' '];
    const opens = !/\s/u.test(right) && !/[\p{L}\p{N}]/u.test(left);
    const closes = !/\s/u.test(left) && !/[\p{L}\p{N}]/u.test(right);
    if (closes && opened.at(-1) === sign) opened.pop();
    else if (opens && !(closes && /\p{P}/u.test(left) && /\s/u.test(right))) opened.push(sign);
    else if (closes) closed.push(sign);
  }
  return { opened, closed };
}

/** The signs of a list that are not in another, each as often as it is missing there. */
function without(signs: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return signs.filter((sign) => {
    const at = left.indexOf(sign);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
