import type { Comparison } from '../../comparison/comparison.ts';
import { formatOf, type StoryFormat } from '../../story/format.ts';
import type { Side } from '../../story/side.ts';
import { collapseSpace } from '../../text/typography.ts';
import { ChangeList } from '../change-list.ts';
import type { Change } from '../changes.ts';
import { shownText } from '../heading-marks.ts';
import { isSelected, type Selection } from './selection.ts';

/** What a report is made of. */
export interface ReportOptions {
  /** The names of the stories, as their readers know them. */
  readonly names: Readonly<Record<Side, string>>;
  /** What the stories are written in; told by their names when not given. */
  readonly formats?: Readonly<Record<Side, StoryFormat>>;
  /** Which differences it tells; all when not given. */
  readonly selection?: Selection;
  /** The day that it is made, which it then tells. */
  readonly date?: Date;
}

/** A change with the number that readers call it by. */
export interface NumberedChange {
  readonly change: Change;
  /** 1 for the first in the order of the modified story. */
  readonly number: number;
}

/** A comparison as every report tells it. */
export class Report {
  readonly list: ChangeList;
  readonly comparison: Comparison;
  readonly names: ReportOptions['names'];
  readonly formats: NonNullable<ReportOptions['formats']>;
  readonly selection: Selection;
  readonly date: Date | undefined;
  /** The changes that it tells, but for sentences that only moved; typography or markup alone only where it is asked for. */
  readonly changes: readonly NumberedChange[];
  /** The changes in which sentences only moved. */
  readonly moves: readonly Change[];

  constructor(
    comparison: Comparison,
    { names, formats, selection, date }: ReportOptions,
    list = new ChangeList(comparison),
  ) {
    this.list = list;
    this.comparison = comparison;
    this.names = names;
    this.formats = formats ?? { original: formatOf(names.original), modified: formatOf(names.modified) };
    this.selection = selection;
    this.date = date;
    const told = selection ? list.changes.filter((change) => this.tells(change)) : list.stops;
    this.moves = told.filter(({ kind }) => kind === 'moved');
    this.changes = told.filter(({ kind }) => kind !== 'moved').map((change, index) => ({ change, number: index + 1 }));
  }

  /** Whether a change is one of those that were asked for. */
  tells({ groups }: Change): boolean {
    return groups.some((group) => isSelected(this.comparison.groups[group]!, this.selection));
  }

  /** The heading of the modified story, else the name of its file. */
  get title(): string {
    const { modified } = this.comparison;
    const heading = modified.paragraphs.find(({ kind }) => kind === 'heading');
    return (heading && collapseSpace(shownText(modified, heading.first))) || this.names.modified;
  }
}
