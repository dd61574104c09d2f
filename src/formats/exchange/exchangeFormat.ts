/** A format of other programs, in and out. */
import type { Problem } from '../../dossier/problem';
import type { Dossier, DossierInput } from '../../dossier/schema';

type ExchangeFormatId = 'node-link' | 'gexf' | 'graphml' | 'stix' | 'oligrapher' | 'kumu' | 'followthemoney';

export interface ExchangeCounts {
  actors: number;
  relationships: number;
  types: number;
  sources: number;
  claims: number;
}

/**
 * What became of a file. A note has a place: a JSON pointer, or elements such as `/gexf/edge[3]` with line and column.
 * Notes of a kind are one, with the first place and their number.
 */
export interface ExchangeReport {
  kept: ExchangeCounts;
  /** What stands there in another form. */
  changed: Problem[];
  leftOut: Problem[];
}

export type ExchangeReading =
  | { ok: true; dossier: DossierInput; report: ExchangeReport }
  /** The text is not of this format, or broken: why, with line and column. */
  | { ok: false; problems: Problem[] };

export interface ExchangeWriting {
  text: string;
  report: ExchangeReport;
}

export interface ExchangeFormat {
  id: ExchangeFormatId;
  /** Name of the format, as its own documents write it. */
  label: string;
  /** Of a file, without the dot. */
  extension: string;
  mediaType: string;
  /** Whether a text looks like this format, sound or broken. */
  recognize: (text: string) => boolean;
  /** Never throws. The dossier still has to go through `parseDossierValue`. */
  read: (text: string) => ExchangeReading;
  /** The same dossier always gives the same text. */
  write: (dossier: Dossier) => ExchangeWriting;
}
