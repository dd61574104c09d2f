/** That data/README.md says what the format is: every field, example, date and message in it is held against the code. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { isSafeAddress } from '../../src/dossier/safeAddress';
import { formatDate } from '../../src/dossier/edtf/formatDate';
import { parseEdtf } from '../../src/dossier/edtf/parseEdtf';
import { locateProblems } from '../../src/dossier/locateProblems';
import { parseDossier, parseDossierValue } from '../../src/dossier/parseDossier';
import { claimSchema, dossierSchema, RECORD_SCHEMAS } from '../../src/dossier/schema';
import { buildPeriodChart } from '../../src/chart/buildPeriodChart';
import { CERTAINTY_STYLES } from '../../src/scene/style/encoding';
import { describeGrade } from '../../src/view/sentence';
import { fieldsOf, type Field } from './schemaFields';

const README = readFileSync(new URL('../../data/README.md', import.meta.url), 'utf8');

/** Text from a heading to the next one of any level. */
function section(heading: string): string {
  const [, text] = `\n${README}`.split(`\n${heading}\n`);
  if (text === undefined) throw new Error(`data/README.md has no ${heading}`);
  return text.split(/\n#+ /)[0]!;
}

/** Cells of the table rows of a section, without their heads. */
function rowsOf(heading: string): string[][] {
  const rows = section(heading)
    .split('\n')
    .filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const bare = (cell: string | undefined) => (cell ?? '').replace(/^`|`$/g, '');
const jsonBlocks = (text: string) => [...text.matchAll(/```json\n(.*?)```/gs)].map((block) => block[1]!);

function needOf({ optional, fallback }: Field): string {
  if (!optional) return 'required';
  const isPlain = fallback !== undefined && !Array.isArray(fallback);
  return isPlain ? `default \`${JSON.stringify(fallback)}\`` : 'optional';
}

const all = fieldsOf(dossierSchema);
const isList = ({ path }: Field) => path in RECORD_SCHEMAS;
const TABLES: [string, Field[]][] = [
  ['## Head', all.filter(({ path }) => !(path.split(/[.[]/)[0]! in RECORD_SCHEMAS))],
  ['## Lists', all.filter(isList)],
  ...Object.entries(RECORD_SCHEMAS).map(([name, schema]): [string, Field[]] => [
    `### \`${name}[]\``,
    fieldsOf(schema).filter(({ path }) => !path.startsWith('claims[]')),
  ]),
  ['### `claims[]`', fieldsOf(claimSchema)],
];

describe.each(TABLES)('%s', (heading, fields) => {
  const rows = new Map(rowsOf(heading).map(([field, type, need, , example]) => [bare(field), { type, need, example }]));

  it('names every field of the schema and no other', () => {
    expect(fields.length).toBeGreaterThan(3);
    expect([...rows.keys()].sort()).toEqual(fields.map(({ path }) => path).sort());
  });
  it.each(fields.map((field) => [field.path, field] as const))('says what %s needs and may hold', (path, field) => {
    const row = rows.get(path)!;
    expect(row.need).toBe(needOf(field));
    for (const choice of field.choices.filter((one) => one.length > 1)) expect(row.type).toContain(`\`${choice}\``);
    const example: unknown = JSON.parse(bare(row.example));
    expect(v.safeParse(field.schema, example).success, row.example).toBe(true);
    if (row.type === 'date') expect(parseEdtf(String(example))).toMatchObject({ ok: true });
    if (row.type === 'address') expect(isSafeAddress(String(example))).toBe(true);
  });
});

describe('examples', () => {
  it('open without problems, the smallest first and in five lines', () => {
    const [smallest, ...others] = jsonBlocks(README);
    expect(smallest!.trim().split('\n')).toHaveLength(5);
    for (const text of [smallest!, ...others.filter((one) => !section('## How mistakes look').includes(one))]) {
      const { index, problems } = parseDossier(text);
      expect(problems).toEqual([]);
      const further = [...index!.relationships.values()].filter(({ record }) => record.sameRecordAs);
      expect(index!.relationships.size).toBe(1 + further.length);
    }
    expect(others).toHaveLength(3);
  });
  it('of mistakes are told as the table says', () => {
    const text = jsonBlocks(section('## How mistakes look'))[0]!;
    const { index, problems } = parseDossier(text);
    const told = locateProblems(text, problems).map(({ line, column, path, fault, fix }) => [
      `Line ${line}, column ${column}`,
      `\`${path}\``,
      [fault, fix].filter(Boolean).join(' ').replaceAll(' | ', ', '),
    ]);
    expect(rowsOf('## How mistakes look')).toEqual(told);
    expect(index!.relationships.size).toBe(1);
  });
});

describe('dates', () => {
  it.each(rowsOf('## Dates'))('%s is %s, drawn as %s', (written, words, drawn) => {
    const near = ['2023-01', '2023-12'].map((when) => ({ from: 'a', to: 'b', type: 't', when }));
    const { index, problems } = parseDossierValue({
      title: 'T',
      asOf: '2023-12',
      actors: ['a', 'b'].map((id) => ({ id, name: id })),
      relationships: [{ id: 'it', from: 'a', to: 'b', type: 't', when: bare(written) }, ...near],
    });
    expect(problems).toEqual([]);
    expect(formatDate(index!.relationships.get('it')!.date)).toBe(words);
    const { units, boxes } = buildPeriodChart(index!);
    const pieces = units.filter(({ id }) => id === 'it');
    const box = boxes.find((one) => one.units.some(({ id }) => id === 'it'));
    if (box) return expect(drawn).toBe(`in the box “${box.name}”`);
    expect(new Set(pieces.map(({ kind }) => kind))).toEqual(new Set([/solid|hollow|hatched/.exec(drawn)![0]]));
    expect(/ pieces?/.exec(drawn)![0]).toBe(pieces.length === 1 ? ' piece' : ' pieces');
    const arrows = pieces.flatMap(({ arrow }) => arrow ?? []);
    expect(/arrow (\w+)/.exec(drawn)?.slice(1) ?? []).toEqual(arrows);
  });
});

describe('scales', () => {
  it('of certainty are those of the picture', () => {
    const looks = Object.entries(CERTAINTY_STYLES).map(([graded, { meaning, meter }]) => [
      graded === 'not-graded' ? 'left out' : `\`${graded}\``,
      meaning,
      meter === null ? 'none' : `${meter} of 4`,
    ]);
    expect(rowsOf('## Certainty').map(([word, meaning, , meter]) => [word, meaning, meter])).toEqual(looks);
  });
  it('of grades are those of the page', () => {
    const rows = rowsOf('## Grades');
    expect(rows).toHaveLength(6);
    for (const [letter, source, figure, content] of rows)
      expect(describeGrade(bare(letter) + bare(figure))).toBe(`Source: ${source}. What it says: ${content}.`);
  });
});
