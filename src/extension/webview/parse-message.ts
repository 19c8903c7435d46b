import type { CopiedText, FromPanel } from '../../panel/protocol.ts';
import { SIDES, type Side } from '../../story/side.ts';
import { isIndex } from '../comparison-request.ts';
import { PAIRING_ACTIONS } from '../pairing/request.ts';

/** At most this many letters are copied for the page: both sides of a group of sentences. */
const MAX_COPIED_LENGTH = 10_000_000;

/** At most this many groups are taken over or ticked off at once: a very long story has far fewer. */
const MAX_GROUPS = 1_000_000;

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
    case 'takeOver': {
      const { version, groups, side, part, edit, take } = fields;
      if (!isIndex(version) || !isSide(side) || !isGroups(groups)) return undefined;
      if (part !== undefined && !isPart(part)) return undefined;
      if (edit !== undefined && !(isIndex(edit) && groups.length === 1)) return undefined;
      if (take !== undefined && !isIndex(take)) return undefined;
      const which = {
        ...(part === undefined ? {} : { part }),
        ...(edit === undefined ? {} : { edit }),
        ...(take === undefined ? {} : { take }),
      };
      return { type, version, groups: [...groups], side, ...which };
    }
    case 'undoTake': {
      const { take } = fields;
      return isIndex(take) ? { type, take } : undefined;
    }
    case 'review': {
      const { version, groups, reviewed } = fields;
      if (!isIndex(version) || !isGroups(groups) || typeof reviewed !== 'boolean') return undefined;
      return { type, version, groups: [...groups], reviewed };
    }
    case 'pairing': {
      const { action, version, side, sentence, partner, add } = fields;
      const found = PAIRING_ACTIONS.find((known) => known === action);
      if (!found || !isIndex(version) || !isSide(side) || !isIndex(sentence)) return undefined;
      if (found !== 'pair') return { type, action: found, version, side, sentence };
      return isIndex(partner)
        ? { type, action: found, version, side, sentence, partner, add: add === true }
        : undefined;
    }
    case 'copy': {
      const { text, what } = fields;
      const isText = typeof text === 'string' && text.length <= MAX_COPIED_LENGTH;
      return isText && isCopied(what) ? { type, text, what } : undefined;
    }
    case 'copyMarked': {
      const { version, group } = fields;
      return isIndex(version) && isIndex(group) ? { type, version, group } : undefined;
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

type Field =
  | 'side'
  | 'sentence'
  | 'text'
  | 'what'
  | 'version'
  | 'rows'
  | 'changes'
  | 'group'
  | 'groups'
  | 'part'
  | 'edit'
  | 'take'
  | 'reviewed'
  | 'action'
  | 'partner'
  | 'add';

function isSide(value: unknown): value is Side {
  return (SIDES as readonly unknown[]).includes(value);
}

function isPart(value: unknown): value is 'wording' | 'place' {
  return value === 'wording' || value === 'place';
}

function isCopied(value: unknown): value is CopiedText {
  return value === 'sentence' || value === 'both';
}

function isGroups(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.length > 0 && value.length <= MAX_GROUPS && value.every(isIndex);
}
