/** Dossiers of chance that use every field of the format, with texts that a spreadsheet could take for something else. */
import fc from 'fast-check';
import { CERTAINTIES } from '../../../src/dossier/certainties';
import { parseDossierValue } from '../../../src/dossier/parseDossier';
import { ACTOR_KINDS, type Dossier } from '../../../src/dossier/schema';

const HOSTILE = [
  ...['=1+1', '+7', '-2+3', '@SUM(A1)', "'=1", "'", "'007", '＝1', '\n=1', 'a;=1', "a,'-x", '-5', '-0044', ' =1', '"'],
  ...['a|b', '|', ' | ', '"a" | b', '"quoted"', 'say "no"', '""', 'x",', ',"y', '; ', '007', '1e5', 'TRUE', 'yes', '-'],
  ...['2023-09', '3/4/2022', '?', 'n/a', 'unknown', '_x0041_', '_x0041_x0042_', '_x005F_', '&amp;', '<b>', ']]>', '\t'],
  ...[' around ', '\nlines\nof text\n', 'one\ntwo', '[]', '{}', '[1]', 'null', '\u00a0', '\u2028', 'e\u0301', '\u200b'],
  ...[
    '北京市',
    '서울특별시',
    'موسكو، روسيا',
    'Москва',
    '🇰🇵',
    '\ufeffx',
    'constructor',
    'toString',
    'more',
    'id',
    'sep=;',
  ],
  'long '.repeat(500),
];
const anyText = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...HOSTILE) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...HOSTILE), fc.constantFrom(...HOSTILE)).map((two) => two.join('')),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
);
const text = anyText.map((own) => (/[\p{L}\p{N}\p{P}\p{S}]/u.test(own) ? own : `${own}x`));
const loose = fc.oneof({ weight: 8, arbitrary: anyText }, { weight: 1, arbitrary: fc.constantFrom('', ' ', '\n') });
const texts = fc.array(text, { maxLength: 3 });
const date = fc.constantFrom(
  ...['2023-09-13', '2023', '2019-21', '198X', '2022-09/..', '/2023-10', '../2023', '-0044-03-15', '2023-09?', '2023~'],
  ...['[2023-09,2023-11]', '{2023-09,2023-11}', 'Y12000', ' 2022 ', '2022/', '2023-23'],
);
const IDS = ['a', 'b', '한국', 'عرب', '=x', '"q"', 'a|b', "'t", '007', '1e5', 'TRUE', '-1', 'A1:B2', '@me', 'Russia'];
const RECORDS = IDS.map((id) => `r${id}`);
const url = fc.constantFrom('https://example.org/a?b=1,2;c|d', 'mailto:a@example.org', ' https://example.org', 'bad');
const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
const odd = fc.jsonValue({ maxDepth: 2 });

type Fields = Record<string, fc.Arbitrary<unknown>>;
/** Some of the fields, and now and then one that is not of the format. */
const record = (needed: Fields, optional: Fields = {}): fc.Arbitrary<Record<string, unknown>> =>
  fc
    .tuple(
      fc.record({ ...needed, ...optional }, { requiredKeys: Object.keys(needed) }),
      fc.option(
        fc.dictionary(
          fc.constantFrom('extra', 'record', 'claims2', 'more', '__proto__', 'valueOf', '7', 'names'),
          odd,
          {
            maxKeys: 2,
          },
        ),
        { freq: 4 },
      ),
    )
    .map(([own, more]) => ({ ...more, ...own }));
const list = (arbitrary: fc.Arbitrary<unknown>, most: number) => fc.array(arbitrary, { maxLength: most });
const oneOf = (...values: readonly unknown[]) => fc.constantFrom(...values);
const someOf = (values: readonly string[]) => fc.array(fc.constantFrom(...values), { maxLength: 3 });

interface Ids {
  actors: readonly string[];
  relationships: readonly string[];
  /** Of all other records. */
  others: readonly string[];
}
const ids: fc.Arbitrary<Ids> = fc.record({
  actors: fc.shuffledSubarray(IDS, { minLength: 2, maxLength: 9 }),
  relationships: fc.shuffledSubarray(RECORDS, { minLength: 1, maxLength: 9 }),
  others: fc.shuffledSubarray(['t', 'u', '=t', 'Russia', '"z"', '9'], { minLength: 1 }),
});
/** A record of each id. */
const each = (all: readonly string[], recordOf: (id: string) => fc.Arbitrary<unknown>) =>
  fc.tuple(...all.map((id) => recordOf(id)));

const point = fc.record({ x: fc.double({ min: -999, max: 999, noNaN: true }), y: fc.integer({ min: 0, max: 9 }) });

