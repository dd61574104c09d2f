/** `entente import` and `entente export`: what goes out comes in again, and tables are read as they say. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FOREIGN_FORMATS } from '../../src/cli/dossierFormats';
import { exportDossier } from '../../src/cli/exportCommand';
import { importDossier } from '../../src/cli/importCommand';
import { compareDossiers, isWithoutChange } from '../../src/dossier/compareDossiers';
import { parseDossier } from '../../src/dossier/parseDossier';
import { writeCanonical } from '../../src/dossier/writeCanonical';
import { writeSheets } from '../../src/formats/out/sheets/writeSheets';
import { zipCsvSet } from '../../src/formats/out/sheets/zipCsvSet';
import { callCommand, newFile, newFolder } from './callCommand';

const TEMPLATE = 'data/template/template.json';
const read = (file: string) => callCommand(importDossier, [file]);
const dossierIn = (text: string) => parseDossier(text).index!.dossier;

/** Those that promise it: docs/formats.md. */
const WHOLE = ['json', 'xlsx', 'gexf', 'graphml', 'node-link', 'stix', 'kumu'];
const differences = (text: string, file = TEMPLATE) =>
  compareDossiers(dossierIn(readFileSync(file, 'utf8')), dossierIn(text));

describe('out and in again', () => {
  test.each(WHOLE)('%s gives the same dossier', async (format) => {
    const out = join(newFolder(), 'a.out');
    const made = await callCommand(exportDossier, [TEMPLATE, '--as', format, '--out', out]);
    expect([made.status, existsSync(out)], made.stderr).toEqual([0, true]);
    const { status, stdout } = await read(out);
    expect(status).toBe(0);
    expect(isWithoutChange(differences(stdout))).toBe(true);
    expect(stdout).toBe(writeCanonical(JSON.parse(stdout)));
  });
  test('a folder of CSV files does, and says which other tables lie in it', async () => {
    const out = newFolder();
    writeFileSync(join(out, 'old.csv'), 'a,b\n');
    const made = await callCommand(exportDossier, [TEMPLATE, '--as', 'csv', '--out', out]);
    expect(made.stderr).toContain('also holds old.csv');
    expect(readdirSync(out)).toContain('relationships.csv');
    const { stdout, stderr } = await read(out);
    expect(stderr).toContain('sheet old');
    expect(isWithoutChange(differences(stdout))).toBe(true);
  });
  test.each([...FOREIGN_FORMATS.keys()])('%s says what was kept and what was left out', async (format) => {
    const { status, stdout, stderr } = await callCommand(exportDossier, [TEMPLATE, '--as', format]);
    expect([status, stdout.length > 1000]).toEqual([0, true]);
    expect(stderr).toContain('18 actors, 20 relationships');
    expect(stderr).toMatch(/Left out:|Nothing was left out\./);
  });
  test('what is broken is told, and the rest is written', async () => {
    const file = newFile('own.json', readFileSync(TEMPLATE, 'utf8').replace('"to": "', '"to": "x'));
    const { status, stdout, stderr } = await callCommand(exportDossier, [file, '--as', 'json']);
    expect([status, dossierIn(stdout).relationships.length]).toEqual([0, 19]);
    expect(stderr).toContain('/relationships/0/to');
  });
  test('a workbook is no text for a terminal, and CSV wants a folder', async () => {
    const onTerminal = await callCommand(exportDossier, [TEMPLATE, '--as', 'xlsx'], { isTTY: true });
    expect([onTerminal.status, onTerminal.stdout]).toEqual([2, '']);
    const { bytes } = await callCommand(exportDossier, [TEMPLATE, '--as', 'xlsx']);
    expect(bytes.subarray(0, 2)).toEqual(Buffer.from('PK'));
    expect((await callCommand(importDossier, ['-'], { stdin: bytes })).status).toBe(0);
    expect((await callCommand(exportDossier, [TEMPLATE, '--as', 'csv'])).status).toBe(2);
    expect((await callCommand(exportDossier, [TEMPLATE, '--as', 'gefx'])).stderr).toContain('Did you mean gexf?');
  });
});

const TABLE = [
  'Giver,Receiver,What,When,Certainty',
  'S. Korea,Poland,Arms,13/4/2022,confirmed',
  'South Korea,Poland,Loan,2022,certain as can be',
  'South Korea,Poland,Arms,3/4/2022,',
  ',Poland,Arms,2022,',
].join('\n');
const AMBIGUOUS = TABLE.replace('13/4', '3/5');

