/** What a column of a sheet can say of a relationship, of its ends, and of who says so. */
import type { Certainty } from '../../../dossier/schema';
import type { DateOrder } from '../sheets/readDate';

/** In the order of the menu. `from` and `to` are names or ids; the rest may be missing. */
export const COLUMN_MEANINGS = [
  ...(['from', 'to', 'type', 'label', 'summary', 'when', 'start', 'end', 'certainty', 'basis'] as const),
  ...(['source', 'url', 'published', 'publisher', 'author', 'locator'] as const),
  ...(['claim', 'by', 'said', 'stance', 'grade'] as const),
  ...(['quantity', 'unit', 'family', 'mutual', 'id'] as const),
  ...(['fromGroup', 'toGroup', 'fromKind', 'toKind', 'fromCountry', 'toCountry'] as const),
] as const;
export type ColumnMeaning = (typeof COLUMN_MEANINGS)[number];

/** How a sheet is read. It is kept with a draft, and never published. */
export interface RowMapping {
  /** Which of the sheets, from 0. */
  sheet: number;
  /** The row with the names of the columns, from 0; `null` where there is none. */
  header: number | null;
  /** What each column says; `null` for one that is left out. No meaning is there twice. */
  columns: readonly (ColumnMeaning | null)[];
  /** Which of two numbers of a date is the day; `null` where nobody knows. */
  dateOrder: DateOrder | null;
  /** Words of the certainty column, in lower case, with what they stand for; `null` for not graded. */
  certainties: Readonly<Record<string, Certainty | null>>;
}

/** Whether it is said who acts, and to whom. */
export const hasBothEnds = ({ columns }: Pick<RowMapping, 'columns'>): boolean =>
  columns.includes('from') && columns.includes('to');
