/** What a reader says of a table, and changes in it: it becomes a dossier, and is there again from a draft. */
import { expect, test } from 'vitest';
import { readTableDraft } from '../../../src/explore/import/tableDraft';
import { createTableImport, type TableImport } from '../../../src/explore/import/tableImport.svelte';
import type { SheetFile } from '../../../src/formats/in/sheets/sheetFile';

const fileOf = (rows: string[][]): SheetFile => ({
  sheets: [{ name: 'arms', rows: [['From', 'To', 'Type', 'When', 'Status'], ...rows], hidden: false }],
  text: { separator: ';', encoding: 'utf-8' },
  flaws: [],
});
const ROWS = [
  ['Russia', 'North Korea', 'Arms', '2023', 'sure'],
  ['S. Korea', '', 'Talks', '3/4/2022', 'sure'],
  ['South Korea', 'Japan', 'Talks', '2022', 'not so'],
];
const open = (file: SheetFile, begun: Parameters<typeof createTableImport>[3] = {}) =>
  createTableImport(file, 'arms.csv', () => Promise.resolve(file), begun);
const NO_UPDATE = { isOn: false, keepsOthers: false };
const told = ({ built, title, sheet, mapping, joined }: TableImport) => ({
  ...{ built, title, mapping },
  rows: sheet.rows,
  joined: [...joined],
});

test('a draft holds all of it, what was taken back too', () => {
  const file = fileOf(ROWS);
  const table = open(file);
  expect(table.isChanged).toBe(false);
  table.changeCells([{ row: 2, column: 1, text: 'Japan' }]);
  table.changeCells([{ row: 4, column: 0, text: 'Iran' }]);
  table.changeCells([{ row: 4, column: 1, text: 'Russia' }]);
  table.undo();
  table.setOrder('day-month');
  table.gradeWord('sure', 'confirmed');
  table.joinNames(table.questions[0]!, 'South Korea');
  table.title = 'Own';
  table.plainKind = 'organisation';
  table.writing = { row: 1, column: 2, text: 'Half a wor' };
  expect(table.isChanged).toBe(true);

  const draft = readTableDraft(structuredClone({ ...table.draft, update: NO_UPDATE }));
  expect(draft).not.toBeNull();
  const resumed = open(file, { draft });
  expect(told(resumed)).toEqual(told(table));
  expect(resumed.writing).toEqual(table.writing);
  expect(resumed.draft).toEqual(table.draft);
  expect(resumed.redo()).toMatchObject({ row: 4, column: 1, text: 'Russia' });
  expect(resumed.sheet.rows.at(-1)!.slice(0, 2)).toEqual(['Iran', 'Russia']);
  for (let i = 0; i < 3; i++) resumed.undo();
  expect(resumed.sheet.rows).toEqual(file.sheets[0]!.rows);
});

test('a draft that is none is not taken for one', () => {
  const draft = { ...open(fileOf(ROWS)).draft, update: NO_UPDATE };
  expect(readTableDraft(draft)).toEqual(draft);
  for (const broken of [null, 'draft', { ...draft, version: 2 }, { ...draft, edits: [{ sheet: -1, changes: [] }] }])
    expect(readTableDraft(broken)).toBeNull();
});

test('a column that cells are written beyond is left out until somebody says what it is', () => {
  const table = open(fileOf(ROWS));
  table.changeCells([{ row: 1, column: 5, text: 'Yearbook' }]);
  expect(table.mapping.columns.at(-1)).toBeNull();
  table.setColumn(5, 'source');
  expect(table.built.dossier.sources).toHaveLength(1);
});

test('of a very long table the first rows are read, unless all are asked for', () => {
  const rows = Array.from({ length: 50_010 }, (_, i) => [`A${i % 50}`, `B${i % 40}`, 'Talks', '2022', '']);
  const table = open(fileOf(rows));
  expect([table.rows, table.built.rows.taken]).toEqual([{ all: 50_010, unread: 10 }, 50_000]);
  table.readWhole();
  expect([table.rows.unread, table.built.rows.taken]).toEqual([0, 50_010]);
});