describe('one table', () => {
  test('becomes a dossier; what is left out is told by its cell, and what is unsure is a question', async () => {
    const file = newFile('arms.csv', TABLE);
    const { status, stdout, stderr } = await read(file);
    expect([status, dossierIn(stdout).relationships.map(({ when }) => when)]).toEqual([
      0,
      ['2022-04-13', '2022', '2022-04-03'],
    ]);
    expect(stderr).toContain('3 of 4 rows taken; 3 actors, 3 relationships');
    expect(stderr).toContain(`${file}, sheet arms, row 5, cell A5: Who acts or gives: the cell is empty`);
    expect(stderr).toContain('row 3, cell E3');
    expect(stderr).toContain('“S. Korea” (1 ×). If one: --join "S. Korea=South Korea"');
  });
  test('tells each word for certainty that it reads as another, and each cell that it reads as several actors', async () => {
    const rows = ['Giver,Receiver,Certainty', 'Iran,Syria,Likely', 'Iran,Russia,likely', 'Syria,Iran,n/a'];
    const file = newFile('arms.csv', [...rows, '"Iran, Syria",Iraq,confirmed', 'Iran,Iraq,quite'].join('\n'));
    const { stdout, stderr } = await read(file);
    expect(stderr).toContain(
      '2 words for certainty are read as below.\n  “likely” as speculated\n  “n/a” as not graded\n',
    );
    expect(stderr).toContain('cell C6');
    expect(stderr).toContain('  “Iran, Syria” as Iran; Syria\n');
    expect(dossierIn(stdout).relationships.map(({ certainty }) => certainty)).toEqual([
      ...['speculated', 'speculated', undefined, 'confirmed', 'confirmed', undefined],
    ]);
    const one = await callCommand(importDossier, [file, '--join', 'Iran, Syria=Axis']);
    expect(one.stdout).toContain('"name": "Axis"');
    expect(one.stderr).not.toContain('several actors');
  });
  test('names a column that it leaves out because another has its name', async () => {
    const file = newFile('arms.csv', 'Giver,Receiver,Source,Source\nIran,Syria,Reuters,AP\n');
    const { stderr } = await read(file);
    expect(stderr).toContain(
      `${file}, sheet arms, row 1, cell D1: Source: another column is called “Source” too, and only that one is read\n` +
        '  The column is left out.',
    );
  });
  test('says nothing but its faults with --quiet', async () => {
    const { stderr } = await callCommand(importDossier, [newFile('arms.csv', TABLE), '--quiet']);
    expect(stderr).toContain('cell A5');
    expect(stderr).not.toMatch(/rows taken|Columns|One actor/);
  });
  test('joins the names that it is told are one', async () => {
    const join2 = async (pair: string, text = TABLE) =>
      callCommand(importDossier, [newFile('arms.csv', text), '--join', pair]);
    const { stdout, stderr } = await join2('S. Korea=South Korea');
    expect(dossierIn(stdout).actors.map(({ name }) => name)).toEqual(['South Korea', 'Poland']);
    expect(stderr).not.toContain('One actor');
    expect((await join2('a=b=South Korea', TABLE.replace('S. Korea', 'a=b'))).stdout).toContain(
      '"name": "South Korea"',
    );
    expect((await join2('S.Korea=South Korea')).stderr).toContain('Did you mean “S. Korea”?');
    expect((await join2('South Korea')).status).toBe(2);
  });
  test('joins in a circle end', async () => {
    const args = ['--join', 'S. Korea=South Korea', '--join', 'South Korea=S. Korea'];
    const { stdout } = await callCommand(importDossier, [newFile('arms.csv', TABLE), ...args]);
    expect(dossierIn(stdout).relationships).toHaveLength(3);
  });
  test('whose dates could be two days is an error that names the option', async () => {
    const file = newFile('arms.csv', AMBIGUOUS);
    const { status, stdout, stderr } = await read(file);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain(`${file}, sheet arms, row 2, cell D2: “3/5/2022”`);
    expect(stderr).toContain('--date-order day-month or --date-order month-day');
    const day = await callCommand(importDossier, [file, '--date-order', 'month-day']);
    expect(dossierIn(day.stdout).relationships[0]?.when).toBe('2022-03-05');
    expect((await callCommand(importDossier, [file, '--date-order', 'year-day'])).status).toBe(2);
  });
  test('of standard input, with the title and the separator that are said', async () => {
    const args = ['-', '--title', 'Own', '--separator', ';'];
    const { stdout } = await callCommand(importDossier, args, { stdin: TABLE.replaceAll(',', ';') });
    expect(dossierIn(stdout)).toMatchObject({ title: 'Own', relationships: [{}, {}, {}] });
  });
  test('without ends is refused in words', async () => {
    const { status, stderr } = await read(newFile('a.csv', 'x,y\n1,2\n3,4\n'));
    expect([status, stderr.includes('who acts and to whom')]).toEqual([1, true]);
  });
});

