import type { EdtfDate } from '../../src/dossier/edtf/types';
import { describe, expect, it } from 'vitest';
import { formatDate, formatShortDate } from '../../src/dossier/edtf/formatDate';
import { parseEdtf } from '../../src/dossier/edtf/parseEdtf';

function date(text: string): EdtfDate {
  const result = parseEdtf(text);
  if (!result.ok) throw new Error(`${text} cannot be read`);
  return result.date;
}

describe('dates in words', () => {
  it.each([
    ['2023-09-13', '13 September 2023', '13 Sept 2023'],
    ['2023-09', 'September 2023', 'Sept 2023'],
    ['2023-03', 'March 2023', 'March 2023'],
    ['2023-XX-XX', '2023', '2023'],
    ['2023', '2023', '2023'],
    ['198X', '1980s', '1980s'],
    ['190X', '1900s (decade)', '1900s (decade)'],
    ['-198X', '1990–1981 BC', '1990–1981 BC'],
    ['19XX', '20th century', '20th century'],
    ['20XX', '21st century', '21st century'],
    ['10XX', '11th century', '11th century'],
    ['-00XX', '1st century BC', '1st century BC'],
    ['2023-21', 'Spring 2023', 'spring 2023'],
    ['2023-22', 'Summer 2023', 'summer 2023'],
    ['2023-23', 'Autumn 2023', 'autumn 2023'],
    ['2023-24', 'Winter 2023', 'winter 2023'],
    ['0476-09-04', '4 September AD 476', '4 Sept AD 476'],
    ['-0043-03-15', '15 March 44 BC', '15 March 44 BC'],
    ['0000', '1 BC', '1 BC'],
    ['Y170000002', '170,000,002', '170,000,002'],
  ])('%s: %s; %s', says);

  it.each([
    ['2023-09?', 'September 2023 (uncertain)', 'perhaps Sept 2023'],
    ['2023-09~', 'About September 2023', 'about Sept 2023'],
    ['2023-09%', 'About September 2023 (uncertain)', 'perhaps about Sept 2023'],
    ['198X~', 'About the 1980s', 'about the 1980s'],
    ['19XX?', '20th century (uncertain)', 'perhaps the 20th century'],
    ['2022~/2023?', 'About 2022 – 2023 (uncertain)', 'about 2022 – perhaps 2023'],
    ['2022-09~/..', 'From about September 2022, no end given', 'from about Sept 2022'],
  ])('keeps the doubt of %s: %s; %s', says);

  it.each([
    ['2022-09/..', 'From September 2022, no end given', 'from Sept 2022'],
    ['2022-09/', 'From September 2022, end not known', 'from Sept 2022'],
    ['198X/..', 'From the 1980s, no end given', 'from the 1980s'],
    ['/2023-10', 'By October 2023, start not given', 'by Oct 2023'],
    ['/198X', 'By the 1980s', 'by the 1980s'],
    ['/19XX', 'By the 20th century', 'by the 20th century'],
    ['../2023-10', 'Until October 2023, no start given', 'until Oct 2023'],
    ['/..', 'Under way, start not given', 'standing'],
    ['../..', 'Under way, neither start nor end given', 'standing'],
    ['/', 'Neither start nor end known', 'standing'],
  ])('fills in no end of %s: %s; %s', says);

  it.each([
    ['2023-09-12/2023-09-17', '12–17 September 2023', '12–17 Sept 2023'],
    ['2023-08-28/2023-09-03', '28 August – 3 September 2023', '28 Aug – 3 Sept 2023'],
    ['2022-12-28/2023-01-03', '28 December 2022 – 3 January 2023', '28 Dec 2022 – 3 Jan 2023'],
    ['2023-09/2023-10', 'September–October 2023', 'Sept–Oct 2023'],
    ['2022-09/2023-10', 'September 2022 – October 2023', 'Sept 2022 – Oct 2023'],
    ['2023-09-13/2023-10', '13 September – October 2023', '13 Sept – Oct 2023'],
    ['2023-09-13/2023-09', '13 September – September 2023', '13 Sept – Sept 2023'],
    ['2023-21/2023-23', 'Spring–autumn 2023', 'spring–autumn 2023'],
    ['2020/2022', '2020–2022', '2020–2022'],
    ['2020/2022-09', '2020 – September 2022', '2020 – Sept 2022'],
    ['2020/2020-09', '2020 – September 2020', '2020 – Sept 2020'],
    ['198X/199X', '1980s–1990s', '1980s–1990s'],
    ['1980/198X', '1980–1980s', '1980–1980s'],
    ['2023-09-13/2023-09-13', '13 September 2023', '13 Sept 2023'],
    ['-0500/-0400', '501 BC – 401 BC', '501 BC – 401 BC'],
  ])('says once what the ends of %s share: %s; %s', says);

  it.each([
    ['[2022,2023]', 'One of 2022 or 2023', '2022 or 2023'],
    [
      '[2020,2022-09,2023-09-13]',
      'One of 2020, September 2022 or 13 September 2023',
      '2020, Sept 2022 or 13 Sept 2023',
    ],
    ['{2022-09,2023-09}', 'September 2022 and September 2023', 'Sept 2022 and Sept 2023'],
    ['[2020..2022]', 'Within 2020–2022', 'within 2020–2022'],
    ['{2020..2022}', '2020–2022', '2020–2022'],
    ['[2018,2020..2022]', 'One of 2018 or 2020–2022', '2018 or 2020–2022'],
    ['[2020..2020,2022]', 'One of 2020 or 2022', '2020 or 2022'],
    ['[2023?]', '2023 (uncertain)', 'perhaps 2023'],
    ['[..2023-08]', 'August 2023 or earlier', 'Aug 2023 or earlier'],
    ['[2023-08..]', 'August 2023 or later', 'Aug 2023 or later'],
    ['{2023-08..}', 'August 2023 and later', 'Aug 2023 and later'],
    ['[..2018,2020,2022]', 'One of 2018 or earlier; 2020; or 2022', '2018 or earlier; 2020; or 2022'],
    [' [2022, 2023] ', 'One of 2022 or 2023', '2022 or 2023'],
  ])('names the members of %s: %s; %s', says);

  it('says that there is no date', () => {
    expect(formatDate(null)).toBe('No date given');
    expect(formatShortDate(null)).toBe('undated');
  });

  it('abbreviates every month as the key does', () => {
    const months = Array.from({ length: 12 }, (_, i) => date(`2023-${String(i + 1).padStart(2, '0')}`));
    expect(months.map((month) => formatShortDate(month).replace(' 2023', '')).join(' ')).toBe(
      'Jan Feb March April May June July Aug Sept Oct Nov Dec',
    );
  });

  function says(text: string, full: string, short: string): void {
    expect(formatDate(date(text))).toBe(full);
    expect(formatShortDate(date(text))).toBe(short);
  }
});
