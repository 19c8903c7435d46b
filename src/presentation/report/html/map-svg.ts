import * as l10n from '@vscode/l10n';
import { placeStories, TICK_WIDTH_PX } from '../../map/places.ts';
import type { MapBand, MapJut, MapLine, MapTick } from '../../map/shape.ts';
import { shapesOf } from '../../map/shapes.ts';
import { Review } from '../../review.ts';
import type { Report } from '../report.ts';
import { escapeHtml } from './escape.ts';

/** Size of the map in a report, in px: narrow, so that a heading has room beside it. */
const MAP_SIZE = { width: 104, height: 118 };

/** The map of both stories as a picture that needs no script: what stayed, moved, was left out and added. */
export function mapSvg({ comparison, list }: Report): string {
  const places = placeStories(comparison, MAP_SIZE);
  const { bands, lines, ticks, juts } = shapesOf(new Review(list), places, new Set());
  const [from, to] = [places.ticks.original + TICK_WIDTH_PX, places.ticks.modified];
  const drawn = [
    ...bands.map((band) => bandPath(band, from, to)),
    ...lines.map((line) => linePath(line, from, to)),
    ...ticks.map(tickRect),
    ...juts.map(jutRect),
  ];
  const { width, height } = MAP_SIZE;
  const words = l10n.t('Map: the original story on the left, the modified one on the right');
  return `<svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(words)}">${drawn.join('')}</svg>`;
}

function bandPath({ original, modified, moved }: MapBand, from: number, to: number): string {
  const bend = (from + to) / 2;
  const [a, b, c, d] = [original[0], modified[0], modified[1], original[1]].map(rounded);
  return `<path class="t" opacity=".${moved ? 3 : 13}" d="M${from} ${a}C${bend} ${a} ${bend} ${b} ${to} ${b}V${c}C${bend} ${c} ${bend} ${d} ${from} ${d}Z"/>`;
}

function linePath({ original, modified, kind, weight }: MapLine, from: number, to: number): string {
  const bend = (from + to) / 2;
  const [a, b] = [rounded(original), rounded(modified)];
  const opacity = rounded((kind === 'unchanged' ? 0.35 : 0.7) * Math.sqrt(weight));
  return `<path class="${kind === 'unchanged' ? 'l' : 'le'}" opacity="${opacity}" d="M${from} ${a}C${bend} ${a} ${bend} ${b} ${to} ${b}"/>`;
}

function tickRect({ x, y, width, height, edited, share }: MapTick): string {
  const opacity = edited ? rounded(0.35 + 0.65 * share) : 0.4;
  return `<rect class="${edited ? 'e' : 't'}" opacity="${opacity}" x="${x}" y="${rounded(y)}" width="${width}" height="${rounded(height)}"/>`;
}

function jutRect({ kind, x, y, width, height, tip }: MapJut): string {
  const left = kind === 'added' ? x + tip : x;
  return `<rect class="${kind === 'omitted' ? 'o' : 'a'}" x="${rounded(left)}" y="${rounded(y)}" width="${rounded(width - tip)}" height="${rounded(height)}"/>`;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
