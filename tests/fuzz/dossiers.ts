/** Dossiers and addresses of chance: near enough to sound ones to be read, and with everything that a file can hold. */
import fc from 'fast-check';
import { ENCODINGS } from '../fixtures/encodings';

const year = fc.oneof(
  fc.integer({ min: -9999, max: 9999 }).map((n) => `${n < 0 ? '-' : ''}${String(Math.abs(n)).padStart(4, '0')}`),
  fc.integer({ min: -200_000_000, max: 200_000_000 }).map((n) => `Y${n}`),
  fc.constantFrom(
    'Y-66000000',
    'Y170000002',
    '-02XX',
    '198X',
    '20XX',
    'XXXX',
    'Y1e9',
    'Y-999999999999',
    '2023-21',
    '-0044-03-15',
  ),
  fc
    .tuple(fc.integer({ min: 1900, max: 2030 }), fc.integer({ min: 0, max: 41 }))
    .map(([y, m]) => `${y}-${String(m).padStart(2, '0')}`),
);
const date = fc.oneof(
  year,
  fc.tuple(year, fc.constantFrom('?', '~', '%')).map(([at, doubt]) => at + doubt),
  fc
    .tuple(fc.oneof(year, fc.constantFrom('', '..')), fc.oneof(year, fc.constantFrom('', '..')))
    .map((ends) => ends.join('/')),
  fc.array(year, { maxLength: 4 }).map((all) => `[${all.join(',')}]`),
  fc.tuple(year, year).map(([a, b]) => `{${a}..${b}}`),
  fc.string(),
);
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', ' ', 'x'.repeat(5_000), '؟نعم', '한국', '\u202e', '\ud800', '<script>', '=1+1', '__proto__'),
);
const id = fc.constantFrom('a0', 'a1', 'a2', 'r0', 'r1', 't0', 's0', 'p0', 'constructor', '__proto__', 'no one');
const certainty = fc.constantFrom('confirmed', 'reported', 'claimed', 'speculated', 'hypothetical', 'perhaps');
/** Any field may hold anything. */
const mostly = <T>(sound: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 12, arbitrary: sound }, { weight: 1, arbitrary: fc.jsonValue() });
const record = (fields: Record<string, fc.Arbitrary<unknown>>) =>
  mostly(
    fc.record(Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, mostly(value)])), {
      requiredKeys: [],
    }),
  );
const list = (fields: Record<string, fc.Arbitrary<unknown>>) => mostly(fc.array(record(fields), { maxLength: 6 }));

const claims = list({ stance: fc.constantFrom('asserts', 'denies'), text, source: id, also: fc.array(id), said: date });
const dossier = fc.record(
  {
    title: mostly(text),
    asOf: mostly(date),
    families: list({ id, label: text, glyph: fc.constantFrom('arms', 'plain', 'none') }),
    types: list({ id, label: text, verb: text, family: id, directed: fc.boolean() }),
    sources: list({ id, title: text, url: text, published: date }),
    actors: list({
      id,
      name: text,
      short: text,
      partOf: id,
      group: text,
      kind: fc.constantFrom('state', 'person', 'vessel'),
      claims,
    }),
    relationships: list({
      ...{ id, type: id, from: id, to: id, mutual: fc.boolean(), label: text, when: date, certainty, claims },
      ...{
        condition: fc.array(id),
        priority: fc.oneof(fc.integer({ min: 0, max: 6 }), fc.double(), text),
        quantity: fc.record({ value: fc.double(), unit: text }, { requiredKeys: [] }),
        notes: fc.array(text),
      },
    }),
    periods: list({ id, label: text, when: date }),
    story: list({
      title: text,
      text,
      view: fc.record({ period: id, emphasis: fc.array(id), open: id, hide: fc.array(id) }, { requiredKeys: [] }),
    }),
  },
  { requiredKeys: ['title', 'actors', 'relationships'] },
);

const nested = fc.nat(20_000).map((depth) => `${'['.repeat(depth)}${']'.repeat(depth)}`);

export const dossierText: fc.Arbitrary<string> = fc.oneof(
  { weight: 10, arbitrary: dossier.map((value) => JSON.stringify(value)) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(dossier, nested)
      .map(([value, deep]) => `${JSON.stringify(value).slice(0, -1)},"deep":${deep}}`),
  },
  { weight: 1, arbitrary: fc.tuple(dossier, fc.nat()).map(([value, at]) => JSON.stringify(value).slice(0, at % 500)) },
  { weight: 1, arbitrary: fc.json() },
);

/** As bytes in any encoding, some of them broken. */
export const dossierBytes: fc.Arbitrary<Uint8Array> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(dossierText, fc.constantFrom(...Object.values(ENCODINGS))).map(([own, encode]) => encode(own)),
  },
  { weight: 1, arbitrary: dossierText.map((own) => Uint8Array.from(own, (letter) => letter.charCodeAt(0))) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
);

const field = fc.constantFrom(
  ...[
    'hide',
    'hide-family',
    'hide-certainty',
    'period',
    'from',
    'to',
    'also',
    'additions',
    'detail',
    'by',
    'unfold',
    'open',
    'focus',
  ],
  ...[
    'between',
    'highlight',
    'step',
    'at',
    'pin-wide',
    'moved-tall',
    'theme',
    'dossier',
    'present',
    'presenter',
    'talk',
    'handout',
    'paper',
  ],
);
const value = fc.oneof(
  id,
  date,
  fc.string({ unit: 'binary' }),
  fc.constantFrom('%', '%zz', '1e999', '-1', '1,2,3', 'a0:1,2;a1:x,y'),
);

export const query: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.tuple(field, value).map((pair) => pair.join('='))).map((fields) => fields.join('&')),
  fc.string({ unit: 'binary' }),
);
