import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDossier } from '../../src/dossier/parseDossier';
import { csvOf } from '../../src/formats/out/csv';
import { readCsv } from '../e2e/csvOracle';
import { LIMIT } from '../limits';

/** Texts that a spreadsheet could run, by what would set them off. */
const HOSTILE = [
  '=1+1',
  '+1+cmd',
  '-2+3+cmd',
  '@SUM(A1)',
  '  =1+1',
  '\n=1+1',
  'y;=WEBSERVICE(A1)',
  'y\t=WEBSERVICE(A1)',
  'y,=WEBSERVICE(A1)',
  'line\n=1+1',
  '＝1+1',
  'quoted";=1+1',
];
/** Texts that look like it and are data. */
const DATA = ['-0263/-0240', '-0044-03-15', '-5', '-3.5', '+7'];

const tableOf = (labels: readonly string[], when?: string) => {
  const { index } = parseDossier(
    JSON.stringify({
      title: 'Csv',
      actors: [
        { id: 'a', name: 'Alpha' },
        { id: 'b', name: 'Beta' },
      ],
      relationships: labels.map((label, i) => ({
        id: `r${i}`,
        from: 'a',
        to: 'b',
        type: 't',
        label,
        ...(when && { when }),
      })),
    }),
  );
  return csvOf(index!, [...index!.relationships.values()]);
};
/** The cells of a table that is cut at a separator without regard to quotation marks, as a careless import does. */
const carelessCells = (text: string, separator: string) =>
  text
    .slice(1)
    .split(/\r\n|\n|\r/)
    .flatMap((row) => row.split(separator))
    .map((cell) => cell.replace(/^"/, ''));

describe('a table holds no formula', () => {
  it.each([',', ';', '\t'])('whoever parts its cells at %j', (separator) => {
    const live = carelessCells(tableOf(HOSTILE), separator).filter((cell) => /^\s*[=+\-@＝]/.test(cell));
    expect(live).toEqual([]);
  });
  it('and keeps numbers and dates before the year 0 as they are', () => {
    const rows = readCsv(tableOf(DATA, '-0263/-0240').slice(1));
    expect(rows.slice(1).map((row) => row[6])).toEqual(DATA);
    expect(rows[1]![7]).toBe('-0263/-0240');
  });
  it('and reads back as it was written, but for the apostrophes', () => {
    const rows = readCsv(tableOf(HOSTILE).slice(1));
    const labels = rows.slice(1).map((row) => row[6]!.replaceAll("'", ''));
    // Control characters but tabs and new lines are gone since the dossier was read.
    expect(labels).toEqual(HOSTILE);
  });
});

it('names how much in a column of its own', () => {
  const { index } = parseDossier(
    JSON.stringify({
      title: 'Csv',
      actors: [{ id: 'a', name: 'Alpha' }],
      relationships: [
        { from: 'a', to: 'a', type: 't', quantity: { min: 500, max: 800, unit: 'rounds', estimated: true } },
      ],
    }),
  );
  const [heads, row] = readCsv(csvOf(index!, [...index!.relationships.values()]).slice(1));
  expect(row![heads!.indexOf('quantity')]).toBe('about 500–800 rounds');
});

const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);

describe.skipIf(!office)('LibreOffice, where it is installed, finds no formula', () => {
  it.each([
    ['comma', 44],
    ['semicolon', 59],
    ['tab', 9],
  ])(
    'in a table that it parts at each %s',
    (_, code) => {
      const folder = mkdtempSync(join(tmpdir(), 'entente-csv-'));
      try {
        writeFileSync(join(folder, 'table.csv'), tableOf([...HOSTILE, ...DATA]));
        // Separator, quotation mark, UTF-8, first row, then usual values; the last has formulas worked out.
        const filter = `Text - txt - csv (StarCalc):${code},34,76,1,,0,false,true,false,false,false,0,true`;
        const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
        const run = spawnSync(
          office!,
          [
            profile,
            '--headless',
            `--infilter=${filter}`,
            '--convert-to',
            'fods',
            '--outdir',
            folder,
            join(folder, 'table.csv'),
          ],
          { encoding: 'utf8' },
        );
        expect(run.status, run.stderr).toBe(0);
        expect(readFileSync(join(folder, 'table.fods'), 'utf8')).not.toContain('table:formula');
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    LIMIT,
  );
});
