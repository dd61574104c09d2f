/** Names that may be one actor are asked about; those that only look alike are not. */
import { expect, test } from 'vitest';
import { findSameNames } from '../../../src/formats/in/rows/findSameNames';

const find = (...names: string[]) => findSameNames(new Map(names.map((name, i) => [name, names.length - i])));

test.each([
  ['South Korea', 'S. Korea', 'Republic of Korea', 'ROK', '한국'],
  ['United States', 'USA', 'U.S.', 'Estados Unidos', 'США'],
  ['North Korea', 'DPRK', 'КНДР'],
  ['Wagner Group', 'wagner group', 'The Wagner Group', 'Wágner Group'],
  ['John Smith', 'J. Smith'],
  ['Rosoboronexport', 'Rosoboronexprt'],
])('%s and others', (...names) => {
  expect(find(...names)).toEqual([names]);
});

test.each([
  ['North Korea', 'South Korea'],
  ['Iran', 'Iraq'],
  ['Austria', 'Australia'],
  ['Niger', 'Nigeria'],
  ['Battalion 12', 'Battalion 13'],
  ['John Smith', 'Mary Smith'],
  ['Republic of the Congo', 'Democratic Republic of the Congo'],
  ['China', 'Taiwan'],
])('%s is not %s', (...names) => {
  expect(find(...names)).toEqual([]);
});

test('the commonest name comes first', () => {
  expect(findSameNames(new Map([['S. Korea', 2], ['South Korea', 9]]))).toEqual([['South Korea', 'S. Korea']]); // prettier-ignore
});

test('thousands of names that look alike are not compared each with each', () => {
  const names = Array.from({ length: 4_000 }, (_, i) => `Company ${String.fromCharCode(97 + (i % 26))}${i} Limited`);
  expect(find(...names)).toEqual([]);
});
