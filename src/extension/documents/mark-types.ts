import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { kindLabel } from '../../presentation/kind-labels.ts';
import type { MarkKind } from '../../presentation/one-text/track-changes.ts';

/** The sign of sentences that stand elsewhere. */
const MOVED = '⇅';
/** The sign of a change that is reviewed. */
const REVIEWED = '✓';

/** The decoration types of the inline comparison documents, one a kind of mark. */
export class MarkTypes implements vscode.Disposable {
  readonly #types: Readonly<Record<MarkKind | 'quietlyMoved', vscode.TextEditorDecorationType>> = {
    moved: markType({
      backgroundColor: new vscode.ThemeColor('storyDiff.movedBackground'),
      border: '1px dotted var(--vscode-storyDiff-movedBorder, transparent)',
      before: sign('storyDiff.movedForeground'),
    }),
    quietlyMoved: markType({ before: sign('editorLineNumber.foreground') }),
    added: markType({ ...CAME, ...ruler('editorOverviewRuler.addedForeground', 'Left') }),
    modifiedWords: markType({ ...CAME, ...ruler('editorOverviewRuler.modifiedForeground', 'Left') }),
    omitted: markType({ ...WENT, ...ruler('editorOverviewRuler.deletedForeground', 'Right') }),
    originalWords: markType({ ...WENT, ...ruler('editorOverviewRuler.modifiedForeground', 'Right') }),
  };

  /** A change that was ticked off. Its words step back, to a colour that can be read in every theme. */
  readonly #reviewed = markType({
    color: new vscode.ThemeColor('descriptionForeground'),
    before: sign('descriptionForeground', REVIEWED),
  });

  /** Shows marks in an editor and which of its text is reviewed, and no others. */
  show(
    editor: vscode.TextEditor,
    marks: readonly { kind: MarkKind; range: vscode.Range }[],
    quietMoves: boolean,
    reviewed: readonly vscode.Range[],
  ): void {
    const ranges = new Map<vscode.TextEditorDecorationType, vscode.DecorationOptions[]>();
    for (const type of Object.values(this.#types)) ranges.set(type, []);
    const words = markWords();
    for (const { kind, range } of marks) {
      const type = this.#types[kind === 'moved' && quietMoves ? 'quietlyMoved' : kind];
      ranges.get(type)!.push({ range, hoverMessage: words[kind] });
    }
    for (const [type, list] of ranges) editor.setDecorations(type, list);
    const hoverMessage = l10n.t({ message: 'Reviewed', comment: ['A label: a change that was reviewed.'] });
    editor.setDecorations(
      this.#reviewed,
      reviewed.map((range) => ({ range, hoverMessage })),
    );
  }

  dispose(): void {
    this.#reviewed.dispose();
    for (const type of Object.values(this.#types)) type.dispose();
  }
}

/** What each kind of mark says when it is pointed at. */
function markWords(): Readonly<Record<MarkKind, string>> {
  return {
    added: kindLabel('added'),
    omitted: kindLabel('omitted'),
    originalWords: l10n.t('Edited: words of the original'),
    modifiedWords: l10n.t('Edited: words of the modified story'),
    moved: kindLabel('moved'),
  };
}

// High contrast has no such backgrounds; there the border that VS Code gives such text in its diff editor tells.
const CAME: vscode.DecorationRenderOptions = {
  backgroundColor: new vscode.ThemeColor('diffEditor.insertedTextBackground'),
  border: '1px dashed var(--vscode-diffEditor-insertedTextBorder, transparent)',
  textDecoration: 'underline 1px; text-underline-offset: 3px',
};
const WENT: vscode.DecorationRenderOptions = {
  backgroundColor: new vscode.ThemeColor('diffEditor.removedTextBackground'),
  border: '1px dashed var(--vscode-diffEditor-removedTextBorder, transparent)',
  textDecoration: 'line-through 1px var(--vscode-editorError-foreground)',
};

function markType(options: vscode.DecorationRenderOptions): vscode.TextEditorDecorationType {
  const rangeBehavior = vscode.DecorationRangeBehavior.ClosedClosed;
  return vscode.window.createTextEditorDecorationType({ ...options, rangeBehavior });
}

function sign(color: string, contentText = MOVED): vscode.ThemableDecorationAttachmentRenderOptions {
  return { contentText, color: new vscode.ThemeColor(color), margin: '0 0.2em 0 0' };
}

function ruler(color: string, lane: 'Left' | 'Right'): vscode.DecorationRenderOptions {
  return {
    overviewRulerColor: new vscode.ThemeColor(color),
    overviewRulerLane: vscode.OverviewRulerLane[lane],
  };
}
