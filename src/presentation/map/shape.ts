/** A rectangle in px from the map's upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A sentence, or a bin of several, on the edge of its story. */
export interface MapTick extends Box {
  readonly edited: boolean;
  /** Share of the bin's sentences that are edited and open, 0 to 1; 0 or 1 for a sentence of its own. */
  readonly share: number;
}

/** An omitted (on the left) or added (on the right) sentence, or a bin of several: juts out of its story's edge. */
export interface MapJut extends Box {
  readonly kind: 'omitted' | 'added';
  /** Length of the arrow on its inner side, in px, which lies inside the box; 0 for none. */
  readonly tip: number;
  /** Whether the filter asks for other kinds only. */
  readonly faded: boolean;
  /** Whether it stands for nothing that is open. */
  readonly reviewed: boolean;
}

/** Neighbouring sentences and their neighbouring counterparts: upper and lower edge on each side, in px. */
export interface MapBand {
  readonly original: readonly [number, number];
  readonly modified: readonly [number, number];
  readonly moved: boolean;
  readonly faded: boolean;
}

/** The link of a sentence that stands alone, or of several that are drawn as one: a height on each side, in px. */
export interface MapLine {
  readonly original: number;
  readonly modified: number;
  readonly kind: 'unchanged' | 'edited' | 'parts';
  /** How many links the line stands for, as a share of the most that any line stands for: above 0, at most 1. */
  readonly weight: number;
  readonly faded: boolean;
}

/** Everything that the map draws, in the order of drawing. */
export interface MapShapes {
  readonly bands: readonly MapBand[];
  readonly lines: readonly MapLine[];
  readonly ticks: readonly MapTick[];
  readonly juts: readonly MapJut[];
}
