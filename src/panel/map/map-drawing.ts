import type { Group } from '../../comparison/comparison.ts';
import { linksOnMap, type MapJut, type MapLine, type MapPlaces, type MapShapes } from './map.ts';

/** Colours of the map, as CSS colours without variables. */
export interface MapColors {
  readonly text: string;
  readonly omitted: string;
  readonly added: string;
  readonly edited: string;
  readonly focus: string;
  readonly highContrast: boolean;
}

/** Width of a story's ticks in px. */
const TICK = 5;

/** The theme's colours as an element has them now. */
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

/** Draws the map on a canvas that is scaled to px already. */
export function drawMap(
  canvas: CanvasRenderingContext2D,
  places: MapPlaces,
  shapes: MapShapes,
  focused: Group | undefined,
  colors: MapColors,
): void {
  const { width, height, ticks } = places;
  const from = ticks.original + TICK;
  const to = ticks.modified;
  const narrow = width < 72;
  const bend = (to - from) / 2;
  canvas.clearRect(0, 0, width, height);

  canvas.fillStyle = colors.text;
  for (const { original, modified, moved, faded } of shapes.bands) {
    canvas.globalAlpha = (moved ? 0.2 : 0.11) * (faded ? 0.45 : 1) * (colors.highContrast ? 1.5 : 1);
    canvas.beginPath();
    canvas.moveTo(from, original[0]);
    canvas.bezierCurveTo(from + bend, original[0], to - bend, modified[0], to, modified[0]);
    canvas.lineTo(to, modified[1]);
    canvas.bezierCurveTo(to - bend, modified[1], from + bend, original[1], from, original[1]);
    canvas.fill();
  }

  for (const line of shapes.lines) {
    canvas.strokeStyle = line.kind === 'unchanged' ? colors.text : colors.edited;
    canvas.globalAlpha = lineOpacity(line, narrow, colors);
    canvas.lineWidth = 1;
    canvas.setLineDash(line.kind === 'parts' ? [3, 2] : []);
    stroke(canvas, from, line.original, to, line.modified);
  }
  canvas.setLineDash([]);

  for (const { x, y, width, height, edited, share } of shapes.ticks) {
    canvas.fillStyle = edited ? colors.edited : colors.text;
    canvas.globalAlpha = edited ? 0.35 + 0.65 * share : 0.3;
    canvas.fillRect(x, y, width, height);
  }
  for (const jut of shapes.juts) fillJut(canvas, jut, colors);

  if (focused) {
    canvas.globalAlpha = 1;
    canvas.strokeStyle = colors.focus;
    canvas.lineWidth = 2;
    for (const [original, modified] of linksOnMap(places, focused)) stroke(canvas, from, original, to, modified);
  }
  canvas.globalAlpha = 1;
}

function lineOpacity({ kind, weight, faded }: MapLine, narrow: boolean, { highContrast }: MapColors): number {
  const full = narrow ? 0.22 : kind === 'unchanged' ? 0.3 : 0.7;
  return full * Math.sqrt(weight) * (faded ? 0.35 : 1) * (highContrast ? 1.4 : 1);
}

function stroke(canvas: CanvasRenderingContext2D, from: number, original: number, to: number, modified: number): void {
  const bend = (to - from) / 2;
  canvas.beginPath();
  canvas.moveTo(from, original);
  canvas.bezierCurveTo(from + bend, original, to - bend, modified, to, modified);
  canvas.stroke();
}

function fillJut(canvas: CanvasRenderingContext2D, jut: MapJut, colors: MapColors): void {
  const { kind, x, y, width, height, tip, faded } = jut;
  canvas.fillStyle = faded ? colors.text : colors[kind];
  canvas.globalAlpha = faded ? 0.45 : 1;
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
