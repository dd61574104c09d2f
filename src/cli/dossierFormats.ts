/** The one place where the command line meets the formats of other programs. */
import type { ExchangeFormat, ExchangeReport } from '../formats/exchange/exchangeFormat';
import { EXCHANGE_FORMATS, formatOfText } from '../formats/exchange/exchangeFormats';

export type ForeignFormat = ExchangeFormat;
export type ForeignReport = ExchangeReport;

/** The format of another program that a text looks like; `null` for a dossier. */
export const foreignFormatOf = (text: string): ForeignFormat | null => formatOfText(text);

/** Names that people type, where they differ from the format’s own. */
const SHORT_NAMES: ReadonlyMap<string, string> = new Map([['followthemoney', 'ftm']]);

/** Formats of other programs by the word that `--as` takes. */
export const FOREIGN_FORMATS: ReadonlyMap<string, ForeignFormat> = new Map(
  EXCHANGE_FORMATS.map((format) => [SHORT_NAMES.get(format.id) ?? format.id, format]),
);
