/** A sheet becomes a dossier; what a cell says wrongly is told by row and column, and the rest is in. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDossier } from '../../../src/dossier/parseDossier';
import { readDossier } from '../../../src/formats/in/readDossier';
import { buildDossier, type BuildOptions } from '../../../src/formats/in/rows/buildDossier';
import { COLUMN_MEANINGS, type ColumnMeaning, type RowMapping } from '../../../src/formats/in/rows/columns';

const OPTIONS: BuildOptions = {
  ...{
    title: 'Arms',
    name: 'arms.csv',
    decimals: null,
    plainType: 'Relationship',
    plainClaim: 'Cited.',
    plainUnit: 'units',
  },
};

/** @param text cells parted by commas; the first row names what each column is */
function build(text: string, more: Partial<RowMapping> = {}, options: Partial<BuildOptions> = {}) {
  const rows = text
    .trim()
    .split('\n')
    .map((row) => row.split(',').map((cell) => cell.trim()));
  const columns = rows[0]!.map((name) => COLUMN_MEANINGS.find((meaning) => meaning === name) ?? null);
  const mapping: RowMapping = { sheet: 0, header: 0, columns, dateOrder: null, certainties: {}, ...more };
  return buildDossier({ name: 'arms', rows, hidden: false }, mapping, { ...OPTIONS, ...options });
}
const told = ({ problems }: ReturnType<typeof build>) =>
  problems.map(({ code, row, column, text }) => [code, row, column, text]);

test('a row is a relationship, and names are actors', () => {
  const built = build(
    `
    from, to, type, when, certainty, label
    Russia, North Korea, Arms, Sept 2023, Confirmed, Shells
    North Korea, Russia, arms, 2023-10, reported, Rockets
  `,
    { certainties: { confirmed: 'confirmed', reported: 'reported' } },
  );
  expect(built.problems).toEqual([]);
  expect(built.rows).toEqual({ all: 2, taken: 2 });
  expect(built.dossier).toMatchObject({
    title: 'Arms',
    types: [{ id: 'arms', label: 'Arms' }],
    actors: [
      { id: 'russia', name: 'Russia' },
      { id: 'north-korea', name: 'North Korea' },
    ],
    relationships: [
      { from: 'russia', to: 'north-korea', type: 'arms', when: '2023-09', certainty: 'confirmed', label: 'Shells' },
      { from: 'north-korea', to: 'russia', type: 'arms', when: '2023-10', certainty: 'reported', label: 'Rockets' },
    ],
  });
  expect(built.guesses).toEqual([{ row: 2, text: 'Sept 2023', edtf: '2023-09' }]);
});

test('a row without two ends is left out, any other fault leaves out its cell', () => {
  const built = build(`
    from, to, when, certainty, url, grade, quantity, toKind, toCountry, stance
    A, , 2022, , , , , , ,
    A, B, someday, quite, example, Z9, lots, ghost, Freedonia, perhaps
    A, C, 3/4/2022, , https://example.org/x, b2, 300, state, fr, denies
  `);
  expect(told(built)).toEqual([
    ['no-end', 2, 2, ''],
    ['unreadable-kind', 3, 8, 'ghost'],
    ['unreadable-country', 3, 9, 'Freedonia'],
    ['unreadable-stance', 3, 10, 'perhaps'],
    ['unreadable-address', 3, 5, 'example'],
    ['unreadable-date', 3, 3, 'someday'],
    ['unknown-certainty', 3, 4, 'quite'],
    ['unreadable-number', 3, 7, 'lots'],
    ['ambiguous-date', 4, 3, '3/4/2022'],
  ]);
  expect(built.rows).toEqual({ all: 3, taken: 2 });
  expect(built.dossier.relationships).toMatchObject([
    { from: 'a', to: 'b' },
    { from: 'a', to: 'c', quantity: { value: 300, unit: 'units' }, claims: [{ stance: 'denies', grade: 'B2' }] },
  ]);
  expect(built.dossier.actors).toContainEqual({ id: 'c', name: 'C', kind: 'state', country: 'FR' });
  const ordered = build('from, to, when\nA, C, 3/4/2022', { dateOrder: 'month-day' });
  expect(ordered.dossier.relationships[0]).toMatchObject({ when: '2022-03-04' });
});

