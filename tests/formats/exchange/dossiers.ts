/** Sound dossiers of chance, with every field of the format, dates of every form, many scripts and hostile texts. */
import fc from 'fast-check';
import { CERTAINTIES } from '../../../src/dossier/certainties';
import { ACTOR_KINDS, type DossierInput } from '../../../src/dossier/schema';
import { MARKUP, ODD_IDS } from '../../fixtures/hostileValues';

const DATES = [
  ...[
    '2023-09-13',
    '2023-09',
    '2023-23',
    '2023',
    '198X',
    '19XX',
    '2023-XX-XX',
    '-0043',
    '-0044-03-15',
    'Y-66000000',
    'Y12345',
  ],
  ...[
    '2023-09/2023-11',
    '2022-09/..',
    '2022-09/',
    '/2023-10',
    '../2023-10',
    '/198X',
    '/..',
    '../..',
    '0001/9999',
    'Y-17000/2020',
  ],
  ...['2023-09?', '2023-09~', '2023-09%', '2022~/2023?', '[2023-09,2023-11]', '{2023-09,2023-11}', '{1667,1670..1672}'],
  ...['[..2020,2022]', '{2020,2022..}', '[2020..2022]', ' 2023 '],
];
const TEXTS = [
  ...MARKUP,
  ...[
    '김정은과 푸틴',
    'القمة الروسية',
    '两国元首会晤',
    'Встреча',
    '👩‍🚀 e\u0301',
    ' spaced ',
    'a\nb\tc',
    'line\rend',
    ']]>',
    '<![CDATA[x]]>',
  ],
  ...[
    '<!DOCTYPE a [<!ENTITY b "c">]>&b;',
    '&amp;',
    '"quoted"',
    '__proto__',
    'null',
    'true',
    '12',
    '1e3',
    '{"a":1}',
    '[1]',
    '?>',
  ],
];
const date = fc.constantFrom(...DATES);
const filled = fc.oneof(
  fc.constantFrom(...TEXTS),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }).map((text) => `x${text}`),
);
const text = fc.oneof({ weight: 6, arbitrary: filled }, { weight: 1, arbitrary: fc.constant('') });
const url = fc.constantFrom('https://example.org/?a=1&b=%3C"', 'http://한국.example/x', 'mailto:desk@example.org');
const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
const point = fc.record({ x: fc.integer({ min: -500, max: 500 }), y: fc.double({ min: -500, max: 500, noNaN: true }) });
const marks = fc.constantFrom('', '-kor', '"', '<>&', '__proto__', 'عربي', '/~1');
const unknown = fc.constantFrom('x-note', 'source', 'start', 'label2', 'extra', 'data', 'labels');

type Fields = Record<string, fc.Arbitrary<unknown>>;
/** All fields, some of them left out; and now and then one that the format does not know. */
const record = (required: Fields, optional: Fields): fc.Arbitrary<Record<string, unknown>> =>
  fc
    .tuple(
      fc.record({ ...required, ...optional }, { requiredKeys: Object.keys(required) }),
      fc.option(fc.tuple(unknown, fc.oneof(text, number, fc.constant({ deep: [1, { a: null }] }))), { freq: 8 }),
    )
    .map(([fields, more]) =>
      more && !(more[0] in { ...required, ...optional }) ? { ...fields, [more[0]]: more[1] } : fields,
    );

const idsOf = (prefix: string, count: number) =>
  fc.array(marks, { minLength: count, maxLength: count }).map((all) => all.map((mark, i) => `${prefix}${i}${mark}`));

/** Whatever may be left out is there in some of them. */
export const dossierInput: fc.Arbitrary<DossierInput> = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 9 }))
  .chain(([actors, relationships]) =>
    fc.tuple(
      idsOf('a', actors).map((ids) => [...ids, ...ODD_IDS.slice(2, 2 + (actors % 3))]),
      idsOf('r', relationships),
      idsOf('t', 3),
      idsOf('s', 2),
    ),
  )
  .chain(([actors, relationships, types, sources]) => dossierOf(actors, relationships, types, sources));

