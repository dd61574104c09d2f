import { describe, expect, it } from 'vitest';
import { locateProblems } from '../../src/dossier/locateProblems';
import { parseDossier, parseDossierValue } from '../../src/dossier/parseDossier';
import type { DossierInput } from '../../src/dossier/schema';

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
  const { index, problems } = parseDossierValue(value);
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
    expect(parseDossier(`\uFEFF${JSON.stringify(base)}`).problems).toEqual([]);
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
    const { problems } = parseDossier(text);
    const [told] = locateProblems(text, problems);
    const line = text.split('\n').findIndex((row) => row.includes('"sure"')) + 1;
    expect(told).toMatchObject({ path: '/relationships/0/certainty', line });
    expect(text.split('\n')[line - 1]!.slice(told!.column! - 1)).toMatch(/^"(certainty|sure)"/);
  });
  it('in text that is no JSON, at the place where it stops', () => {
    const text = '{\n  "title": "A",\n  "actors": [,]\n}';
    const { index, problems } = parseDossier(text);
    expect(index).toBeNull();
    expect(locateProblems(text, problems)).toMatchObject([{ code: 'not-json', line: 3 }]);
  });
  it.each([
    ['', 'not-json'],
    ['[]', 'wrong-type'],
    ['null', 'wrong-type'],
    ['{"format": 2, "title": "A"}', 'newer-format'],
  ])('in %j, which cannot be shown', (text, code) => {
    const { index, problems } = parseDossier(text);
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
  it('at its place in the file, whatever was left out before it', () => {
    const claim = { stance: 'asserts', text: 'x', source: 's' };
    const claims = [{ ...claim, text: 5 }, { ...claim, quote: [] }, claim, { ...claim, said: 'x', mood: 'grim' }];
    const { index, paths } = read(link({ claims: [...claims, null, { ...claim, also: ['warned', 'no'] }] }));
    const inClaims = paths.map((path) => path.replace('/relationships/0/claims/', ''));
    expect(inClaims.sort()).toEqual(['0/text', '1/quote', '3/mood', '3/said', '4', '5/also/1']);
    expect(index.relationships.get('warned')?.record.claims).toHaveLength(4);
  });
  it('both numbers of a place whose one number is none, and no more', () => {
    const { index, paths } = read(actor({ coordinates: [127, 'north'] }));
    expect(paths).toEqual(['/actors/0/coordinates/1']);
    expect(index.actors.get('kor')).toMatchObject({ id: 'kor', name: 'South Korea' });
    expect(index.actors.get('kor')).not.toHaveProperty('coordinates');
  });
  it('one home of a circle of three', () => {
    const { index, problems } = read({
      ...base,
      actors: [
        { id: 'tail', name: 'Tail', partOf: 'rus' },
        { ...base.actors[0], partOf: 'rus' },
        { ...base.actors[1], partOf: 'sea' },
        { id: 'sea', name: 'Sea', partOf: 'kor' },
      ],
    });
    expect(problems).toMatchObject([{ path: '/actors/1/partOf', code: 'cycle' }]);
    expect(problems[0]!.fault).toContain('kor, rus, sea');
    expect([...index.actors.values()].map(({ partOf }) => partOf)).toEqual(['rus', undefined, 'sea', 'kor']);
  });
  it.each(['1e999', '-1e999', '1e9'])('a place at %s, where no line can be drawn to', (number) => {
    const text = JSON.stringify(actor({ positions: { wide: { x: 12345, y: 1 } } })).replace('12345', number);
    const { index, problems } = parseDossier(text);
    expect(problems[0]).toMatchObject({ path: '/actors/0/positions/wide/x', code: 'out-of-range' });
    expect(index?.actors.get('kor')?.positions?.wide).toBeUndefined();
  });
  it.each(['__proto__', 'constructor', 'prototype'])('a field called %s', (key) => {
    const text = JSON.stringify(actor({ key: { hit: 1 } })).replace('"key"', `"${key}"`);
    const { index, problems } = parseDossier(text);
    expect(problems).toMatchObject([{ path: `/actors/0/${key}`, severity: 'error', code: 'reserved-name' }]);
    expect(Object.keys(index!.actors.get('kor')!)).not.toContain(key);
  });
  it('a text of 100,000 characters', () => {
    const { index, problems } = read(actor({ summary: 'x '.repeat(50_000) }));
    expect(problems).toMatchObject([{ path: '/actors/0/summary', code: 'too-long' }]);
    expect(index.actors.get('kor')?.summary).toBeUndefined();
  });
  it('the second of two records with one id', () => {
    const { index, problems } = read({ ...base, actors: [...base.actors, { id: 'rus', name: 'Another' }] });
    expect(problems).toMatchObject([{ path: '/actors/2', code: 'duplicate-id' }]);
    expect(index.actors.get('rus')?.name).toBe('Russia');
  });
});
