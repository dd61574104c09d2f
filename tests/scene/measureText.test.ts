import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureText, wrapTextEvenly, wrapTextWithin } from '../../src/scene/style/measureText';

const width = (row: string) => measureText(row, 11, 600);
const NAMES = [
  'Word',
  'United Nations Security Council',
  'An interregional committee with a name that goes on and on',
  'Российская Федерация',
  'מדינת ישראל',
  'جمهوری اسلامی ایران',
  '中华人民共和国外交部',
  '中华人民共和国外交部 发言人办公室',
  '대한민국 외교통일위원회위원장',
  'Donaudampfschifffahrtsgesellschaft',
  'Émile Żółć 😀 — “quoted”',
];
const word = fc.string({ minLength: 1, maxLength: 9, unit: fc.constantFrom(...'abcdefghij中国вгд') });
const texts = fc.array(word, { minLength: 1, maxLength: 7 }).map((words) => words.join(' '));

describe('the width of a text', () => {
  test('is the sum of the shipped font’s advances', () => {
    expect(measureText('A', 1000, 600)).toBe(756);
    expect(measureText('Av', 1000, 680)).toBeCloseTo(768 + 572, 3);
    expect(measureText('', 12)).toBe(0);
  });
  test('is that of its parts, and grows with its size', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        expect(measureText(a + b, 10)).toBeCloseTo(measureText(a, 10) + measureText(b, 10), 6);
        expect(measureText(a, 20)).toBeCloseTo(2 * measureText(a, 10), 6);
        expect(measureText(a, 10)).toBeGreaterThanOrEqual(0);
      }),
      { seed: 4 },
    );
  });
  test.each([
    ['Cyrillic', 'Россия', 0.6, 0.8],
    ['Hebrew', 'ישראל', 0.5, 0.7],
    ['Arabic', 'ایران', 0.5, 0.7],
    ['Chinese', '中国', 1, 1],
    ['Korean', '한국', 1, 1],
    ['a picture sign', '😀', 1, 1],
  ])('of %s is one a letter, on the wide side', (_, text, least, most) => {
    const each = measureText(text, 1) / [...text].length;
    expect(each).toBeGreaterThanOrEqual(least);
    expect(each).toBeLessThanOrEqual(most);
  });
  test('takes no room for an accent that stands on another letter', () => {
    expect(measureText('e\u0301', 12)).toBe(measureText('e', 12));
  });
});

describe('even rows', () => {
  test.each(NAMES)('hold %s unchanged', (name) => {
    expect(wrapTextEvenly(name, 1, width)).toEqual([name]);
    for (const rows of [2, 3]) {
      const broken = wrapTextEvenly(name, rows, width);
      expect(broken.length).toBeLessThanOrEqual(rows);
      expect(broken.join('').replaceAll(' ', '')).toBe(name.replaceAll(' ', ''));
    }
  });
  test('break at spaces alone, and as evenly as can be', () => {
    const evenest = (words: string[], rows: number): number =>
      rows === 1 || words.length === 1
        ? width(words.join(' '))
        : Math.min(
            width(words.join(' ')),
            ...words
              .slice(1)
              .map((_, i) => Math.max(width(words.slice(0, i + 1).join(' ')), evenest(words.slice(i + 1), rows - 1))),
          );
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-j]{1,12}$/), { minLength: 1, maxLength: 7 }),
        fc.integer({ min: 1, max: 4 }),
        (words, rows) => {
          const broken = wrapTextEvenly(words.join(' '), rows, width);
          expect(broken.join(' ')).toBe(words.join(' '));
          expect(Math.max(...broken.map(width))).toBeCloseTo(evenest(words, rows), 6);
        },
      ),
      { seed: 5 },
    );
  });
  test('leave a long word whole', () => {
    expect(wrapTextEvenly('Donaudampfschifffahrtsgesellschaft', 3, width)).toHaveLength(1);
  });
});

describe('rows within a width', () => {
  test('are few, within it, and end in an ellipsis only where something is left out', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 30, max: 160 }), fc.integer({ min: 1, max: 3 }), (text, limit, most) => {
        const rows = wrapTextWithin(text, limit, most, width);
        expect(rows.length).toBeLessThanOrEqual(most);
        for (const row of rows) expect(width(row)).toBeLessThanOrEqual(limit);
        const isWhole = rows.join('').replaceAll(' ', '') === text.replaceAll(' ', '');
        expect(rows.some((row) => row.endsWith('…'))).toBe(!isWhole);
        const fewer = rows.length > 1 && isWhole ? wrapTextEvenly(text, rows.length - 1, width) : [];
        if (fewer.length) expect(fewer.some((row) => width(row) > limit)).toBe(true);
      }),
      { seed: 6 },
    );
  });
  test('fill in order, and end in one ellipsis at the very end', () => {
    const long =
      'Office of the United Nations High Commissioner for Human Rights in the Democratic Republic of the Congo';
    const rows = wrapTextWithin(long, 110, 3, width);
    expect(rows.join(' ').replace('…', '')).toBe(long.slice(0, rows.join(' ').length - 1));
    expect(rows.filter((row) => row.includes('…'))).toEqual([rows.at(-1)]);
    expect(rows).toHaveLength(3);
  });
  test.each([
    ['German', 'Donaudampfschifffahrtsgesellschaftskapitänsmütze'],
    ['Chinese', '中华人民共和国国家发展和改革委员会国际合作司'],
    ['Thai', 'กระทรวงการต่างประเทศแห่งราชอาณาจักรไทย'],
    ['Hindi', 'संयुक्तराष्ट्रसुरक्षापरिषद्कीस्थायीसमिति'],
    ['Arabic', 'واستخدامالمعلوماتالاستخباراتيةالعسكرية'],
  ])('break %s without spaces between letters as they are read', (_, text) => {
    const letters = Array.from(
      new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text),
      (one) => one.segment,
    );
    const wholes = new Set(letters.map((__, i) => letters.slice(0, i + 1).join('')));
    for (let limit = 40; limit <= 100; limit += 3) {
      const rows = wrapTextWithin(text, limit, 3, width);
      expect(rows.length).toBeGreaterThan(1);
      for (const row of rows) expect(width(row)).toBeLessThanOrEqual(limit);
      rows.forEach((_row, i) =>
        expect(wholes).toContain(
          rows
            .slice(0, i + 1)
            .join('')
            .replace('…', ''),
        ),
      );
    }
  });
  test('never cut a letter in two', () => {
    const [row] = wrapTextWithin('😀'.repeat(30), 60, 1, width);
    expect(row).toMatch(/^😀+…$/u);
  });
  test('are had at once, however long the text', () => {
    for (const long of ['word '.repeat(8000), '中'.repeat(40_000), 'a'.repeat(40_000)]) {
      for (const row of wrapTextWithin(long, 110, 3, width)) expect(width(row)).toBeLessThanOrEqual(110);
    }
  });
});

test('a word that is wider than a row ends it after a hyphen, if it has one', () => {
  const rows = wrapTextWithin('Konstantin-Papadimitriou Foundation', 84, 3, width);
  expect(rows).toEqual(['Konstantin-', 'Papadimitriou', 'Foundation']);
  expect(wrapTextWithin('UN-led talks', 200, 2, width)).toEqual(['UN-led talks']);
});
