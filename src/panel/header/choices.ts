import type { Filter, Toggle } from '../../presentation/filter.ts';
import { COUNTED_KINDS } from '../../presentation/kinds.ts';
import { FOLDED, type Folding } from '../aligned/folding.ts';
import type { Layout, Order } from '../protocol.ts';

/** How the reader wants to see a comparison. */
export interface Choices {
  readonly layout: Layout;
  readonly order: Order;
  readonly filter: Filter;
  readonly folding: Folding;
  /** Whether moves are marked one by one even where most of the story moved. */
  readonly markEach: boolean;
}

/** The same choices in a form that JSON can hold. */
export interface SerializedChoices extends Pick<Choices, 'layout' | 'order' | 'markEach'> {
  readonly filter: readonly Toggle[];
  readonly folding: { readonly unfoldAll: boolean; readonly except: readonly string[] };
}

/** The choices of a reader who has chosen nothing yet. */
export const FIRST_CHOICES: Choices = {
  layout: 'aligned',
  order: 'modified',
  filter: new Set(),
  folding: FOLDED,
  markEach: false,
};

const TOGGLES: readonly Toggle[] = [...COUNTED_KINDS, 'open'];

/** Turns choices into a form that JSON can hold. */
export function serializeChoices({ filter, folding, ...rest }: Choices): SerializedChoices {
  return { ...rest, filter: [...filter], folding: { ...folding, except: [...folding.except] } };
}

/** Reads choices that were serialized, perhaps by another version of the extension: what it does not know is left out. */
export function parseChoices(choices: Partial<SerializedChoices>): Choices {
  return {
    layout: choices.layout === 'flowing' ? 'flowing' : 'aligned',
    order: choices.order === 'original' ? 'original' : 'modified',
    filter: new Set(TOGGLES.filter((toggle) => choices.filter?.includes(toggle))),
    folding: { unfoldAll: choices.folding?.unfoldAll === true, except: new Set(choices.folding?.except) },
    markEach: choices.markEach === true,
  };
}
