import type { EdtfDate } from '../../src/dossier/edtf/types';
import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../../src/dossier/edtf/parseEdtf';
import type { Link } from '../../src/dossier/indexDossier';
import { binOf, spanDateOf, windowDateOf } from '../../src/view/bins';
import { small } from './small';

function date(text: string): EdtfDate {
  const read = parseEdtf(text);
  if (!read.ok) throw new Error(`not a date: ${text}`);
  return read.date;
}

function link(when: string | null, certainty: 'reported' | 'hypothetical' = 'reported'): Link {
  const sold = small.relationships.get('sold')!;
  return { ...sold, date: when === null ? null : date(when), record: { ...sold.record, certainty } };
}

describe('binOf', () => {
  it.each([
    ['198X', '198X', 'in'],
    ['1987', '198X', 'in'],
    ['/198X', '198X', 'in'],
    ['1990', '198X', 'out'],
    ['2023-09', '2023-10', 'out'],
    ['2023-09-30', '2023-09-30/2023-10', 'in'],
    ['2022-09/..', '2023-09', 'in'],
    ['2022-09/..', '2022-08', 'out'],
    ['../2022-09', '1980', 'in'],
    ['../2022-09', '2023', 'out'],
    ['2020/2023', '2021', 'in'],
    ['/2023-10', '2023-10', 'in'],
    ['/2023-10', '2022', 'maybe'],
    ['/2023-10', '2024', 'out'],
    ['2022-09/', '2022-09', 'in'],
    ['2022-09/', '2023', 'maybe'],
    ['2022-09/', '2021', 'out'],
    ['[..2023-08]', '2023', 'in'],
    ['[..2023-08]', '198X', 'maybe'],
    ['[..2023-08]', '2024', 'out'],
    ['[2023-08..]', '2024', 'maybe'],
    ['[2019, 2022]', '2022', 'in'],
    ['[2019, 2022]', '2020', 'out'],
    ['[2019..2022, 2024]', '2020', 'maybe'],
    ['[2019..2022, 2024]', '2023', 'out'],
    ['{2019, 2022}', '2020', 'out'],
    ['{2017, 2019..2022}', '2020', 'in'],
    ['{..2022}', '1980', 'in'],
    ['/..', '2023', 'standing'],
    ['../..', '2023', 'standing'],
    ['/..', '/..', 'in'],
    ['2023-09', '/..', 'out'],
    ['2023-11', '2023-10/..', 'in'],
  ])('%s against %s is %s', (when, window, bin) => {
    expect(binOf(link(when), date(window))).toBe(bin);
  });

  it('puts what has not happened and what has no date first', () => {
    expect(binOf(link('2023', 'hypothetical'), date('2023'))).toBe('hypothetical');
    expect(binOf(link(null, 'hypothetical'), date('2023'))).toBe('hypothetical');
    expect(binOf(link(null), date('2023'))).toBe('undated');
    expect(binOf(link(null), date('/..'))).toBe('undated');
  });

  it('holds everything while no period is chosen', () => {
    expect(binOf(link(null, 'hypothetical'), null)).toBe('in');
  });
});

describe('windowDateOf', () => {
  it('finds named periods and reads spans', () => {
    expect(windowDateOf(small, { period: 'autumn' })?.text).toBe('2023-09/2023-10');
    expect(windowDateOf(small, { from: '198X', to: '..' })?.latest).toBe(Infinity);
  });

  it.each([
    ['2024', '2023'],
    ['', '2023'],
    ['..', '..'],
    ['soon', '2023'],
    ['2022/2023', '2024'],
  ])('refuses a span from %j to %j', (from, to) => {
    expect(spanDateOf(from, to)).toBeNull();
  });

  it('gives null for a period that the dossier does not have', () => {
    expect(windowDateOf(small, { period: 'nineties' })).toBeNull();
  });
});
