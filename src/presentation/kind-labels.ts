import type { ChangeKind, CheckKind, CountedKind } from './kinds.ts';

/** What each kind is called on screen. */
export const KIND_WORDS: Readonly<Record<CountedKind, string>> = {
  'to check': 'To Check',
  omitted: 'Omitted',
  added: 'Added',
  edited: 'Edited',
  split: 'Split',
  merged: 'Merged',
  recast: 'Recast',
  moved: 'Moved',
  typography: 'Typography Only',
  markup: 'Markup Only',
  unchanged: 'Unchanged',
};

/** What a kind is called within a sentence: "edited", "typography only". */
export function kindWord(kind: CountedKind): string {
  return KIND_WORDS[kind].toLowerCase();
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