function dossierOf(
  actors: string[],
  relationships: string[],
  types: string[],
  sources: string[],
): fc.Arbitrary<DossierInput> {
  const actor = fc.constantFrom(...actors);
  const records = fc.constantFrom(...actors, ...relationships);
  const claim = record(
    { stance: fc.constantFrom('asserts', 'denies', 'qualifies'), text: filled, source: fc.constantFrom(...sources) },
    {
      ...{ also: fc.array(records, { maxLength: 2 }), by: fc.oneof(actor, filled), said: date, locator: filled },
      ...{
        grade: fc.constantFrom('B2', 'F6'),
        quote: record({ text: filled }, { language: text }),
        addition: fc.boolean(),
      },
    },
  );
  const claims = fc.array(claim, { maxLength: 3 });
  const actorRecord = (id: string) =>
    record(
      { id: fc.constant(id), name: filled },
      {
        ...{
          short: filled,
          kind: fc.constantFrom(...ACTOR_KINDS),
          unnamed: fc.boolean(),
          country: fc.constantFrom('KP', 'XKX'),
        },
        ...{ partOf: actor, group: text, claims, aliases: fc.array(filled, { maxLength: 3 }), summary: text },
        coordinates: fc.constantFrom([125.75, 39.03], [-180, 90]),
        links: fc.array(record({ label: filled, url }, {}), { maxLength: 2 }),
        image: record({ url: fc.constant('kim.png'), credit: filled, licence: filled }, {}),
        positions: record({}, { wide: point, square: point, tall: point }),
      },
    );
  const relationshipRecord = (id: string) =>
    record(
      { id: fc.constant(id), type: fc.constantFrom(...types), from: actor, to: actor },
      {
        ...{
          mutual: fc.boolean(),
          label: filled,
          summary: text,
          when: date,
          certainty: fc.constantFrom(...CERTAINTIES),
        },
        ...{
          basis: filled,
          addition: fc.boolean(),
          priority: fc.integer({ min: 1, max: 5 }),
          notes: fc.array(filled, { maxLength: 2 }),
        },
        quantity: record({ unit: filled }, { value: number, min: number, max: number, estimated: fc.boolean() }),
        ...{ claims, condition: fc.array(fc.constantFrom(...relationships), { maxLength: 2 }) },
        sameRecordAs: fc.constantFrom(...relationships),
      },
    );
  const family = (id: string) =>
    record(
      { id: fc.constant(id), label: filled },
      { colour: fc.constant({ light: '#D0380E', dark: '#F87A1E' }), glyph: fc.constantFrom('arms', 'plain') },
    );
  const type = (id: string) =>
    record(
      { id: fc.constant(id), label: filled },
      {
        ...{ verb: filled, infinitive: filled, family: fc.constantFrom('f0', 'f1'), directed: fc.boolean() },
        ...{ description: text, plover: text, cameo: text },
      },
    );
  const source = (id: string) =>
    record(
      { id: fc.constant(id), title: filled },
      {
        ...{ author: text, publisher: text, published: date, accessed: date, url, archived: url, language: text },
        reliability: fc.constantFrom('A', 'F'),
      },
    );
  const step = record(
    { title: filled },
    {
      ...{ text, notes: text, minutes: fc.integer({ min: 0, max: 9 }), skip: fc.boolean() },
      view: record(
        {},
        {
          ...{
            hide: fc.array(fc.constantFrom(...types), { maxLength: 2 }),
            hideCertainty: fc.constant(['not-graded']),
          },
          ...{ period: fc.constant('p0'), also: fc.constant(['maybe']), emphasis: fc.array(records, { maxLength: 2 }) },
          ...{ open: records, unfold: fc.array(actor, { maxLength: 2 }), camera: fc.constantFrom('whole', 'close') },
        },
      ),
    },
  );
  const all = (ids: readonly string[], make: (id: string) => fc.Arbitrary<Record<string, unknown>>) =>
    fc.tuple(...ids.map(make));
  return record(
    {
      ...{ title: filled, actors: all(actors, actorRecord), relationships: all(relationships, relationshipRecord) },
      ...{ types: all(types, type), families: all(['f0', 'f1'], family), sources: all(sources, source) },
      periods: all(['p0'], (id) => record({ id: fc.constant(id), label: filled, when: date }, { summary: text })),
    },
    {
      ...{ format: fc.constant(1), id: fc.constantFrom('own', 'summit-2023'), subtitle: text, summary: text },
      ...{ language: fc.constantFrom('ko', 'pt-BR'), asOf: date, credit: text, licence: text, marking: text },
      ...{ description: text, continues: fc.constant('before'), contact: text },
      corrections: fc.array(record({ date, text: filled }, {}), { maxLength: 2 }),
      arrangement: record({}, { left: actor }),
      bundles: fc.array(record({ relationships: fc.constant(relationships.slice(0, 2)), label: filled }, {}), {
        maxLength: 1,
      }),
      ...{ weight: fc.constant('quantity'), weightUnit: filled, story: fc.array(step, { maxLength: 2 }) },
    },
  ) as fc.Arbitrary<unknown> as fc.Arbitrary<DossierInput>;
}
