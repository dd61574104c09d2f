/** STIX 2.1: what platforms of threat intelligence exchange. */
import * as words from '../../words/en/exchange';
import type { ExchangeFormat } from './exchangeFormat';
import { readStix } from './readStix';
import { writeStix } from './writeStix';

const LABEL = words.formatLabels.stix;

export const stixFormat: ExchangeFormat = {
  id: 'stix',
  label: LABEL,
  extension: 'json',
  mediaType: 'application/stix+json;version=2.1',
  recognize: (text) =>
    /^\uFEFF?\s*\{/.test(text) && /"type"\s*:\s*"bundle"/.test(text) && /"objects"\s*:\s*\[/.test(text),
  read: (text) => readStix(text, LABEL),
  write: writeStix,
};