test('spans of two columns: open, closed, of unknown ends, and those that run backwards', () => {
  const built = build(`
    from, to, start, end
    A, B, 2014, 2016
    A, B, 2022, present
    A, B, 2022,
    A, B, , 2019
    A, B, 2020, 2018
    A, B, 2021, 2021
    A, B, 2020, someday
    A, B, 2020, ?
  `);
  expect(built.dossier.relationships.map(({ when }) => when)).toEqual([
    ...['2014/2016', '2022/..', '2022/', '/2019', undefined, '2021', '2020/', '2020/'],
  ]);
  expect(told(built)).toEqual([
    ['reversed-dates', 6, 4, '2018'],
    ['unreadable-date', 8, 4, 'someday'],
  ]);
});

const claimsOf = ({ dossier }: ReturnType<typeof build>) =>
  dossier.relationships.map((one) =>
    (one.claims ?? []).map(({ text, source, locator = '', by = '' }) => [text, source, locator, by].join('|')),
  );

test('sources are filed once, and claims rest on them; without one, on the sheet', () => {
  const built = build(`
    from, to, source, url, locator, claim, by, published
    A, B, Yearbook, https://example.org/y, p. 7, B got tanks; more to come, , 2023
    A, C, Yearbook, , p. 8; p. 9, , ,
    A, D, Yearbook; Paper, , p. 9; p. 2, One, ,
    A, E, , https://www.example.com/a, , , ,
    A, F, , , , , a minister,
    A, G, , , , , ,
  `);
  expect(built.dossier.sources).toEqual([
    { id: 'yearbook', title: 'Yearbook', url: 'https://example.org/y', published: '2023' },
    { id: 'paper', title: 'Paper' },
    { id: 'example-com', title: 'example.com', url: 'https://www.example.com/a' },
    { id: 'arms-csv', title: 'arms.csv' },
  ]);
  expect(claimsOf(built)).toEqual([
    ['B got tanks; more to come|yearbook|p. 7|'],
    ['Cited.|yearbook|p. 8; p. 9|'],
    ['One|yearbook|p. 9|', 'One|paper|p. 2|'],
    ['Cited.|example-com||'],
    ['Cited.|arms-csv||a minister'],
    [],
  ]);
});

test('sources that differ stay apart, and addresses go to nobody in particular where there are not as many', () => {
  const built = build(`
    from, to, source, url, published, author
    A, B, Reuters, , 2021, X
    A, C, Reuters, , 2023, Y
    A, D, BBC News | Home, https://example.org/1, ,
    A, E, Reuters; BBC; AP, https://example.org/2; https://example.org/3, ,
    A, F, Reuters; BBC, foo; https://example.org/4?a=1;b=2, ,
  `);
  expect(built.dossier.sources!.map(({ title, url = '', published = '' }) => [title, url, published])).toEqual([
    ['Reuters', '', '2021'],
    ['Reuters', '', '2023'],
    ['BBC News | Home', 'https://example.org/1', ''],
    ['Reuters', '', ''],
    ['BBC', '', ''],
    ['AP', '', ''],
    ['BBC', 'https://example.org/4?a=1;b=2', ''],
  ]);
  expect(told(built)).toEqual([
    ['counts-differ', 5, 4, 'https://example.org/2; https://example.org/3'],
    ['unreadable-address', 6, 4, 'foo'],
  ]);
});

test('who is not understood asserts nothing', () => {
  const built = build('from, to, source, stance\nA, B, TASS, disputes\nA, C, TASS, denies');
  expect(claimsOf(built)).toEqual([[], ['Cited.|tass||']]);
  expect(told(built)).toEqual([['unreadable-stance', 2, 4, 'disputes']]);
});

test('both ways, one way, or a word that says neither', () => {
  const built = build('from, to, mutual\nA, B, bidirectional\nA, C, one-way\nA, D, sideways\nA, E, взаимное');
  expect(built.dossier.relationships.map(({ mutual }) => mutual ?? false)).toEqual([true, false, false, true]);
  expect(told(built)).toEqual([['unreadable-mutual', 4, 3, 'sideways']]);
});

test('a header that comes again in other letters is no row, and a total needs no second end', () => {
  const built = build('from, to, type\nA, B, x\nFROM, To , Type\nTotal, , 3\nA, C, x');
  expect(told(built)).toEqual([['total', 4, 1, 'Total']]);
  expect(built.rows).toEqual({ all: 3, taken: 2 });
});

