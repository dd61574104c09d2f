/** What is read from a date in EDTF. */
import type * as words from '../../words/en/dateFaults';

/** One date expression: `2023-09-13`, `2023-09`, `198X`, `2023?`. Days count from 1970-01-01, UTC, both ends inclusive. */
export interface DatePart {
  text: string;
  year: number;
  month?: number;
  day?: number;
  precision: 'day' | 'month' | 'season' | 'year' | 'decade' | 'century';
  uncertain: boolean;
  approximate: boolean;
  first: number;
  last: number;
}

/** An end of a span: known, there but not known (`/2023-10`), or running on (`2022-09/..`). */
export type DateBound = { kind: 'known'; part: DatePart } | { kind: 'unknown' } | { kind: 'open' };

export interface EdtfDate {
  text: string;
  form: 'single' | 'interval' | 'oneOf' | 'allOf';
  start: DateBound;
  end: DateBound;
  /** The known parts: one of a single date, the known ends of an interval, the members of a set. */
  parts: DatePart[];
  /** First and last day it can touch; `-Infinity` or `Infinity` where an end is unknown or open. */
  earliest: number;
  latest: number;
}

export interface EdtfFault {
  ok: false;
  /** Puts it into words, where somebody reads them. */
  describe: (own: typeof words) => { fault: string; fix?: string };
}

export type EdtfResult = { ok: true; date: EdtfDate } | EdtfFault;
