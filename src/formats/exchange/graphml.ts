/** GraphML: what yEd, NetworkX, igraph and Gephi open. */
import * as words from '../../words/en/exchange';
import type { ExchangeFormat } from './exchangeFormat';
import { readGraphml } from './readGraphml';
import { writeGraphml } from './writeGraphml';

const LABEL = words.formatLabels.graphml;

export const graphmlFormat: ExchangeFormat = {
  id: 'graphml',
  label: LABEL,
  extension: 'graphml',
  mediaType: 'application/graphml+xml',
  recognize: (text) => /^\uFEFF?\s*</.test(text) && /<(\w+:)?graphml[\s>]/.test(text),
  read: (text) => readGraphml(text, LABEL),
  write: writeGraphml,
};
