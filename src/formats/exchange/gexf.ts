/** GEXF: what Gephi opens. Dates become the start and end of its timeline. */
import * as words from '../../words/en/exchange';
import type { ExchangeFormat } from './exchangeFormat';
import { readGexf } from './readGexf';
import { writeGexf } from './writeGexf';

const LABEL = words.formatLabels.gexf;

export const gexfFormat: ExchangeFormat = {
  id: 'gexf',
  label: LABEL,
  extension: 'gexf',
  mediaType: 'application/gexf+xml',
  recognize: (text) => /^\uFEFF?\s*</.test(text) && /<(\w+:)?gexf[\s>]/.test(text),
  read: (text) => readGexf(text, LABEL),
  write: writeGexf,
};