const dossierOf = ({ actors, relationships, others }: Ids) => {
  const records = [...actors, ...relationships];
  const claim = record(
    { stance: oneOf('asserts', 'denies', 'qualifies'), text, source: oneOf(...others) },
    {
      ...{ also: someOf(records), by: text, said: date, locator: text, grade: oneOf('A1', 'F6'), id: fc.uuid() },
      ...{ quote: record({ text }, { language: loose }), addition: fc.boolean() },
    },
  );
  const actorOf = (id: string) =>
    record(
      { id: fc.constant(id), name: text },
      {
        ...{ short: text, kind: oneOf(...ACTOR_KINDS), unnamed: fc.boolean(), country: oneOf('KP', 'SUHH') },
        ...{ partOf: oneOf(...actors), group: loose, claims: list(claim, 2), aliases: texts, summary: loose },
        ...{ coordinates: oneOf([125.75, 39], [0, -90]), links: list(record({ label: text, url }), 2) },
        image: record({
          url: oneOf('kim.png', `data:image/png;base64,${'A'.repeat(70_000)}`),
          credit: text,
          licence: text,
        }),
        positions: record({}, { wide: point, square: point, tall: point }),
      },
    );
  const relationshipOf = (id: string) =>
    record(
      { type: oneOf(...others), from: oneOf(...actors), to: oneOf(...actors) },
      {
        ...{ id: fc.constant(id), mutual: fc.boolean(), label: text, summary: loose, when: date, basis: text },
        ...{ certainty: oneOf(...CERTAINTIES), condition: someOf(relationships), addition: fc.boolean(), notes: texts },
        ...{ priority: fc.integer({ min: 1, max: 5 }), sameRecordAs: oneOf(...relationships), claims: list(claim, 3) },
        quantity: record({ unit: text }, { value: number, min: number, max: number, estimated: fc.boolean() }),
      },
    );
  const sourceOf = (id: string) =>
    record(
      { id: fc.constant(id), title: text },
      {
        ...{ author: loose, publisher: loose, published: date, accessed: date, url, archived: url, language: loose },
        reliability: oneOf('A', 'F'),
      },
    );
  const familyOf = (id: string) =>
    record(
      { id: fc.constant(id), label: text },
      { glyph: oneOf('arms', 'plain'), colour: record({ light: oneOf('#D0380E'), dark: oneOf('#F87A1E') }) },
    );
  const typeOf = (id: string) =>
    record(
      { id: fc.constant(id), label: text },
      {
        ...{ verb: text, infinitive: text, family: oneOf(...others), directed: fc.boolean(), description: loose },
        ...{ plover: loose, cameo: loose },
      },
    );
  const periodOf = (id: string) => record({ id: fc.constant(id), label: text, when: date }, { summary: loose });
  const view = record(
    {},
    {
      ...{ hide: someOf(others), hideCertainty: someOf([...CERTAINTIES, 'not-graded']), period: oneOf(...others) },
      ...{ also: someOf(['maybe', 'standing']), emphasis: someOf(records), unfold: someOf(actors) },
      ...{ open: oneOf(...records), camera: oneOf('whole', 'close') },
    },
  );
  const step = record(
    { title: text },
    {
      ...{ text: loose, notes: loose, minutes: fc.double({ min: 0, max: 9, noNaN: true }), skip: fc.boolean() },
      view,
    },
  );
  return record(
    { title: text, actors: each(actors, actorOf), relationships: each(relationships, relationshipOf) },
    {
      ...{ format: oneOf(1), id: oneOf('a', '=x'), subtitle: loose, summary: loose, language: oneOf('en', 'pt-BR') },
      ...{ asOf: date, credit: loose, licence: loose, marking: loose, description: loose, continues: oneOf('b') },
      ...{ contact: loose, corrections: list(record({ date, text }), 2), weight: oneOf('quantity'), weightUnit: text },
      arrangement: record({}, { left: oneOf(...actors) }),
      bundles: list(record({ relationships: someOf(relationships), label: text }), 2),
      ...{ families: each(others, familyOf), types: each(others, typeOf), sources: each(others, sourceOf) },
      ...{ periods: each(others, periodOf), story: list(step, 4) },
    },
  );
};

/** What `parse` takes of a value: what is broken of it is gone. */
export function soundDossier(value: unknown): Dossier {
  const { index } = parseDossierValue(value);
  if (!index) throw new Error('no dossier');
  return index.dossier;
}

/** As they stand in a file. */
export const dossierValues: fc.Arbitrary<unknown> = ids
  .chain(dossierOf)
  .map((value): unknown => JSON.parse(JSON.stringify(value)));
export const wholeDossiers: fc.Arbitrary<Dossier> = dossierValues.map(soundDossier);
