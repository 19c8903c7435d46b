import * as l10n from '@vscode/l10n';
import type { EditKind } from '../comparison/comparison.ts';
import { listWords, ofCount } from '../text/wording.ts';
import type { ChangeKind, CheckKind, CountedKind } from './kinds.ts';

/** What a kind is called on screen, as a label: "Edited". */
export function kindLabel(kind: CountedKind): string {
  switch (kind) {
    case 'to check':
      return l10n.t({ message: 'To Check', comment: ['A label: changes to check with the author.'] });
    case 'omitted':
      return l10n.t({ message: 'Omitted', comment: ['A label: sentences that were left out.'] });
    case 'added':
      return l10n.t({ message: 'Added', comment: ['A label: sentences that are new.'] });
    case 'edited':
      return l10n.t({ message: 'Edited', comment: ['A label: sentences that were reworded.'] });
    case 'split':
      return l10n.t({ message: 'Split', comment: ['A label: a sentence that became several.'] });
    case 'merged':
      return l10n.t({ message: 'Merged', comment: ['A label: sentences that became one.'] });
    case 'recast':
      return l10n.t({ message: 'Recast', comment: ['A label: several sentences that became several others.'] });
    case 'moved':
      return l10n.t({ message: 'Moved', comment: ['A label: sentences that stand elsewhere.'] });
    case 'typography':
      return l10n.t({ message: 'Typography Only', comment: ['A label: nothing but quotes, dashes, spaces changed.'] });
    case 'markup':
      return l10n.t({ message: 'Markup Only', comment: ['A label: nothing but signs of Markdown changed.'] });
    case 'unchanged':
      return l10n.t({ message: 'Unchanged', comment: ['A label: sentences that are the same.'] });
  }
}

/** What a kind is called within a sentence: "edited", "typography only". */
export function kindWord(kind: CountedKind): string {
  switch (kind) {
    case 'to check':
      return l10n.t({ message: 'to check', comment: ['Within a sentence: changes to check with the author.'] });
    case 'omitted':
      return l10n.t({ message: 'omitted', comment: ['Within a sentence, of sentences: "Change 2 of 9: omitted."'] });
    case 'added':
      return l10n.t({ message: 'added', comment: ['Within a sentence, of sentences: "Change 2 of 9: added."'] });
    case 'edited':
      return l10n.t({ message: 'edited', comment: ['Within a sentence, of sentences: "Change 2 of 9: edited."'] });
    case 'split':
      return l10n.t({ message: 'split', comment: ['Within a sentence, of sentences: "Change 2 of 9: split."'] });
    case 'merged':
      return l10n.t({ message: 'merged', comment: ['Within a sentence, of sentences: "Change 2 of 9: merged."'] });
    case 'recast':
      return l10n.t({ message: 'recast', comment: ['Within a sentence, of sentences: "Change 2 of 9: recast."'] });
    case 'moved':
      return l10n.t({ message: 'moved', comment: ['Within a sentence, of sentences: "Change 2 of 9: moved."'] });
    case 'typography':
      return l10n.t({ message: 'typography only', comment: ['Within a sentence: "Change 2 of 9: typography only."'] });
    case 'markup':
      return l10n.t({ message: 'markup only', comment: ['Within a sentence: "Change 2 of 9: markup only."'] });
    case 'unchanged':
      return l10n.t({ message: 'unchanged', comment: ['Within a sentence, of sentences: neither changed nor moved.'] });
  }
}

/** What an edit is about, as a label: "figure". */
export function editKindWord(kind: EditKind): string {
  switch (kind) {
    case 'figure':
      return l10n.t({ message: 'figure', comment: ['A label: a number, date, sum or time changed in value.'] });
    case 'name':
      return l10n.t({ message: 'name', comment: ['A label: a proper name was replaced.'] });
    case 'quotation':
      return l10n.t({ message: 'quotation', comment: ['A label: words in quotation marks changed.'] });
    case 'negation':
      return l10n.t({ message: 'negation', comment: ['A label: a "not" or its like came or went.'] });
    case 'spelling':
      return l10n.t({ message: 'spelling', comment: ['A label: nothing but the spelling of words changed.'] });
    case 'typography':
      return l10n.t({ message: 'typography', comment: ['A label: nothing but quotes, dashes, spaces changed.'] });
    case 'markup':
      return l10n.t({ message: 'markup', comment: ['A label: nothing but signs of Markdown changed.'] });
    case 'address':
      return l10n.t({ message: 'address', comment: ['A label: a link leads elsewhere.'] });
  }
}

/** What is to check, in words: "a figure and a negation changed". @param kinds at least one */
export function checksChanged(kinds: readonly CheckKind[]): string {
  const list = listWords(kinds.map(aCheck));
  return ofCount(
    kinds.length,
    l10n.t({
      message: '{0} changed',
      args: [list],
      comment: ['{0} is one of "a figure", "a quotation" and the like.'],
    }),
    l10n.t({ message: '{0} changed', args: [list], comment: ['{0} is a list such as "a figure and a negation".'] }),
  );
}

function aCheck(kind: CheckKind): string {
  switch (kind) {
    case 'figure':
      return l10n.t({ message: 'a figure', comment: ['The subject of "a figure and a negation changed".'] });
    case 'quotation':
      return l10n.t({ message: 'a quotation', comment: ['The subject of "a figure and a quotation changed".'] });
    case 'name':
      return l10n.t({ message: 'a name', comment: ['The subject of "a figure and a name changed".'] });
    case 'negation':
      return l10n.t({ message: 'a negation', comment: ['The subject of "a figure and a negation changed".'] });
  }
}

/** The codicon of each kind. */
export const KIND_GLYPHS: Readonly<Record<CountedKind, string>> = {
  omitted: 'diff-removed',
  added: 'diff-added',
  edited: 'edit',
  split: 'type-hierarchy-sub',
  merged: 'type-hierarchy',
  recast: 'references',
  moved: 'arrow-swap',
  typography: 'case-sensitive',
  markup: 'markdown',
  unchanged: 'check',
  'to check': 'warning',
};

/** The codicon of each badge. */
export const CHECK_GLYPHS: Readonly<Record<CheckKind, string>> = {
  figure: 'symbol-numeric',
  quotation: 'quote',
  name: 'person',
  negation: 'circle-slash',
};

/** The theme colour of each kind's codicon. */
export const KIND_COLORS: Readonly<Record<ChangeKind, string>> = {
  omitted: 'editorGutter.deletedBackground',
  added: 'editorGutter.addedBackground',
  edited: 'editorGutter.modifiedBackground',
  split: 'editorGutter.modifiedBackground',
  merged: 'editorGutter.modifiedBackground',
  recast: 'editorGutter.modifiedBackground',
  moved: 'diffEditor.move.border',
  typography: 'descriptionForeground',
  markup: 'descriptionForeground',
  'to check': 'editorWarning.foreground',
};
