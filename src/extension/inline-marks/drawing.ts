import * as vscode from 'vscode';
import type { Span } from '../../story/story.ts';
import { type Drawing, glyph } from './decorations.ts';
import { showsHints } from './editor-settings.ts';
import { joinSpans } from './joined-spans.ts';
import { type Omissions, omittedHover } from './omissions.ts';
import type { PlacedMarks, PlacedOmission } from './placed-marks.ts';
import { rightToLeftLines } from './right-to-left.ts';
import type { InlineState } from './state.ts';

/** The marks of a document as ranges. */
export function stateOf(document: vscode.TextDocument, marks: PlacedMarks, omissions: Omissions): InlineState {
  const ranges = (spans: readonly Span[]) => spans.map((span) => rangeIn(document, span));
  return {
    alone: ranges(marks.alone),
    changed: ranges(marks.changed),
    moved: ranges(marks.moved),
    gone: marks.gone.map(({ at, omitted }) => ({
      position: document.positionAt(at),
      text: omissions.labelOf(omitted, document),
    })),
  };
}

/** What is drawn of the marks of a document, beside its hints. */
export function drawingOf(
  document: vscode.TextDocument,
  marks: PlacedMarks,
  state: InlineState,
  omissions: Omissions,
): Drawing {
  const ranges = (spans: readonly Span[]) => spans.map((span) => rangeIn(document, span));
  const around = (places: readonly number[]) => ranges(places.map((at) => ({ start: at - 1, end: at + 1 })));
  const opening = marks.moved.filter(({ opens }) => opens);
  const common = {
    alone: ranges(joinSpans(marks.alone)),
    changed: state.changed,
    moved: ranges(joinSpans(marks.moved)),
    rightToLeft: rightToLeftLines(document, state),
  };
  // Without hints omitted text would leave no trace in the text itself.
  if (!showsHints(document))
    return {
      ...common,
      omittedLines: [],
      foldedHints: [],
      signHints: [],
      signed: ranges(opening),
      glyphs: marks.gone.map(({ at, omitted }) => glyph(document.positionAt(at), omitted.text, omittedHover(omitted))),
    };
  const lines = new Set(state.gone.map(({ position }) => position.line));
  const folded = marks.gone.filter(
    (place) => omissions.isFolded(place.omitted, document) && isAlone(place, marks.gone),
  );
  const signs = opening.filter((sentence) => hasSignHint(sentence, marks));
  return {
    ...common,
    omittedLines: [...lines].map((line) => new vscode.Range(line, 0, line, 0)),
    foldedHints: around(folded.map(({ at }) => at)),
    signHints: around(signs.map(({ start }) => start)),
    signed: ranges(opening.filter((sentence) => !signs.includes(sentence))),
    glyphs: [],
  };
}

/**
 * Whether a block wears its sign as a hint. At the start of the story no decoration reaches a hint alone, nor where omitted
 * text stands at the same place: there the sign is an attachment, which may push the last letter of a row out of sight.
 */
export function hasSignHint({ start }: Span, { gone }: PlacedMarks): boolean {
  return start > 0 && gone.every(({ at }) => at !== start);
}

/** Whether an omission has its place to itself, so that it can look unlike others. */
function isAlone({ at }: PlacedOmission, gone: readonly PlacedOmission[]): boolean {
  return gone.filter((other) => other.at === at).length === 1;
}

function rangeIn(document: vscode.TextDocument, { start, end }: Span): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
