/** All formats of other programs, and which of them a text is. */
import type { Problem } from '../../dossier/problem';
import * as words from '../../words/en/exchange';
import type { ExchangeFormat, ExchangeReading } from './exchangeFormat';
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
].map((format) => ({ ...format, read: (text) => tellKinds(format.read(text)) }));

/** A dossier has no shape for whatever: actors whose kind the file does not say are drawn as states, and that is told. */
function tellKinds(reading: ExchangeReading): ExchangeReading {
  const unsaid = reading.ok ? reading.dossier.actors.filter(({ kind }) => !kind).length : 0;
  if (!reading.ok || !unsaid) return reading;
  const note: Problem = { path: '', severity: 'warning', code: 'plain-kind', fault: words.plainKind(unsaid) };
  return { ...reading, report: { ...reading.report, changed: [...reading.report.changed, note] } };
}

/** The format that a text looks like; `null` if it looks like none, such as a dossier. */
export const formatOfText = (text: string): ExchangeFormat | null =>
  EXCHANGE_FORMATS.find(({ recognize }) => recognize(text)) ?? null;
