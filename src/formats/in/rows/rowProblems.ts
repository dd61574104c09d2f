/** What is wrong with a cell, or a row, of a sheet. */
import type { ColumnMeaning } from './columns';

/**
 * `no-end`: nobody gives, or nobody receives. `total`: it adds up other rows. `unreadable-date`, `ambiguous-date`: it could be no date, or two.
 * `reversed-dates`: it ends before it begins. `unknown-certainty`: nobody has said what the word stands for.
 * `unreadable-number`, `unreadable-address`, `unreadable-grade`, `unreadable-kind`, `unreadable-country`, `unreadable-stance`:
 * no such thing; `unreadable-mutual` says neither yes nor no. `counts-differ`: not as many as there are sources. `taken-id`: another row has it. `other-value`: an actor has another group, kind or country in a row before, or a type another family. `same-column`: it has the name of another column, which is read instead.
 */
export type RowProblemCode =
  | 'no-end'
  | 'total'
  | 'unreadable-date'
  | 'ambiguous-date'
  | 'reversed-dates'
  | 'unknown-certainty'
  | 'unreadable-number'
  | 'unreadable-address'
  | 'unreadable-grade'
  | 'unreadable-kind'
  | 'unreadable-country'
  | 'unreadable-stance'
  | 'unreadable-mutual'
  | 'counts-differ'
  | 'taken-id'
  | 'other-value'
  | 'same-column';

export interface RowProblem {
  code: RowProblemCode;
  /** As a spreadsheet counts, from 1. */
  row: number;
  column: number;
  meaning: ColumnMeaning;
  /** What the cell says. */
  text: string;
  /** What an actor had before. */
  before?: string;
}

/** Problems for which the whole row is left out; else only the cell is. */
export const isRowLeftOut = ({ code }: RowProblem): boolean => code === 'no-end' || code === 'total';
