/** Numbers as people write them: never another number than the cell says. */
import { expect, test } from 'vitest';
import { readQuantity, type Decimals } from '../../../src/formats/in/rows/readQuantity';

const read = (text: string, decimals: Decimals = null) => readQuantity(text, 'units', decimals);

test.each([
  ['300', { value: 300, unit: 'units' }],
  ['1,200', { value: 1200, unit: 'units' }],
  ['1.200.000', { value: 1_200_000, unit: 'units' }],
  ['1 200', { value: 1200, unit: 'units' }],
  ["1'200", { value: 1200, unit: 'units' }],
  ['1,5', { value: 1.5, unit: 'units' }],
  ['1.200,5', { value: 1200.5, unit: 'units' }],
  ['1,200.5', { value: 1200.5, unit: 'units' }],
  ['0.125', { value: 0.125, unit: 'units' }],
  ['~300', { value: 300, unit: 'units', estimated: true }],
  ['about 300 shells', { value: 300, unit: 'shells', estimated: true }],
  ['100–200', { min: 100, max: 200, unit: 'units' }],
  ['100 to 200 tanks', { min: 100, max: 200, unit: 'tanks' }],
  ['up to 50', { max: 50, unit: 'units' }],
  ['>50', { min: 50, unit: 'units' }],
  ['50+', { min: 50, unit: 'units' }],
])('%s', (text, quantity) => expect(read(text)).toEqual(quantity));

test.each([
  ...['1.234', 'lots', '', '200–100', '1,23,4', '12-2022-3', '10 20', '3 4', '300 or 400', 'up to 100–200', '1e5'],
  ...['2 x 300', '300 approx', '100–200+'],
])('%s is none, or could be two', (text) => expect(read(text)).toBeNull());

test('what begins the decimals is known of a workbook, and of a file that is parted by semicolons', () => {
  expect(read('1.234', 'point')).toEqual({ value: 1.234, unit: 'units' });
  expect(read('1,234', 'comma')).toEqual({ value: 1.234, unit: 'units' });
  expect(read('1.234', 'comma')).toEqual({ value: 1234, unit: 'units' });
});
