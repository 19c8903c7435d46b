import type { ChangeKind, CountedKind } from './kinds.ts';

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
  unchanged: 'check',
  'to check': 'warning',
};

/** The theme's colour of each kind's glyph. */
export const KIND_COLORS: Readonly<Record<ChangeKind, string>> = {
  omitted: 'editorGutter.deletedBackground',
  added: 'editorGutter.addedBackground',
  edited: 'editorGutter.modifiedBackground',
  split: 'editorGutter.modifiedBackground',
  merged: 'editorGutter.modifiedBackground',
  recast: 'editorGutter.modifiedBackground',
  moved: 'diffEditor.move.border',
  typography: 'descriptionForeground',
  'to check': 'editorWarning.foreground',
};
