import type { ParagraphKind } from '../../story/story.ts';
import type { EditKind, Kind, MarkupEditKind } from '../comparison.ts';

/** In a packed comparison a name is its place in one of these lists. */
export const KINDS = namesOf<Kind>({ unchanged: 0, edited: 0, split: 0, merged: 0, recast: 0, added: 0, omitted: 0 });
export const EDIT_KINDS = namesOf<EditKind>({
  typography: 0,
  spelling: 0,
  figure: 0,
  name: 0,
  quotation: 0,
  negation: 0,
  markup: 0,
  address: 0,
});
/** What a packed edit may change: words, typography, or one of the kinds of markup. */
export const MARKUP_EDIT_KINDS = namesOf<MarkupEditKind>({ markup: 0, address: 0 });
export const PARAGRAPH_KINDS = namesOf<ParagraphKind>({
  prose: 0,
  heading: 0,
  'list item': 0,
  quote: 0,
  code: 0,
  table: 0,
  'front matter': 0,
});

/** Lists every name of a type; the compiler sees to it that none is missing. */
function namesOf<Name extends string>(names: Readonly<Record<Name, 0>>): readonly Name[] {
  return Object.keys(names) as Name[];
}
