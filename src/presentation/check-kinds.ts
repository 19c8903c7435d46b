import type { EditKind, Group } from '../comparison/comparison.ts';

/** The kinds of edit that call for a check with the author: each wears a badge. */
export const CHECK_KINDS = ['figure', 'quotation', 'name', 'negation'] as const satisfies readonly EditKind[];
export type CheckKind = (typeof CHECK_KINDS)[number];

/** The codicon of each badge. */
export const CHECK_GLYPHS: Readonly<Record<CheckKind, string>> = {
  figure: 'symbol-numeric',
  quotation: 'quote',
  name: 'person',
  negation: 'circle-slash',
};

/** The badges of a group, in a fixed order. */
export function checkKindsOf({ editKinds }: Pick<Group, 'editKinds'>): CheckKind[] {
  return CHECK_KINDS.filter((kind) => editKinds.includes(kind));
}

/** The dim word of a group whose edits matter little: that nothing but spelling, or typography, changed. */
export function dimKindOf({ editKinds, typographyOnly }: Group): 'spelling' | 'typography' | undefined {
  if (typographyOnly) return 'typography';
  return editKinds.includes('spelling') ? 'spelling' : undefined;
}