describe('an update', () => {
  const rows = (...lines: string[]) => ['From,To,Type,When,Certainty', ...lines, ''].join('\n');
  const shown = async () => {
    const table = newFile(
      'arms.csv',
      rows('Russia,North Korea,Arms,2023,confirmed', 'China,Russia,Talks,2022,claimed'),
    );
    const { stdout } = await callCommand(importDossier, [table, '--title', 'Own']);
    return newFile('shown.json', stdout.replace('"russia-arms-north-korea"', '"r1"'));
  };
  test('keeps ids and title, and tells what is new, changed and gone', async () => {
    const table = newFile('arms.csv', rows('Iran,Russia,Arms,2022,', 'Russia,North Korea,Arms,2023,reported'));
    const file = await shown();
    const { status, stdout, stderr } = await callCommand(importDossier, [table, '--update', file]);
    expect(status).toBe(0);
    const { title, relationships } = dossierIn(stdout);
    expect([title, relationships.map(({ id, certainty = '' }) => `${id} ${certainty}`)]).toEqual([
      'Own',
      ['r1 reported', 'iran-arms-russia '],
    ]);
    expect(stderr).toContain('Relationship r1 (Russia → North Korea, Arms): certainty was “confirmed”, is “reported”.');
    expect(stderr).toContain('Relationship china-talks-russia (China → Russia, Talks) is gone.');
    expect(stderr).toContain('Actor iran (Iran) is new.');
    const kept = await callCommand(importDossier, [table, '--update', file, '--keep-others']);
    expect(dossierIn(kept.stdout).relationships).toHaveLength(3);
  });
  test('of what is no dossier is refused', async () => {
    const table = newFile('arms.csv', rows('Iran,Russia,Arms,2022,'));
    const { status, stderr } = await callCommand(importDossier, [table, '--update', table]);
    expect([status, stderr.includes('no whole dossier')]).toEqual([1, true]);
    expect((await callCommand(importDossier, [table, '--keep-others'])).status).toBe(2);
  });
});

describe('a mapping', () => {
  const keep = async () => {
    const file = newFile('arms.csv', AMBIGUOUS);
    const args = [file, '--write-mapping', '--date-order', 'day-month', '--join', 'S. Korea=South Korea'];
    const { stdout } = await callCommand(importDossier, args);
    return { file, stdout, mapping: file.replace('.csv', '.mapping.json') };
  };
  test('is kept beside the table, and gives the same dossier again', async () => {
    const { file, stdout, mapping } = await keep();
    const again = await callCommand(importDossier, [file, '--mapping', mapping]);
    expect(again.stdout).toBe(stdout);
    expect((await callCommand(importDossier, [file, '--write-mapping', '--date-order', 'day-month'])).stderr).toContain(
      'is there already',
    );
  });
  test('finds columns that have moved, and names those that are gone', async () => {
    const { stdout, mapping } = await keep();
    const moved = AMBIGUOUS.split('\n')
      .map((line) => `x,${line}`)
      .join('\n');
    const file = newFile('arms.csv', moved);
    expect((await callCommand(importDossier, [file, '--mapping', mapping])).stdout).toBe(stdout);
    const below = newFile('arms.csv', `A note above the table\n\n${moved}`);
    expect((await callCommand(importDossier, [below, '--mapping', mapping, '--title', 'arms'])).stdout).toBe(stdout);
    const gone = newFile('arms.csv', AMBIGUOUS.replace('Giver', 'Who'));
    expect((await callCommand(importDossier, [gone, '--mapping', mapping])).stderr).toContain('no column “Giver”');
  });
  test('says what words of certainty stand for', async () => {
    const { file, mapping } = await keep();
    const text = readFileSync(mapping, 'utf8').replace(
      '"certainties": {',
      '"certainties": { "certain as can be": "confirmed",',
    );
    writeFileSync(mapping, text);
    const { stdout, stderr } = await callCommand(importDossier, [file, '--mapping', mapping]);
    expect(dossierIn(stdout).relationships[1]?.certainty).toBe('confirmed');
    expect(stderr).not.toContain('cell E3');
  });
  test('tells columns of one name apart by their place', async () => {
    const mapping = newFile(
      'a.mapping.json',
      JSON.stringify({
        ...{ sheet: 'a', headerRow: 1, dateOrder: null, certainties: {}, joined: {} },
        columns: [
          { column: 'A', name: 'Actor', meaning: 'from' },
          { column: 'C', name: 'Actor', meaning: 'to' },
        ],
      }),
    );
    const file = newFile('a.csv', 'Actor,What,Actor\nA,sells,B\n');
    const { stdout } = await callCommand(importDossier, [file, '--mapping', mapping]);
    expect(dossierIn(stdout).relationships.map(({ from, to }) => [from, to])).toEqual([['a', 'b']]);
  });
  test.each(['{', '{}', '{"sheet": 7}', 'null'])('that reads %s is refused with its place', async (text) => {
    const mapping = newFile('a.mapping.json', text);
    const { status, stderr } = await callCommand(importDossier, [newFile('arms.csv', TABLE), '--mapping', mapping]);
    expect([status, stderr.startsWith(mapping)]).toEqual([1, true]);
  });
});