test('a column that is left out because another has its name is told, where it says anything', () => {
  const names = ['From', 'To', 'Source', ' source', 'SOURCE', 'Other', ''];
  const rows = [names, ['A', 'B', 'Paper', 'Reuters', '', 'x', 'y']];
  const columns = [...(['from', 'to', 'source'] as const), null, null, null, null];
  const mapping: RowMapping = { sheet: 0, header: 0, columns, dateOrder: null, certainties: {} };
  const { problems } = buildDossier({ name: '', rows, hidden: false }, mapping, OPTIONS);
  expect(problems).toEqual([{ code: 'same-column', row: 1, column: 4, meaning: 'source', text: 'source' }]);
});

test('a header that comes again is no row, and without both ends nothing is told of each row', () => {
  expect(build('from, to\nA, B\nfrom, to\nA, C').rows).toEqual({ all: 2, taken: 2 });
  const { problems, rows } = build('from, other\nA, B\nA, C');
  expect([problems, rows]).toEqual([[], { all: 2, taken: 0 }]);
});

test('several names in a cell are one record with several ends, and that is clean', async () => {
  const built = build('from, to, label, source, locator\nA; B; A, C, Statement, Yearbook, p. 7');
  expect(built.dossier.relationships).toMatchObject([
    { id: 'a-relationship-c', from: 'a' },
    { id: 'b-relationship-c', from: 'b', sameRecordAs: 'a-relationship-c' },
  ]);
  expect(built.severalEnds).toBe(1);
  const read = await readDossier(JSON.stringify(built.dossier), 'arms.json', false);
  expect(read.ok && read.dossier.problems).toEqual([]);
});

test('ids stay where rows are sorted or put in, and an author’s own are kept', () => {
  const rows = ['A, B, Arms, ', 'B, C, Arms, x-1', 'A, B, Talks, '];
  const idsOf = (some: readonly string[]) =>
    build(['from, to, type, id', ...some].join('\n'))
      .dossier.relationships.map(({ id }) => id)
      .sort();
  expect(idsOf(rows)).toEqual(['a-arms-b', 'a-talks-b', 'x-1']);
  expect(idsOf([...rows].reverse())).toEqual(idsOf(rows));
  const twice = build('from, to, id\nA, B, x\nA, C, x');
  expect(told(twice)).toEqual([['taken-id', 3, 3, 'x']]);
  expect(twice.dossier.relationships.map(({ id }) => id)).toEqual(['x', 'a-relationship-c']);
  // An author's own id is nobody else's, wherever it stands.
  const own = build('from, to, id\nA, B,\nB, C, a');
  expect(own.problems).toEqual([]);
  expect(own.dossier.actors.map(({ id }) => id)).toEqual(['a-2', 'b', 'c']);
});

