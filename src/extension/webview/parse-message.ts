import type { FromPanel } from '../../panel/protocol.ts';
import { SIDES, type Side } from '../../story/side.ts';

/** At most this many letters are copied for the page: both sides of a group of sentences. */
const MAX_COPIED_LENGTH = 10_000_000;

/**
 * A message of the page, or undefined for what is none of {@link FromPanel}: whatever gets to run in the page can ask
 * for nothing else, and with no other values.
 */
export function parseMessage(data: unknown): FromPanel | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { type, ...fields } = data as Readonly<{ type?: unknown } & { [field in Field]?: unknown }>;
  switch (type) {
    case 'ready':
    case 'swap':
    case 'compare':
    case 'cancel':
    case 'copySummary':
      return { type };
    case 'open': {
      const { side, sentence } = fields;
      if (!isSide(side)) return undefined;
      if (sentence === undefined) return { type, side };
      return isIndex(sentence) ? { type, side, sentence } : undefined;
    }
    case 'copy': {
      const { text, what } = fields;
      const isText = typeof text === 'string' && text.length <= MAX_COPIED_LENGTH;
      return isText && typeof what === 'string' ? { type, text, what } : undefined;
    }
    case 'shown': {
      const { version, rows, changes, group } = fields;
      if (!isIndex(version) || !isIndex(rows) || !isIndex(changes)) return undefined;
      if (group === undefined) return { type, version, rows, changes };
      return isIndex(group) ? { type, version, rows, changes, group } : undefined;
    }
    default:
      return undefined;
  }
}

type Field = 'side' | 'sentence' | 'text' | 'what' | 'version' | 'rows' | 'changes' | 'group';

function isSide(value: unknown): value is Side {
  return (SIDES as readonly unknown[]).includes(value);
}

function isIndex(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