test.each([
  ['no/such.csv', 'no such file'],
  [newFile('a.csv', ''), 'no cell has any text'],
  [newFile('a.json', '{"nodes": 7'), 'cannot be read on'],
  [newFile('a.gexf', '<gexf><graph>'), 'GEXF'],
  [newFile('a.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0xff])), 'a.png'],
])('%s cannot be read, and says why', async (file, words) => {
  const { status, stdout, stderr } = await read(file);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toContain(words);
});

const BROKEN = readFileSync(TEMPLATE, 'utf8').replace('"to": "', '"to": "x');
const GRAPH = '{"nodes":[{"id":"a"},{"id":"b"}],"links":[{"source":"a","target":"b"}]}';
describe('what is read is never written over where something of it would be lost', () => {
  test.each([
    ['a table', 'arms.csv', TABLE, importDossier],
    ['a file of another program', 'own.json', GRAPH, importDossier],
    ['a broken dossier', 'own.json', BROKEN, importDossier],
    ['a broken dossier', 'own.json', BROKEN, exportDossier],
  ])('%s, %s', async (_, name, text, command) => {
    const file = newFile(name, text);
    const format = command === exportDossier ? ['--as', 'json'] : [];
    const { status, stderr } = await callCommand(command, [file, '--out', file, ...format]);
    expect([status, stderr]).toEqual([1, expect.stringContaining('name another file')]);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });
  test('a workbook', async () => {
    const { bytes } = await callCommand(exportDossier, [TEMPLATE, '--as', 'xlsx']);
    const file = newFile('own.xlsx', bytes);
    expect((await callCommand(exportDossier, [file, '--as', 'json', '--out', file])).status).toBe(1);
  });
  test('a sound dossier may get its canonical form', async () => {
    const file = newFile('own.json', JSON.stringify(JSON.parse(readFileSync(TEMPLATE, 'utf8'))));
    expect((await callCommand(importDossier, [file, '--out', file])).status).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(writeCanonical(JSON.parse(readFileSync(TEMPLATE, 'utf8'))));
  });
});

test('a zip file of CSV files is read as a folder of them', async () => {
  const zipped = zipCsvSet(writeSheets(dossierIn(readFileSync(TEMPLATE, 'utf8'))));
  const { status, stdout } = await read(newFile('own.zip', zipped));
  expect([status, isWithoutChange(differences(stdout))]).toEqual([0, true]);
});
test('a graph of a newer dossier gives nothing', async () => {
  const graph = GRAPH.replace('{', '{"graph":{"entente":1,"format":9},');
  const { status, stdout } = await read(newFile('own.json', graph));
  expect([status, stdout]).toEqual([1, '']);
});
test('nothing is said to be whole that is not', async () => {
  const broken = await callCommand(exportDossier, [newFile('own.json', BROKEN), '--as', 'xlsx']);
  expect(broken.stderr).not.toContain('nothing was left out');
  expect((await callCommand(exportDossier, [TEMPLATE, '--as', 'xlsx'])).stderr).toContain('nothing was left out');
});
test('what is asked of one table alone is told where it is not used', async () => {
  const { stderr } = await callCommand(importDossier, [TEMPLATE, '--title', 'T', '--join', 'A=B', '--quiet']);
  expect(stderr).toBe('--title, --join: not used, because this is a dossier as JSON, and not one table.\n');
});

describe('actors whose kind no column tells', () => {
  const file = () => newFile('firms.csv', 'from,to,type\nRostec,Iran,sells to\nRostec,Mahan Air,sells to\n');
  const kindsOf = (text: string) => dossierIn(text).actors.map(({ name, kind }) => [name, kind]);

  test('are organisations where most are no countries, and what --actors says else', async () => {
    const guessed = await read(file());
    expect(kindsOf(guessed.stdout)).toEqual([
      ['Rostec', 'organisation'],
      ['Iran', 'state'],
      ['Mahan Air', 'organisation'],
    ]);
    const given = await callCommand(importDossier, [file(), '--actors', 'group']);
    expect(kindsOf(given.stdout).map(([, kind]) => kind)).toEqual(['group', 'state', 'group']);
    const unknown = await callCommand(importDossier, [file(), '--actors', 'frim']);
    expect([unknown.status, unknown.stderr.includes('--actors')]).toEqual([2, true]);
  });
});
