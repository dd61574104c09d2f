import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import type { GenericSchema } from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { parseDossierValue } from '../../../src/dossier/parseDossier';
import { claimSchema, headSchema, RECORD_SCHEMAS, type Dossier } from '../../../src/dossier/schema';
import { DOSSIER_COLUMNS, DOSSIER_SHEETS, type DossierSheet } from '../../../src/formats/dossierSheets/dossierColumns';
import { isSheetSet } from '../../../src/formats/in/sheetSet/setTables';
import { readSheetSet } from '../../../src/formats/in/sheetSet/readSheetSet';
import { guessMapping } from '../../../src/formats/in/rows/guessMapping';
import { readSheets } from '../../../src/formats/in/sheets/readSheets';
import { writeCsvSet } from '../../../src/formats/out/sheets/writeCsvSet';
import { writeSheets } from '../../../src/formats/out/sheets/writeSheets';
import { writeWorkbook } from '../../../src/formats/out/sheets/writeWorkbook';
import { fieldsOf } from '../../dossier/schemaFields';
import { sampled } from '../../sample';
import { soundDossier, wholeDossiers } from './wholeDossiers';

const shipped = (name: string) =>
  soundDossier(JSON.parse(readFileSync(new URL(`../../../data/${name}.json`, import.meta.url), 'utf8')));

const readCsvSet = (dossier: Dossier) =>
  Promise.all([...writeCsvSet(writeSheets(dossier))].map(([name, bytes]) => readSheets(bytes, name)));
const readWorkbook = async (dossier: Dossier) => [
  await readSheets(writeWorkbook(writeSheets(dossier)), 'dossier.xlsx'),
];

async function expectSame(dossier: Dossier): Promise<void> {
  for (const read of [readCsvSet, readWorkbook]) {
    const files = await read(dossier);
    expect(isSheetSet(files)).toBe(true);
    const set = readSheetSet(files, 'none');
    expect(set.dossier).toEqual(dossier);
    // Nothing is new but what the dossier itself has.
    const own = parseDossierValue(dossier).problems.map(({ code }) => code);
    expect(set.problems.map(({ code }) => code)).toEqual(own);
  }
}

describe('a dossier comes back from its sheets as it was', () => {
  it.each(['summit-2023', 'after-2023'])('%s', async (name) => {
    await expectSame(shipped(name));
  });
  it('with cells that are longer than a spreadsheet holds', async () => {
    const long = '한국 =1\n'.repeat(3_000);
    const dossier = soundDossier({
      title: 'T',
      own: [long, long, '🇰🇵'.repeat(9_000)],
      actors: [{ id: 'a', name: 'A', aliases: [long, long], own: long.repeat(4) }],
      relationships: [{ id: 'r', from: 'a', to: 'a', type: 't', notes: [long, long, long], own: long.repeat(2) }],
      bundles: [
        { relationships: ['r'], label: long },
        { relationships: ['r'], label: long },
      ],
    });
    const headers = writeSheets(dossier).flatMap(({ header }) => header);
    expect(headers).toEqual(expect.arrayContaining(['notes 2', 'more 3', 'aliases 2', 'value 2']));
    await expectSame(dossier);
  });
  it(
    'with every field, and texts that look like something else',
    async () => {
      await fc.assert(fc.asyncProperty(wholeDossiers, expectSame), { seed: 47, numRuns: sampled(25, 1_000) });
    },
    sampled(300_000, 3_600_000),
  );
});

/** Fields of the format without those inside a cell of JSON, and without lists that have a sheet of their own. */
const fieldsFor = (schema: GenericSchema) => fieldsOf(schema).filter(({ path }) => !/^claims|\[\]/.test(path));
const SCHEMAS = { ...RECORD_SCHEMAS, claims: claimSchema, dossier: headSchema };

