/** The parts of the comparison with libraries that need no browser. */
import { describe, expect, test } from 'vitest';
import { parseDossier } from '../../src/dossier/parseDossier';
import { generateDossier, SIZES } from './peers/generateDossier';
import { readOptions } from './peers/options';
import { placeReport } from './peers/report';
import { cellOf, summarize, tablesOf, touchCellOf, type Outcomes } from './peers/results';
import { SUBJECTS } from './peers/subjects';

describe('a made-up dossier', () => {
  const dossier = generateDossier(122, 270);
  const { actors, relationships, families = [] } = dossier;

  test('has the size that is asked for', () => {
    expect([actors.length, relationships.length, families.length]).toEqual([122, 270, 8]);
    expect(new Set(actors.map(({ name }) => name)).size).toBe(122);
    expect(new Set(actors.map(({ group }) => group)).size).toBeGreaterThan(5);
    expect(SIZES.get(122)).toBe(270);
  });
  test('is a dossier without faults', () => expect(parseDossier(JSON.stringify(dossier)).problems).toEqual([]));
  test('is the same for the same seed, and another for another', () => {
    expect(generateDossier(122, 270)).toEqual(dossier);
    expect(generateDossier(122, 270, 2)).not.toEqual(dossier);
  });
  test('has every certainty, links every actor, and none with itself', () => {
    expect(new Set(relationships.map(({ certainty }) => certainty)).size).toBe(5);
    expect(new Set(relationships.flatMap(({ from, to }) => [from, to])).size).toBe(122);
    expect(relationships.filter(({ from, to }) => from === to)).toEqual([]);
  });
  test('has parallel relationships, and few actors with many', () => {
    const pairs = relationships.map(({ from, to }) => [from, to].sort().join());
    expect(new Set(pairs).size).toBeLessThan(250);
    const degrees = actors.map(({ id }) => relationships.filter(({ from, to }) => from === id || to === id).length);
    degrees.sort((a, b) => b - a);
    expect(degrees[0]).toBeGreaterThan(4 * degrees[61]!);
  });
});

describe('what is told of outcomes', () => {
  test('is the median of the figures', () => expect(summarize([9, 1, undefined, 2])).toBe(2));
  test('is nothing where nothing was measured', () => expect(summarize([undefined])).toBeNull());
  test('is the failure of half of the rounds', () => {
    expect(summarize([1, 'late'])).toBe('late');
    expect(summarize([1, 2, 'crashed'])).toBe(2);
  });
  test.each([
    [cellOf(300, 200), '300 (1.5×)'],
    [cellOf(12.34, null, 1), '12.3'],
    [cellOf(300, 'late'), '300'],
    [cellOf(null), '–'],
    [cellOf('late', 200), 'not within 60 s'],
    [cellOf('crashed'), 'crashed'],
    [cellOf('notDrawn'), 'not drawn'],
    [touchCellOf(8.25, 45, 60), '8.3, 25 %'],
    [touchCellOf(8.25, 61, 60), '8.3, 0 %'],
    [touchCellOf('noAnswer', 'noAnswer', 60), 'no answer'],
  ])('%s', (cell, told) => expect(cell).toBe(told));
  test('is a table for times and one for hands', () => {
    const outcomes: [string, Outcomes[]][] = [
      ['d3', [{ first: 100, rest: 'late', hover: 20, hoverRate: 30 }]],
      ['canvas', [{ first: 50, rest: 50, hover: 10, hoverRate: 60 }]],
      ['empty', [{ first: 20, hover: 1, hoverRate: 60 }]],
    ];
    const subjects = SUBJECTS.filter(({ id }) => ['d3', 'canvas', 'empty'].includes(id));
    const [times, touch] = tablesOf(subjects, new Map(outcomes));
    expect(times!.split('\n')).toContain('| d3, SVG | 100 (2.0×) | not within 60 s | – | – | – | – | – |');
    expect(times!.split('\n')).toContain('| floor: empty page | 20 | – | – | – | – | – | – |');
    for (const table of [times!, touch!])
      expect(new Set(table.split('\n').map((row) => row.split(' | ').length)).size).toBe(1);
    expect(touch!.split('\n')).toContain('| d3, SVG | 20.0, 50 % | – | – | – |');
  });
});

test('a report goes between the marks of the document', () => {
  const text = 'a\n<!-- bench:peers -->\nold\n<!-- /bench:peers -->\nb';
  expect(placeReport(text, 'new')).toBe('a\n<!-- bench:peers -->\n\nnew\n\n<!-- /bench:peers -->\nb');
  expect(() => placeReport('a', 'new')).toThrow('no marks');
});

describe('options', () => {
  test('without any are everything', () => {
    const { sizes, subjects, parts, roundsOf } = readOptions([]);
    expect([sizes.length, subjects.length, parts.size]).toEqual([9, SUBJECTS.length, 5]);
    expect([roundsOf(300), roundsOf(1000)]).toEqual([5, 3]);
  });
  test('keep the floors beside what is asked for', () => {
    const { sizes, subjects, roundsOf } = readOptions(['--sizes', '12,300', '--peers', 'd3', '--rounds', '2']);
    expect(sizes).toEqual([12, 300]);
    expect(subjects.map(({ id }) => id)).toEqual(['d3', 'canvas', 'empty']);
    expect(roundsOf(12)).toBe(2);
  });
  test.each([
    ['--sizes', '13'],
    ['--peers', 'd4'],
    ['--rounds', '0'],
    ['--rounds', '2,2'],
    ['--only', 'paint'],
  ])('refuse %s %s', (...args) => expect(() => readOptions(args)).toThrow());
});
