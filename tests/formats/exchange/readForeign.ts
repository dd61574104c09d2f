/** Reads a file of another program, as a page would. */
import { expect } from 'vitest';
import { parseDossierValue } from '../../../src/dossier/parseDossier';
import type { DossierInput } from '../../../src/dossier/schema';
import type { ExchangeReport } from '../../../src/formats/exchange/exchangeFormat';
import { formatOfText } from '../../../src/formats/exchange/exchangeFormats';

/** @returns what is read; nothing of it is refused afterwards */
export function readForeign(text: string, id: string): { dossier: DossierInput; report: ExchangeReport } {
  const format = formatOfText(text);
  expect(format?.id).toBe(id);
  const reading = format!.read(text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  expect(parseDossierValue(reading.dossier).problems).toEqual([]);
  return reading;
}

export const faultsOf = (notes: ExchangeReport['changed']) => notes.map(({ fault }) => fault);
