import type { Group } from '../../comparison/comparison.ts';
import { linesOfGroup } from '../../presentation/map/links.ts';
import { isNarrow, type MapPlaces, TICK_WIDTH_PX } from '../../presentation/map/places.ts';
import type { MapBand, MapJut, MapLine, MapShapes, MapTick } from '../../presentation/map/shape.ts';

/** Colours of the map, as CSS colours in which no variable is left. */
export interface MapColors {
  readonly text: string;
  readonly omitted: string;
  readonly added: string;
  readonly edited: string;
  readonly focus: string;
  /** Whether the theme is one of high contrast, where fainter shapes could not be seen. */
  readonly highContrast: boolean;
}

/** Reads the theme's colours from an element. */
export function mapColors(element: Element): MapColors {
  const style = getComputedStyle(element);
  const color = (name: string) => style.getPropertyValue(name).trim();
  return {
    text: style.color,
    omitted: color('--omitted'),
    added: color('--added'),
    edited: color('--edited'),
    focus: color('--map-focus'),
    highContrast: document.body.classList.contains('vscode-high-contrast'),
  };
}

/** Where the links begin and end, in px: between the ticks of both stories. */
interface Lane {
  readonly from: number;
  readonly to: number;
}

/** How strongly a shape is drawn that the filter fades. */
const FADED_BAND = 0.45;
const FADED_LINE = 0.35;
/** How strongly what is reviewed juts out. */
const REVIEWED_JUT = 0.3;
/** High contrast draws bands and lines stronger by these factors. */
const CONTRAST_BAND = 1.5;
const CONTRAST_LINE = 1.4;

/**
 * Draws the map.
 * @param canvas scaled already, so that it takes px
 * @param focused the group that is pointed out
 */
export function drawMap(
  canvas: CanvasRenderingContext2D,
  places: MapPlaces,
  shapes: MapShapes,
  focused: Group | undefined,
  colors: MapColors,
): void {
  const lane = { from: places.ticks.original + TICK_WIDTH_PX, to: places.ticks.modified };
  canvas.clearRect(0, 0, places.width, places.height);
  for (const band of shapes.bands) drawBand(canvas, lane, band, colors);
  for (const line of shapes.lines) drawLine(canvas, lane, line, isNarrow(places), colors);
  canvas.setLineDash([]);
  for (const tick of shapes.ticks) drawTick(canvas, tick, colors);
  for (const jut of shapes.juts) drawJut(canvas, jut, colors);
  if (focused) drawFocus(canvas, lane, linesOfGroup(places, focused), colors);
  canvas.globalAlpha = 1;
}

function drawBand(canvas: CanvasRenderingContext2D, { from, to }: Lane, band: MapBand, colors: MapColors): void {
  const { original, modified, moved, faded } = band;
  const bend = (to - from) / 2;
  canvas.fillStyle = colors.text;
  canvas.globalAlpha = (moved ? 0.2 : 0.11) * (faded ? FADED_BAND : 1) * (colors.highContrast ? CONTRAST_BAND : 1);
  canvas.beginPath();
  canvas.moveTo(from, original[0]);
  canvas.bezierCurveTo(from + bend, original[0], to - bend, modified[0], to, modified[0]);
  canvas.lineTo(to, modified[1]);
  canvas.bezierCurveTo(to - bend, modified[1], from + bend, original[1], from, original[1]);
  canvas.fill();
}

function drawLine(
  canvas: CanvasRenderingContext2D,
  lane: Lane,
  line: MapLine,
  narrow: boolean,
  colors: MapColors,
): void {
  const { kind, weight, faded, original, modified } = line;
  const full = narrow ? 0.22 : kind === 'unchanged' ? 0.3 : 0.7;
  canvas.strokeStyle = kind === 'unchanged' ? colors.text : colors.edited;
  canvas.globalAlpha = full * Math.sqrt(weight) * (faded ? FADED_LINE : 1) * (colors.highContrast ? CONTRAST_LINE : 1);
  canvas.lineWidth = 1;
  canvas.setLineDash(kind === 'parts' ? [3, 2] : []);
  strokeCurve(canvas, lane, original, modified);
}

function drawTick(canvas: CanvasRenderingContext2D, tick: MapTick, colors: MapColors): void {
  const { x, y, width, height, edited, share } = tick;
  canvas.fillStyle = edited ? colors.edited : colors.text;
  canvas.globalAlpha = edited ? 0.35 + 0.65 * share : 0.3;
  canvas.fillRect(x, y, width, height);
}

function drawJut(canvas: CanvasRenderingContext2D, jut: MapJut, colors: MapColors): void {
  const { kind, x, y, width, height, tip, faded, reviewed } = jut;
  canvas.fillStyle = faded ? colors.text : colors[kind];
  canvas.globalAlpha = faded ? 0.45 : reviewed ? REVIEWED_JUT : 1;
  if (tip === 0) {
    canvas.fillRect(x, y, width, height);
    return;
  }
  const [outer, shoulder, point] = kind === 'omitted' ? [x, x + width - tip, x + width] : [x + width, x + tip, x];
  canvas.beginPath();
  canvas.moveTo(outer, y);
  canvas.lineTo(shoulder, y);
  canvas.lineTo(point, y + height / 2);
  canvas.lineTo(shoulder, y + height);
  canvas.lineTo(outer, y + height);
  canvas.fill();
}

function drawFocus(
  canvas: CanvasRenderingContext2D,
  lane: Lane,
  lines: readonly (readonly [number, number])[],
  colors: MapColors,
): void {
  canvas.globalAlpha = 1;
  canvas.strokeStyle = colors.focus;
  canvas.lineWidth = 2;
  for (const [original, modified] of lines) strokeCurve(canvas, lane, original, modified);
}

/** Strokes a curve from a height at the lane's left edge to one at its right edge. */
function strokeCurve(canvas: CanvasRenderingContext2D, { from, to }: Lane, original: number, modified: number): void {
  const bend = (to - from) / 2;
  canvas.beginPath();
  canvas.moveTo(from, original);
  canvas.bezierCurveTo(from + bend, original, to - bend, modified, to, modified);
  canvas.stroke();
}
