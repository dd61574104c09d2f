/** All formats of other programs, and which of them a text is. */
import type { ExchangeFormat } from './exchangeFormat';
import { followTheMoneyFormat } from './followTheMoney';
import { gexfFormat } from './gexf';
import { graphmlFormat } from './graphml';
import { kumuFormat } from './kumu';
import { nodeLinkFormat } from './nodeLink';
import { oligrapherFormat } from './oligrapher';
import { stixFormat } from './stix';

/** In the order in which they are offered. */
export const EXCHANGE_FORMATS: readonly ExchangeFormat[] = [
  nodeLinkFormat,
  gexfFormat,
  graphmlFormat,
  stixFormat,
  oligrapherFormat,
  kumuFormat,
  followTheMoneyFormat,
];

/** The format that a text looks like; `null` if it looks like none, such as a dossier. */
export const formatOfText = (text: string): ExchangeFormat | null =>
  EXCHANGE_FORMATS.find(({ recognize }) => recognize(text)) ?? null;
