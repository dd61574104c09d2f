import { describe, expect, it } from 'vitest';
import { indexDossier } from '../../src/dossier/indexDossier';
import { locate } from '../../src/dossier/locate';
import { parse, parseValue } from '../../src/dossier/parse';
import type { DossierInput } from '../../src/dossier/schema';
import { suggest } from '../../src/dossier/suggest';

const base: DossierInput = {
  title: 'Two',
  actors: [
    { id: 'kor', name: 'South Korea', aliases: ['Republic of Korea'] },
    { id: 'rus', name: 'Russia' },
  ],
  sources: [{ id: 's', title: 'Source' }],
  relationships: [{ id: 'warned', type: 'warning', from: 'rus', to: 'kor', when: '2023-10', certainty: 'claimed' }],
};
type Patch = Record<string, unknown>;
const link = (patch: Patch) => ({ ...base, relationships: [{ ...base.relationships[0], ...patch }] });
const actor = (patch: Patch) => ({ ...base, actors: [{ ...base.actors[0], ...patch }, base.actors[1]] });
const read = (value: unknown) => {
  const { index, problems } = parseValue(value);
  return { index: index!, problems, paths: problems.map(({ path }) => path) };
};

describe('a sound dossier', () => {
  it('opens without a word, and comes back as it was written', () => {
    const { index, problems } = read(base);
    expect(problems).toEqual([]);
    expect(index.relationships.get('warned')?.record.when).toBe('2023-10');
    expect(index.relationships.get('warned')?.date?.latest).not.toBeNull();
    expect(index.actors.get('kor')?.kind).toBe('state');
  });
  it('opens with a byte order mark', () => {
    expect(parse(`\uFEFF${JSON.stringify(base)}`).problems).toEqual([]);
  });
  it('keeps what it does not know, and says so', () => {
    const { index, problems } = read(link({ mood: 'grim' }));
    expect(index.relationships.get('warned')?.record).toMatchObject({ mood: 'grim' });
    expect(problems).toMatchObject([{ path: '/relationships/0/mood', severity: 'warning', code: 'unknown-field' }]);
  });
  it('names relationships that have no id by their place', () => {
    const nameless = { type: 'warning', from: 'rus', to: 'kor' };
    const { index } = read({ ...base, relationships: [...base.relationships, nameless, { ...nameless, id: 'r2' }] });
    expect([...index.relationships.keys()]).toEqual(['warned', 'r2a', 'r2']);
  });
});

describe('a fault is told with its place and a way out', () => {
  it('in a reference, with what was meant', () => {
    const { index, problems } = read(link({ to: 'S. Korea' }));
    expect(problems).toEqual([
      {
        path: '/relationships/0/to',
        severity: 'error',
        code: 'unknown-id',
        fault: 'no actor `S. Korea`',
        fix: 'Did you mean `kor`?',
      },
    ]);
    expect(index.relationships.size).toBe(0);
    expect(index.actors.size).toBe(2);
  });
  it('with line and column, where it came as a file', () => {
    const text = JSON.stringify(link({ certainty: 'sure' }), null, 2);
    const { problems } = parse(text);
    const [told] = locate(text, problems);
    const line = text.split('\n').findIndex((row) => row.includes('"sure"')) + 1;
    expect(told).toMatchObject({ path: '/relationships/0/certainty', line });
    expect(text.split('\n')[line - 1]!.slice(told!.column! - 1)).toMatch(/^"(certainty|sure)"/);
  });
  it('in text that is no JSON, at the place where it stops', () => {
    const text = '{\n  "title": "A",\n  "actors": [,]\n}';
    const { index, problems } = parse(text);
    expect(index).toBeNull();
    expect(locate(text, problems)).toMatchObject([{ code: 'not-json', line: 3 }]);
  });
  it.each([
    ['', 'not-json'],
    ['[]', 'wrong-type'],
    ['null', 'wrong-type'],
    ['{"format": 2, "title": "A"}', 'newer-format'],
  ])('in %j, which cannot be shown', (text, code) => {
    const { index, problems } = parse(text);
    expect(index).toBeNull();
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]!.fix).toMatch(/\S/);
  });
});

describe('the smallest broken thing is left out', () => {
  it.each([
    ['an optional field of an actor', actor({ country: 'korea' }), '/actors/0/country', 1],
    ['an address that would run', actor({ links: [{ label: 'x', url: 'javascript:x' }] }), '/actors/0/links/0/url', 1],
    ['a home that is nowhere', actor({ partOf: 'nowhere' }), '/actors/0/partOf', 1],
    ['a home in a circle', actor({ partOf: 'kor' }), '/actors/0/partOf', 1],
    [
      'a claim of an unknown source',
      link({ claims: [{ stance: 'asserts', text: 'x', source: 'no' }] }),
      '/relationships/0/claims/0/source',
      1,
    ],
    ['a claim without a stance', link({ claims: [{ text: 'x', source: 's' }] }), '/relationships/0/claims/0/stance', 1],
    ['a relationship whose date cannot be read', link({ when: 'autumn' }), '/relationships/0/when', 0],
    ['a relationship whose certainty is none', link({ certainty: 'sure' }), '/relationships/0/certainty', 0],
    ['a relationship that may run both ways', link({ mutual: 'yes' }), '/relationships/0/mutual', 0],
    ['a condition that is not there', link({ condition: ['no'] }), '/relationships/0/condition/0', 1],
  ])('%s', (_, value, path, kept) => {
    const { index, problems, paths } = read(value);
    expect(paths).toEqual([path]);
    expect(problems[0]!.fix).toMatch(/\S/);
    expect(index.relationships.size).toBe(kept);
    expect(index.actors.size).toBe(2);
    expect(index.relationships.get('warned')?.record.claims ?? []).toEqual([]);
  });
  it('the second of two records with one id', () => {
    const { index, problems } = read({ ...base, actors: [...base.actors, { id: 'rus', name: 'Another' }] });
    expect(problems).toMatchObject([{ path: '/actors/2', code: 'duplicate-id' }]);
    expect(index.actors.get('rus')?.name).toBe('Russia');
  });
});

it('suggests what is near, and nothing that is far', () => {
  const candidates = [
    { id: 'kor', names: ['South Korea', 'Republic of Korea'] },
    { id: 'prk', names: ['North Korea'] },
    { id: 'usa', names: ['United States'] },
  ];
  expect(suggest('S. Korea', candidates)).toBe('kor');
  expect(suggest('KOR', candidates)).toBe('kor');
  expect(suggest('North Corea', candidates)).toBe('prk');
  expect(suggest('Luxembourg', candidates)).toBeNull();
  expect(suggest('', [])).toBeNull();
});

it('files records so that their order changes nothing that hangs on them', () => {
  const more = [...base.relationships, { id: 'a-first', type: 'warning', from: 'kor', to: 'rus' }];
  const one = read({ ...base, relationships: more }).index;
  const two = indexDossier({ ...one.dossier, relationships: [...one.dossier.relationships].reverse() });
  expect(one.around.get('kor')).toEqual(['a-first', 'warned']);
  expect(two.around).toEqual(one.around);
});