describe('columns of the sheets', () => {
  it.each(Object.entries(SCHEMAS))('hold every field of %s', (name, schema) => {
    const columns = DOSSIER_COLUMNS[name as DossierSheet];
    const json = columns.filter(({ form }) => form === 'json').map(({ path }) => path[0]);
    const fields = fieldsFor(schema).map(({ path }) => path);
    const isPart = (path: string) => fields.some((other) => other.startsWith(`${path}.`));
    const expected = fields.filter(
      (path) => json.includes(path) || !(isPart(path) || json.includes(path.split('.')[0]!)),
    );
    expect(columns.map(({ path }) => path.join('.')).sort()).toEqual(expected.sort());
    const headers = columns.map(({ header }) => header);
    expect(new Set(headers).size).toBe(headers.length);
  });
  it('are those of docs/your-own-data.md', () => {
    const page = readFileSync(new URL('../../../docs/your-own-data.md', import.meta.url), 'utf8');
    const rows = [...page.matchAll(/^\| `(\w+)` \| [^|]+ \| (.*) \|$/gm)].map(([, name, columns]) => [
      name,
      columns!.replaceAll('`', '').split(', '),
    ]);
    expect(rows).toEqual(
      DOSSIER_SHEETS.map((name) => {
        const headers = DOSSIER_COLUMNS[name].map(({ header }) => header);
        if (name === 'dossier') return [name, ['field', 'value']];
        return [name, name === 'claims' ? ['record', ...headers] : headers];
      }),
    );
  });
  it.each(['summit-2023', 'after-2023'])(
    'of relationships say what they are to the dialog of a single sheet: %s',
    async (name) => {
      const [file] = await readCsvSet(shipped(name));
      const { header, columns } = guessMapping(file!.sheets);
      expect(header).toBe(0);
      const meanings = file!.sheets[0]!.rows[0]!.map((cell, i) => [cell, columns[i]]);
      const expected = ['id', 'from', 'to', 'type', 'label', 'summary', 'when', 'certainty', 'basis'];
      for (const meaning of expected) expect(meanings).toContainEqual([meaning, meaning]);
      expect(meanings.filter(([cell, meaning]) => meaning && cell !== meaning)).toEqual([]);
    },
  );
});

describe('files of the set', () => {
  const tables = writeSheets(shipped('after-2023'));
  it('have the columns that a record uses, and the basic ones', () => {
    expect(tables.map(({ name }) => name)).toEqual(DOSSIER_SHEETS);
    const [relationships] = writeSheets(soundDossier({ title: 'T', actors: [], relationships: [] }));
    expect(relationships?.header).toEqual(['id', 'from', 'to', 'type', 'label', 'when', 'certainty']);
  });
  it('are the same whenever and wherever they are written', () => {
    const zone = process.env.TZ;
    const before = writeWorkbook(tables);
    process.env.TZ = 'Pacific/Kiritimati';
    vi.useFakeTimers({ now: new Date('2031-07-01T12:00:00Z') });
    try {
      expect(writeWorkbook(tables)).toEqual(before);
    } finally {
      vi.useRealTimers();
      process.env.TZ = zone;
    }
  });
  it('have numbers that a spreadsheet can add up, and dates as text', () => {
    const parts = unzipSync(writeWorkbook(tables));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
    expect(sheet).toMatch(/<c r="L\d+" s="2"><v>1000<\/v><\/c>/);
    expect(sheet).toContain('<t xml:space="preserve">2023-10</t>');
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toMatch(/<c r="A1" s="1" /);
    // Digits that a spreadsheet would lose are text.
    const precise = [{ ...tables[0]!, header: ['n'], rows: [['1'], ['0.1'], ['007'], ['1e5'], ['12345678901234567']] }];
    const own = strFromU8(
      unzipSync(writeWorkbook(precise.map((one) => ({ ...one, numbers: new Set([0]) }))))['xl/worksheets/sheet1.xml']!,
    );
    expect([...own.matchAll(/<v>(.*?)<\/v>/g)].map(([, number]) => number)).toEqual(['1', '0.1']);
  });
  it('hold no formula', () => {
    const dossier = soundDossier({
      title: '=1+1',
      actors: [{ id: '=a', name: '@b', aliases: ['-c'] }],
      relationships: [],
    });
    const text = [...writeCsvSet(writeSheets(dossier)).values()]
      .map((bytes) => new TextDecoder().decode(bytes))
      .join('\r\n');
    expect(text.split(/[,\r\n\ufeff"]+/).filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([]);
    expect(text).toContain("'=1+1");
  });
});
