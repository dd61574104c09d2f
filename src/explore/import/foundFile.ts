/** What was found in a file that is opened as a whole: sheets, counts, and what is to be told of it. */
import type { Dossier } from '../../dossier/schema';

export interface FoundSheet {
  name: string;
  rows: number;
  /** `null` for a sheet that is left out. */
  kept: number | null;
}

export interface Finding {
  /** Sheet and cell, line and column, or where in a dossier. */
  place: string;
  fault: string;
  fix?: string;
}

export interface FindingList {
  heading: string;
  isLoss: boolean;
  findings: readonly Finding[];
}

export interface FoundFile {
  /** What it is, in sentences. */
  lead: readonly string[];
  title: string;
  sheets: readonly FoundSheet[];
  lists: readonly FindingList[];
  /** What can be shown; `null` where nothing can. */
  dossier: Dossier | null;
  /** What is opened: as it was written, or without what is broken. */
  value: unknown;
  /** Words of the button that opens it. */
  openLabel: string;
}

/** Lists that say anything. */
export const toldLists = (lists: readonly FindingList[]): FindingList[] =>
  lists.filter(({ findings }) => findings.length);

export function claimsIn({ actors, relationships }: Dossier): number {
  return [...actors, ...relationships].reduce((sum, { claims }) => sum + claims.length, 0);
}
