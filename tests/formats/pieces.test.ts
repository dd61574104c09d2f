import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawingBoundsOf } from '../../src/formats/out/drawingBounds';
import { createXmlElement } from '../../src/xml/xmlElement';
import { parseTransform } from '../../src/geometry/matrix';
import { parsePathCommands } from '../../src/geometry/pathCommands';
import { isolateDate, isRightToLeft } from '../../src/scene/style/textDirection';
import { wrapText } from '../../src/formats/out/wrapText';
import { frameNameOf, sizeAttributesOf, parseSize } from '../../src/formats/out/outputSize';
import { measureText } from '../../src/scene/style/measureText';

describe('sizes', () => {
  test.each([
    ['2x', '880', '440', 880],
    ['85mm', '85mm', '42.5mm', 1004],
    ['A4', '297mm', '210mm', 3508],
    ['1200px', '1200', '600', 1200],
    ['1200mm', '1200mm', '600mm', 10_000],
  ])('%s', (word, width, height, pixels) => {
    expect(sizeAttributesOf(parseSize(word)!, { width: 440, height: 220 })).toEqual({ width, height, pixels });
  });
  test.each(['', '0x', '9x', '3', '20mm', '5000mm', 'a3', '-5px', '1e3px', 'letter'])('%s is none', (word) =>
    expect(parseSize(word)).toBeNull(),
  );
  test('narrow columns get the frame whose words can still be read', () => {
    expect(['85mm', '150mm', '180mm', 'a5', '2x', '360px'].map((word) => frameNameOf(parseSize(word)!))).toEqual([
      'tall',
      'square',
      'wide',
      'wide',
      'wide',
      'tall',
    ]);
    expect(frameNameOf(parseSize('a4')!, 'tall')).toBe('wide');
  });
});

describe('paths', () => {
  test('arcs become curves that stay on their circle', () => {
    const commands = parsePathCommands('M-10 0a10 10 0 1 0 20 0a10 10 0 1 0 -20 0Z');
    const ends = commands.flatMap((command) => (command.type === 'curve' ? [command.to] : []));
    for (const { x, y } of ends) expect(Math.hypot(x, y)).toBeCloseTo(10, 6);
    for (const command of commands) {
      if (command.type !== 'curve') continue;
      for (const { x, y } of [command.a, command.b]) expect(Math.hypot(x, y)).toBeCloseTo(Math.hypot(10, 5.5228), 2);
    }
    expect(ends.at(-1)).toEqual({ x: -10, y: 0 });
  });
  test('small and large letters, level and upright lines, closing', () => {
    const points = parsePathCommands('M1 1h2v3H0V.5zm5-5l-1.5.5').map((command) =>
      'to' in command ? command.to : 'close',
    );
    expect(points).toEqual([
      { x: 1, y: 1 },
      { x: 3, y: 1 },
      { x: 3, y: 4 },
      { x: 0, y: 4 },
      { x: 0, y: 0.5 },
      'close',
      { x: 6, y: -4 },
      { x: 4.5, y: -3.5 },
    ]);
  });
  test('transforms are read from left to right', () => {
    const box = drawingBoundsOf(
      createXmlElement('path', { d: 'M0 0L10 0', transform: 'translate(5 5) rotate(90) scale(2)', fill: '#000000' }),
    );
    for (const [side, value] of [
      ['left', 5],
      ['right', 5],
      ['top', 5],
      ['bottom', 25],
    ] as const)
      expect(box[side], side).toBeCloseTo(value);
    expect(parseTransform(undefined)).toEqual([1, 0, 0, 1, 0, 0]);
  });
});

test('rows hold every word, and none is wider than its room', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer({ min: 60, max: 400 }), (text, limit) => {
      const rows = wrapText(text, limit, 12, 420);
      expect(rows.join('').replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''));
      for (const row of rows) expect(measureText(row, 12, 420)).toBeLessThanOrEqual(limit);
      const cut = wrapText(text, limit, 12, 420, 2);
      expect(cut.length).toBeLessThanOrEqual(2);
      if (rows.length > 2) expect(cut.at(-1)).toMatch(/…$/);
    }),
    { seed: 3, numRuns: 200 },
  );
});

test.each([
  ['‘الأمم المتحدة’ UN', true],
  ['כוח', true],
  ['UN الأمم', false],
  ['2023: 朝鲜', false],
  ['', false],
])('%s is read from the right: %s', (text, is) => expect(isRightToLeft(text)).toBe(is));

test('a date beside rows that are read from the right keeps its own order', () => {
  expect(isolateDate('13 Sept 2023', 'توريد الأسلحة')).toBe('\u206613 Sept 2023\u2069');
  expect(isolateDate('13 Sept 2023', 'Shells')).toBe('13 Sept 2023');
});
