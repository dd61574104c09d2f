/** What other programs find in a file that is made of a dossier. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CERTAINTIES } from '../../../src/dossier/certainties';
import { parseDossierValue } from '../../../src/dossier/parseDossier';
import { headSchema, RECORD_SCHEMAS, type DossierInput } from '../../../src/dossier/schema';
import { EXCHANGE_FORMATS } from '../../../src/formats/exchange/exchangeFormats';
import { nameBasedUuid } from '../../../src/formats/exchange/nameBasedUuid';
import { ACTOR_FIELDS, HEAD_FIELDS, RELATIONSHIP_FIELDS } from '../../../src/formats/exchange/ownFields';
import { certaintyOfConfidence, confidenceOf } from '../../../src/formats/exchange/stixConfidence';
import { edtfOfTime, spansOfWhen, whenOfSpans } from '../../../src/formats/exchange/whenSpans';
import { faultsOf } from './readForeign';

const write = (id: string, input: DossierInput) => {
  const { index, problems } = parseDossierValue(input);
  expect(problems).toEqual([]);
  return EXCHANGE_FORMATS.find((format) => format.id === id)!.write(index!.dossier);
};
const small: DossierInput = {
  id: 'small',
  title: 'Two <states>',
  asOf: '2023-10',
  families: [{ id: 'diplomacy', label: 'Diplomacy' }],
  types: [
    { id: 'talks', label: 'Talks', verb: 'met', family: 'diplomacy', directed: false },
    { id: 'warning', label: 'Warning' },
  ],
  actors: [
    { id: 'kor', name: '대한민국', country: 'KR', aliases: ['Seoul'] },
    { id: 'kim', name: 'Kim', kind: 'person', partOf: 'kor', positions: { wide: { x: 520, y: 128 } } },
  ],
  relationships: [
    {
      ...{
        id: 'T1',
        from: 'kor',
        to: 'kim',
        type: 'talks',
        label: 'Talks & tea',
        when: '2023-09/..',
        certainty: 'reported',
      },
      claims: [{ stance: 'asserts', text: 'They met.', source: 'agency', grade: 'B2' }],
      quantity: { value: 3, unit: 'rounds' },
    },
    { id: 'T2', from: 'kim', to: 'kor', type: 'warning', when: '{2020-02,2021}', certainty: 'confirmed' },
    { id: 'T3', from: 'kim', to: 'kor', type: 'warning', when: 'Y-12000/2020', certainty: 'hypothetical' },
  ],
  sources: [{ id: 'agency', title: 'An agency', url: 'https://example.org/a?b&c', publisher: 'Agency' }],
};

it('knows every field of the format', () => {
  const names = (schema: { entries: object }, without: string[]) =>
    Object.keys(schema.entries)
      .filter((name) => !without.includes(name))
      .sort();
  expect(Object.keys(ACTOR_FIELDS).sort()).toEqual(names(RECORD_SCHEMAS.actors, ['id', 'name']));
  expect(Object.keys(RELATIONSHIP_FIELDS).sort()).toEqual(
    names(RECORD_SCHEMAS.relationships, ['id', 'from', 'to', 'label']),
  );
  const lists = Object.keys(RECORD_SCHEMAS).filter((name) => name !== 'actors' && name !== 'relationships');
  expect(Object.keys(HEAD_FIELDS).sort()).toEqual([...names(headSchema, []), ...lists].sort());
});

describe('dates', () => {
  it.each([
    ['2023-09-13', [{ start: '2023-09-13', end: '2023-09-13' }]],
    ['2023-09', [{ start: '2023-09-01', end: '2023-09-30' }]],
    ['198X', [{ start: '1980-01-01', end: '1989-12-31' }]],
    ['2023-24', [{ start: '2023-12-01', end: '2024-02-29' }]],
    ['2022-09/..', [{ start: '2022-09-01' }]],
    ['/2023-10~', [{ end: '2023-10-31' }]],
    ['[2023-09,2023-11]', [{ start: '2023-09-01', end: '2023-11-30' }]],
    [
      '{1667,1670..1671}',
      [
        { start: '1667-01-01', end: '1667-12-31' },
        { start: '1670-01-01', end: '1671-12-31' },
      ],
    ],
    ['{..1667,1670}', [{ end: '1667-12-31' }, { start: '1670-01-01', end: '1670-12-31' }]],
    ['/..', []],
    ['-0043', null],
    ['Y12345', null],
  ])('%s spans %j', (when, spans) => expect(spansOfWhen(when)).toEqual(spans));
  it.each([
    [[{ start: '2009-03-01T10:00:00Z', end: '2009-03-01' }], '2009-03-01'],
    [[{ start: '2009', end: '2010-05' }], '2009/2010-05'],
    [[{ end: '2010' }], '../2010'],
    [[{ start: '2009.0', end: 'Infinity' }], '2009/..'],
    [[{ start: '2012' }, { start: '2009', end: '2010' }], '{2009..2010,2012..}'],
    [[{}], undefined],
    [[], undefined],
    [[{ start: '2010', end: '2009' }], null],
    [[{ start: '1.5' }], null],
    [[{ start: '2009' }, { start: '2011' }], null],
    [[{ start: 'yesterday' }], null],
  ])('%j is %s', (spans, when) => expect(whenOfSpans(spans)).toBe(when));
  it('takes no number but a year for a date', () => {
    expect(['1.0', '999', '12345', '1262304000', '2009', '2009.5', '1990?'].map(edtfOfTime)).toEqual([
      ...[null, null, null, null, '2009', null, '1990?'],
    ]);
  });
});

describe('GEXF', () => {
  const { text, report } = write('gexf', small);
  it('has typed attributes, spans for a timeline, and kinds that keep parallel edges apart', () => {
    expect(text).toContain('<attribute id="entente.certainty" title="certainty" type="string"/>');
    expect(text).toContain('type="mutual" label="Talks &amp; tea" kind="talks" start="2023-09-01">');
    expect(text).toContain('<attvalue for="entente.certainty" value="reported"/>');
    expect(text).toContain('<attvalue for="entente.when" value="2023-09/.."/>');
    expect(text).toContain('<attvalue for="entente.family" value="Diplomacy"/>');
    expect(text).toContain('<spell start="2020-02-01" end="2020-02-29"/>');
    expect(text).toContain('defaultedgetype="directed" mode="dynamic" timeformat="date"');
    expect(text).toContain('<description>Two &lt;states&gt;</description>');
  });
  it('comes back from a program that keeps attributes alone', () => {
    const reading = EXCHANGE_FORMATS.find(({ id }) => id === 'gexf')!.read(text.replace(/<\?entente .*\?>\n/, ''));
    if (!reading.ok) throw new Error('It cannot be read.');
    expect(reading.dossier).toMatchObject({
      title: 'Two <states>',
      families: [{ id: 'diplomacy', label: 'Diplomacy' }],
      types: [
        { id: 'talks', label: 'Talks', family: 'diplomacy' },
        { id: 'warning', label: 'Warning' },
      ],
      relationships: [
        { id: 'T1', mutual: true, certainty: 'reported', when: '2023-09/..' },
        { id: 'T2' },
        { id: 'T3' },
      ],
    });
  });
  it('tells which dates are out of reach', () => {
    expect(report.changed).toMatchObject([{ code: 'far-date', path: '/relationships/2/when' }]);
    expect(report.kept).toEqual({ actors: 2, relationships: 3, types: 2, sources: 1, claims: 1 });
  });
  it('is dynamic only where there are dates', () => {
    const { text: still } = write('gexf', { title: 'A', actors: [{ id: 'a', name: 'A' }], relationships: [] });
    expect(still).toContain('mode="static"');
    expect(still).not.toContain('timeformat');
  });
});

it('GraphML has a key for each attribute, with its type', () => {
  const { text } = write('graphml', small);
  expect(text).toContain('<key id="entente.edge.certainty" for="edge" attr.name="certainty" attr.type="string"/>');
  expect(text).toContain('<data key="entente.edge.bothWays">true</data>');
  expect(text).toContain('<data key="entente.edge.start">2023-09-01</data>');
  expect(text).toContain('<edge id="T1" source="kor" target="kim">');
  expect(text).toContain('<data key="entente.node.label">대한민국</data>');
});

it('node-link JSON has fields under their own names', () => {
  const { nodes, links, graph } = JSON.parse(write('node-link', small).text) as Record<
    string,
    Record<string, unknown>[]
  >;
  expect(graph).toMatchObject({ entente: 1, title: 'Two <states>' });
  expect(nodes![0]).toEqual({ id: 'kor', name: '대한민국', kind: 'state', country: 'KR', aliases: ['Seoul'] });
  expect(links![0]).toMatchObject({
    source: 'kor',
    target: 'kim',
    certainty: 'reported',
    typeLabel: 'Talks',
    start: '2023-09-01',
  });
});

describe('STIX', () => {
  interface Named {
    type: string;
    id: string;
    [name: string]: unknown;
  }
  const objectsOf = (text: string) => (JSON.parse(text) as { objects: Named[] }).objects;
  const { text, report } = write('stix', small);
  const links = objectsOf(text).filter(({ type }) => type === 'relationship');
  it('has what the specification asks of each object', () => {
    for (const one of objectsOf(text)) {
      expect(one.id).toMatch(
        new RegExp(`^${one.type}--[0-9a-f]{8}-[0-9a-f]{4}-[45][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`),
      );
      expect(one).toMatchObject({ spec_version: '2.1' });
      expect(one.created).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00\.000Z$/);
      const extensions = Object.values((one.extensions ?? {}) as Record<string, object>);
      for (const name of extensions.flatMap(Object.keys)) expect(name).toMatch(/^[a-z0-9_]{3,250}$/);
    }
    const ids = new Set(objectsOf(text).map(({ id }) => id));
    for (const { source_ref, target_ref } of links)
      expect([source_ref, target_ref].every((id) => ids.has(id as string))).toBe(true);
  });
  it('has types, times, confidence and references that others read', () => {
    expect(links[0]).toMatchObject({
      ...{
        relationship_type: 'talks',
        start_time: '2023-09-01T00:00:00.000Z',
        confidence: 70,
        description: 'Talks & tea',
      },
      external_references: [{ source_name: 'An agency', url: 'https://example.org/a?b&c', external_id: 'agency' }],
    });
    // It stops where the day after its last begins.
    expect(links[1]).toMatchObject({
      start_time: '2020-02-01T00:00:00.000Z',
      stop_time: '2022-01-01T00:00:00.000Z',
      confidence: 90,
    });
    expect(links[2]).not.toHaveProperty('confidence');
    expect(report.changed.map(({ code }) => code)).toEqual(['confidence', 'far-date']);
  });
  it('bears the handling mark on every object, and its id in TLP', () => {
    const marked = objectsOf(write('stix', { ...small, marking: 'TLP:AMBER' }).text).filter(
      ({ created }) => created === '2023-10-31T00:00:00.000Z',
    );
    const [mark, ...others] = marked;
    expect(mark).toMatchObject({ type: 'marking-definition', definition: { statement: 'TLP:AMBER' } });
    expect(others).toHaveLength(6);
    for (const one of others)
      expect(one.object_marking_refs).toEqual([mark!.id, 'marking-definition--f88d31f6-486f-44da-b317-01333bde0b82']);
  });
  it('has other ids for another dossier', () => {
    const other = objectsOf(write('stix', { ...small, id: 'other' }).text);
    const ids = new Set(links.map(({ id }) => id));
    expect(other.some(({ id }) => ids.has(id))).toBe(false);
  });
  it('grades by the scale of the specification, and no surer', () => {
    expect([100, 80, 79, 60, 59, 40, 39, 20, 19, 0].map(certaintyOfConfidence)).toEqual([
      ...[
        'reported',
        'reported',
        'reported',
        'reported',
        'claimed',
        'claimed',
        'speculated',
        'speculated',
        'speculated',
        'speculated',
      ],
    ]);
    expect([undefined, null, '90', -1, 101, NaN].map(certaintyOfConfidence)).toEqual(Array(6).fill(undefined));
    for (const certainty of CERTAINTIES.slice(0, 4))
      expect(certaintyOfConfidence(confidenceOf(certainty))).toBe(certainty === 'confirmed' ? 'reported' : certainty);
    expect(confidenceOf('hypothetical')).toBeUndefined();
  });
});

it('docs/formats.md has every format, and the scale of confidence', () => {
  const page = readFileSync('docs/formats.md', 'utf8');
  for (const { label, extension } of EXCHANGE_FORMATS) {
    expect(page).toContain(
      `\n| ${label
        .replace(' bundle', ' 2.1')
        .replace(' JSON lines', '')
        .replace(/^GEXF$/, 'GEXF 1.3')} |`,
    );
    expect(page).toContain(`\`.${extension}\``);
  }
  const rows = [...page.matchAll(/^\| (\d+) to (\d+) \| [^|]+ \| (\w+) +\|$/gm)];
  expect(rows).toHaveLength(5);
  for (const [, least, most, certainty] of rows)
    expect([least, most].map((value) => certaintyOfConfidence(Number(value)))).toEqual([certainty, certainty]);
});

it('names of objects have the UUIDs that RFC 9562 gives them', () => {
  const namespace = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';
  expect(nameBasedUuid(namespace, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
  const digest = (name: string) => {
    const bytes = createHash('sha1')
      .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
      .update(name)
      .digest('hex');
    return bytes.slice(0, 12) + bytes.slice(13, 16);
  };
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      const uuid = nameBasedUuid(namespace, name).replaceAll('-', '');
      expect(uuid.slice(0, 12) + uuid.slice(13, 16)).toBe(
        digest(new TextDecoder().decode(new TextEncoder().encode(name))),
      );
    }),
    { seed: 2402, numRuns: 200 },
  );
});

describe('what has no place is told', () => {
  it('by Oligrapher, whose lines are dashed unless they are confirmed', () => {
    const { text, report } = write('oligrapher', small);
    expect(JSON.parse(text)).toMatchObject({
      graph: {
        nodes: { kim: { name: 'Kim', x: 100, y: -200 } },
        edges: {
          T1: {
            node1_id: 'kor',
            node2_id: 'kim',
            label: 'Talks & tea',
            arrow: 'both',
            dash: true,
            url: 'https://example.org/a?b&c',
          },
          T2: { label: 'Warning', arrow: '1->2', dash: false },
        },
      },
    });
    expect(faultsOf(report.leftOut)).toEqual(
      expect.arrayContaining([
        '“when” of 3 relationships has no place in this format',
        '“sources” has no place in this format',
      ]),
    );
    expect(report.changed).toMatchObject([{ code: 'dash' }]);
    expect(report.kept).toEqual({ actors: 2, relationships: 3, types: 0, sources: 0, claims: 0 });
  });
  it('by FollowTheMoney, whose links are of no known kind', () => {
    const { text, report } = write('followthemoney', small);
    const [first, second, link, other] = text
      .split('\n')
      .slice(0, 4)
      .map((line) => JSON.parse(line) as unknown);
    expect(first).toEqual({
      id: 'kor',
      schema: 'LegalEntity',
      properties: { name: ['대한민국'], alias: ['Seoul'], country: ['kr'] },
    });
    expect(second).toEqual({ id: 'kim', schema: 'Person', properties: { name: ['Kim'] } });
    expect(link).toEqual({
      ...{ id: 'T1', schema: 'UnknownLink' },
      properties: {
        ...{
          subject: ['kor'],
          object: ['kim'],
          role: ['Talks', 'Talks & tea'],
          status: ['reported'],
          startDate: ['2023-09-01'],
        },
        ...{ sourceUrl: ['https://example.org/a?b&c'], publisher: ['Agency'] },
      },
    });
    expect(other).toMatchObject({ properties: { startDate: ['2020-02-01'], endDate: ['2021-12-31'] } });
    expect(report.changed.map(({ code }) => code)).toEqual(['type', 'certainty', 'when', 'far-date']);
    expect(faultsOf(report.leftOut)).toEqual(
      expect.arrayContaining(['“partOf” of 1 actor has no place in this format']),
    );
  });
  it.each(['summit-2023', 'after-2023'])('and all other things of %s come back', (name) => {
    const input = JSON.parse(readFileSync(`data/${name}.json`, 'utf8')) as DossierInput;
    for (const id of ['oligrapher', 'followthemoney']) {
      const format = EXCHANGE_FORMATS.find((one) => one.id === id)!;
      const reading = format.read(format.write(parseDossierValue(input).index!.dossier).text);
      if (!reading.ok) throw new Error(id);
      expect(parseDossierValue(reading.dossier).problems).toEqual([]);
      const ends = ({ relationships }: DossierInput) =>
        relationships.map((one) => [one.id, one.from, one.to].join()).sort();
      expect(reading.dossier.actors.map((one) => [one.id, one.name].join()).sort()).toEqual(
        input.actors.map((one) => [one.id, one.name].join()).sort(),
      );
      expect(ends(reading.dossier)).toEqual(ends(input));
    }
  });
});
