/** `entente validate`: dossiers of this project pass, and faults are told by place. */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { importDossier } from '../../src/cli/importCommand';
import { validate } from '../../src/cli/validateCommand';
import { callCommand, newFile, newFolder } from './callCommand';
import { SARIF } from './sarifSchema';

const call = (...args: string[]) => callCommand(validate, args);

const OWN = [
  '{ "title": "Own", "types": [{ "id": "t", "label": "T" }], "sources": [{ "id": "s", "title": "S" }],',
  '  "actors": [{ "id": "a", "name": "A" }, { "id": "b", "name": "B" }],',
  '  "relationships": [{ "id": "r", "type": "t", "from": "a", "to": "c",',
  '    "claims": [{ "stance": "asserts", "text": "x", "source": "s" }] },',
  '    { "id": "u", "type": "t", "from": "a", "to": "b", "colour": "red" }] }',
].join('\n');

describe('dossiers of this project', () => {
  const own = readdirSync('data').filter((name) => name.endsWith('.json'));
  test('there are two', () => expect(own).toHaveLength(2));
  test.each([...own.map((name) => `data/${name}`), 'data/template', 'data/template/template.xlsx'])(
    '%s has its evidence, by the strict rules',
    async (file) => {
      const { status, stdout, stderr } = await call(file, '--strict');
      expect([status, stdout]).toEqual([0, '']);
      expect(stderr).toMatch(
        /: no problems; \d+ relationships, \d+ not graded; \d+ claims, \d+ not graded; \d+ sources\n$/,
      );
    },
  );
});

describe('problems', () => {
  test('of JSON are told by line and column, with fault and fix', async () => {
    const file = newFile('own.json', OWN);
    const { status, stdout, stderr } = await call(file);
    expect(status).toBe(1);
    expect(stdout).toContain(`${file}:3:66: /relationships/0/to: no actor \`c\`\n  `);
    expect(stdout).toContain(`${file}:5:`);
    expect(stderr).toContain('1 problem and 1 warning; 1 relationship, 1 not graded');
  });
  test('that are warnings alone are no failure', async () =>
    expect((await call(newFile('own.json', OWN.replace('"to": "c"', '"to": "b"')))).status).toBe(0));
  test('of sheets are told by file, row and cell', async () => {
    const folder = newFolder();
    for (const name of readdirSync('data/template'))
      if (name.endsWith('.csv')) cpSync(`data/template/${name}`, join(folder, name));
    const sheet = join(folder, 'claims.csv');
    writeFileSync(sheet, readFileSync(sheet, 'utf8').replace(/asserts/, 'sings'));
    const { status, stdout } = await call(folder);
    expect(status).toBe(1);
    expect(stdout).toMatch(new RegExp(`^${sheet}, sheet claims, row \\d+, cell B\\d+: .*“sings”`, 'm'));
  });
  test('of several files are told together, also where one cannot be read', async () => {
    const { status, stdout } = await call('no/such.json', newFile('own.json', OWN), newFile('t.csv', 'from,to\na,b\n'));
    expect(status).toBe(1);
    for (const words of ['no/such.json: there is no such file', 'no actor `c`', 'one table', 'entente import'])
      expect(stdout).toContain(words);
  });
  test('hold no commands for a terminal', async () => {
    const { stdout, stderr } = await call(newFile('a.json', OWN.replace('"to": "c"', '"to": "\u009b2J\\u001b[2J"')));
    expect(stdout + stderr).not.toMatch(/[\u001b\u009b]/);
    const table = await callCommand(importDossier, [newFile('t.csv', 'from,to,\u001b[2J3\na,b,x\n')]);
    expect(table.stderr).toContain('[2J3');
    expect(table.stderr).not.toContain('\u001b');
  });
  test('of standard input', async () => {
    const { stdout } = await callCommand(validate, ['-'], { stdin: OWN });
    expect(stdout).toContain('standard input:3:66');
  });
  test('of a file of another program name the command that reads it', async () => {
    const { stdout } = await call(newFile('a.gexf', '<gexf xmlns="http://gexf.net/1.3"><graph/></gexf>'));
    expect(stdout).toMatch(/GEXF.*\n.*entente import/);
  });
});

describe('--strict', () => {
  const sound = OWN.replace('"to": "c"', '"to": "b"').replace(', "colour": "red"', '');
  const strict = async (text: string) => {
    const { status, stdout } = await call(newFile('own.json', text), '--strict');
    return { status, codes: stdout.split('\n').filter((line) => /\/relationships\/\d/.test(line)) };
  };
  test('asks for a claim, for its place in the source, and for a date', async () => {
    expect((await call(newFile('own.json', sound))).status).toBe(0);
    const { status, codes } = await strict(sound);
    expect(status).toBe(1);
    expect(codes.map((line) => line.replace(/^.*?: \//, '/'))).toEqual([
      '/relationships/0: no claim of the relationship `r` says where in its source it stands',
      '/relationships/0/claims/0: the claim has no date: neither `said`, nor `published` of its source `s`',
      '/relationships/1: the relationship `u` has no claim',
    ]);
  });
  const located = sound
    .replace('"source": "s"', '"source": "s", "locator": "p. 1"')
    .replace(/,\s*\{ "id": "u".*?\}/, '');
  test.each([
    located.replace('"locator"', '"said": "2023", "locator"'),
    located.replace('"title": "S"', '"title": "S", "published": "2023-09"'),
  ])('is content with a date of either kind: %#', async (text) =>
    expect(await strict(text)).toEqual({ status: 0, codes: [] }),
  );
  test('stays calm before any JSON', async () => {
    for (const text of [
      'null',
      '[]',
      '{"relationships":[null,{"claims":7}],"sources":"x"}',
      '{"__proto__":{"relationships":[{}]}}',
      '',
    ])
      expect((await call(newFile('own.json', text), '--strict')).status).toBe(1);
  });
});

describe('programs', () => {
  test('get JSON', async () => {
    const file = newFile('own.json', OWN);
    const { stdout } = await call(file, '--as', 'json');
    const { errors, files } = JSON.parse(stdout) as {
      errors: number;
      files: { file: string; problems: { line: number }[] }[];
    };
    expect([errors, files[0]?.file, files[0]?.problems.map(({ line }) => line)]).toEqual([1, file, [3, 5]]);
  });
  test('get SARIF that its schema takes, for lines and for cells', async () => {
    const isSarif = new Ajv({ strict: false, formats: { 'uri-reference': true } }).compile(SARIF);
    const broken = newFile('t.xlsx', readFileSync('data/template/template.xlsx'));
    const { stdout, status } = await call(
      newFile('own #1.json', OWN),
      broken,
      'nowhere.json',
      '--as',
      'sarif',
      '--strict',
    );
    const log: unknown = JSON.parse(stdout);
    expect([status, isSarif(log), isSarif.errors]).toEqual([1, true, null]);
    expect(stdout).toContain('own%20%231.json');
    expect(stdout).toContain('"startLine": 3');
    expect(isSarif({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false);
  });
});

test.each([[[]], [['--as', 'xml', 'a.json']], [['a.json', '--strct']]])('%j is misuse', async (args) =>
  expect((await call(...args)).status).toBe(2),
);