test('an id says what a row says, and not where it stands', () => {
  const rows = [
    'A, B, Arms, Shells, 2022, said, S',
    'A, B, Arms, Shells, 2023, said, S',
    'A, B, Arms, Rockets, 2022, said, S',
    'A, B, Arms, Rockets, 2022, denied, S',
    'A, B, Arms, Rockets, 2022, denied, T',
    'A, B, Arms, Rockets, 2022, denied, T',
    'A, C, Arms, Shells, 2022, said, S',
  ];
  const read = (some: readonly string[]) =>
    build(['from, to, type, label, when, claim, source', ...some].join('\n')).dossier.relationships;
  const idsOf = (some: readonly string[]) =>
    read(some)
      .map(({ id, claims, ...record }) => `${id} ${JSON.stringify(record)} ${claims?.[0]?.source}`)
      .sort();
  const ids = read(rows).map(({ id }) => id!);
  expect(ids.filter((id) => /^a-arms-b-[a-z0-9]{4}$/.test(id))).toHaveLength(4);
  expect(ids.slice(3).map((id) => id.replace(/^a-arms-b-.{4}/, ''))).toEqual(['', '-2', '-3', 'a-arms-c']);
  for (let turn = 1; turn < rows.length; turn++)
    expect(idsOf([...rows.slice(turn), ...rows.slice(0, turn)])).toEqual(idsOf(rows));
  expect(idsOf([...rows].reverse())).toEqual(idsOf(rows));
  // What is put in moves no other.
  expect(read([...rows, 'A, B, Arms, Tanks, 2024, said, S']).map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
});

test('names are joined only where a reader says so, and stay as aliases', () => {
  const apart = build('from, to\nS. Korea, Japan\nSouth Korea, Japan');
  expect(apart.dossier.actors).toHaveLength(3);
  expect(apart.names).toEqual(new Map([['S. Korea', 1], ['Japan', 2], ['South Korea', 1]])); // prettier-ignore
  const one = build(
    'from, to\nS. Korea, Japan\nSouth Korea, Japan',
    {},
    {
      joined: new Map([['S. Korea', 'South Korea']]),
    },
  );
  expect(one.dossier.actors).toEqual([
    { id: 'south-korea', name: 'South Korea', aliases: ['S. Korea'] },
    { id: 'japan', name: 'Japan' },
  ]);
});

test('an actor with two groups keeps the first, and that is told', () => {
  const built = build('from, to, fromGroup\nA, B, East\nA, C, West\nA, D, East');
  expect(built.dossier.actors[0]).toEqual({ id: 'a', name: 'A', group: 'East' });
  expect(built.problems).toMatchObject([{ code: 'other-value', row: 3, column: 3, text: 'West', before: 'East' }]);
});

test('a long label is a summary, families and both ways are read', () => {
  const long = 'x'.repeat(80);
  const { dossier } = build(`from, to, label, family, type, mutual\nA, B, ${long}, Trade, Oil, yes`);
  expect(dossier.relationships[0]).toMatchObject({ summary: long, mutual: true });
  expect(dossier.families).toEqual([{ id: 'trade', label: 'Trade' }]);
  expect(dossier.types).toEqual([{ id: 'oil', label: 'Oil', family: 'trade' }]);
});

test('whatever the cells hold, the dossier is clean and every row is in or told', () => {
  const cell = fc.oneof(
    ...[
      fc.constantFrom('', 'A', 'B', '北朝鮮', 'كوريا', '2022', '1/2/2022', 'https://example.org', '=1+1', ';', '|;|'),
    ],
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  const meanings = fc.uniqueArray(fc.constantFrom(...COLUMN_MEANINGS), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(
      meanings,
      fc.array(fc.array(cell, { minLength: 12, maxLength: 12 }), { maxLength: 8 }),
      (columns, rows) => {
        const mapping: RowMapping = { ...{ sheet: 0, header: null, dateOrder: null, certainties: {} }, columns };
        const built = buildDossier({ name: 's', rows, hidden: false }, mapping, OPTIONS);
        const out = new Set(built.problems.filter(({ code }) => code === 'no-end').map(({ row }) => row));
        const hasEnds = columns.includes('from') && columns.includes('to');
        expect(built.rows.all - built.rows.taken).toBe(hasEnds ? out.size : built.rows.all);
        if (!built.dossier.relationships.length) return;
        const { problems } = parseDossier(JSON.stringify(built.dossier));
        // What letters a name may hold is the dossier's affair: no reference, date or address is broken.
        expect(problems.filter(({ severity }) => severity === 'error').map(({ fault }) => fault)).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});

test('every meaning is read', () => {
  const read = new Set<ColumnMeaning>();
  const spy: RowMapping = { sheet: 0, header: null, columns: [...COLUMN_MEANINGS], dateOrder: null, certainties: {} };
  for (const meaning of COLUMN_MEANINGS) {
    const values: Partial<Record<ColumnMeaning, string>> = { from: 'A', to: 'B', claim: 'said', source: 'S' };
    const filler: Partial<Record<ColumnMeaning, string>> = {
      ...{ when: '2022', start: '2021', end: '2023', said: '2020', published: '2019', url: 'https://example.org' },
      ...{ certainty: 'sure', quantity: '7', unit: 'tons', stance: 'denies', grade: 'B2', mutual: 'yes' },
      ...{ fromKind: 'person', toKind: 'group', fromCountry: 'FR', toCountry: 'DE' },
    };
    const others = meaning === 'unit' ? { quantity: '7' } : {};
    const rowOf = (more: Partial<Record<ColumnMeaning, string>>) =>
      COLUMN_MEANINGS.map((one) => more[one] ?? values[one] ?? '');
    const made = (row: string[]) =>
      JSON.stringify(
        buildDossier({ name: 's', rows: [row], hidden: false }, { ...spy, certainties: { sure: 'confirmed' } }, OPTIONS)
          .dossier,
      );
    if (made(rowOf({ ...others, [meaning]: filler[meaning] ?? 'Other words' })) !== made(rowOf(others)))
      read.add(meaning);
  }
  expect([...read].sort()).toEqual([...COLUMN_MEANINGS].sort());
});
