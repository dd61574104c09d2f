import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { parseDossier } from '../../src/dossier/parseDossier';
import { dossierSchema } from '../../src/dossier/schema';
import { hostile, within, type Planted } from '../fixtures/hostile';
import { UNFIT } from '../fixtures/hostileValues';
import { soundHead, soundLists } from '../fixtures/sound';
import { fieldsOf } from './schemaFields';
import { sampled } from '../sample';

const COUNT = sampled(1_000, 5_000);

/** The record, or the field of the head, that a path lies in. */
const recordOf = (path: string) => /^\/(?:[a-z]+\/\d+|[^/]*)/.exec(path)?.[0] ?? '';
/** Whether one fault can take out what another lies in: the record itself, or the same entry of a list in it. */
const takesOut = (one: Planted, other: Planted) => {
  const keys = one.path.split('/');
  return keys.length <= 4 || within(other.path, keys.slice(0, 5).join('/'));
};
const written = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, entry: unknown) => (typeof entry === 'string' ? entry.replaceAll(UNFIT, '') : entry)),
  );

it('begin with a dossier that has every field, and no fault', () => {
  const general = (path: string) => path.replaceAll(/\/\d+/g, '[]').replaceAll('/', '.').slice(1);
  const paths = new Set<string>();
  const walk = (value: unknown, path: string) => {
    paths.add(general(path));
    if (typeof value === 'object' && value !== null)
      for (const [key, entry] of Object.entries(value)) walk(entry, `${path}/${key}`);
  };
  const sound = { ...soundHead(), ...soundLists() };
  walk(sound, '');
  expect(fieldsOf(dossierSchema).flatMap(({ path }) => (paths.has(path) ? [] : [path]))).toEqual([]);
  expect(parseDossier(JSON.stringify(sound)).problems).toEqual([]);
});

describe(`${COUNT} broken dossiers`, () => {
  it('are told fault by fault, each at its path; what is sound stays as it was written', () => {
    const missed = new Map<string, string>();
    let [planted, covered] = [0, 0];
    const before = Object.getOwnPropertyNames(Object.prototype);
    for (let seed = 0; seed < COUNT; seed++) {
      const { text, faults, sound } = hostile(seed);
      const { index, problems } = parseDossier(text);
      const told = new Set(problems.map(({ path }) => path));
      const isTold = ({ path }: Planted) => [...told].some((other) => within(path, other));
      planted += faults.length;
      for (const fault of faults) {
        if (isTold(fault)) continue;
        // A record, or a claim, that another of its faults took out is told by that fault.
        const others = faults.filter(({ path }) => path !== fault.path && recordOf(path) === recordOf(fault.path));
        if (others.some((other) => isTold(other) && takesOut(other, fault))) covered++;
        else missed.set(`${fault.path.replaceAll(/\d+/g, 'n')} ${fault.kind}`, `seed ${seed}: ${[...told].join(' ')}`);
      }
      const read = {
        actors: sound.actors.map(({ id }) => index?.actors.get(id as string)),
        relationships: sound.relationships.map(({ id }) => index?.relationships.get(id as string)?.record),
      };
      if (!isDeepStrictEqual(read, written(sound))) expect(read, `seed ${seed}`).toEqual(written(sound));
    }
    expect(Object.fromEntries(missed)).toEqual({});
    expect(planted).toBeGreaterThan(3 * COUNT);
    expect(covered / planted).toBeLessThan(0.03);
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect({}).not.toHaveProperty('hit');
  });

  it('give every problem words: the fault and, for errors, the way out', () => {
    for (let seed = 0; seed < 300; seed++) {
      for (const problem of parseDossier(hostile(seed).text).problems) {
        expect(problem.fault).toMatch(/\S/);
        expect(problem.fault.length, problem.fault).toBeLessThan(400);
        if (problem.severity === 'error') expect(problem.fix, JSON.stringify(problem)).toMatch(/\S/);
      }
    }
  });
});

it('survives depth, and lists of anything', () => {
  const deep = `{"title":"Deep","actors":[],"relationships":[],"x":${'['.repeat(5000)}${']'.repeat(5000)}}`;
  expect(parseDossier(deep).problems.map(({ code }) => code)).toContain('too-deep');
  const odd = [null, 1, 'x', [], {}, true];
  const { index, problems } = parseDossier(
    JSON.stringify({ title: 'Odd', actors: odd, relationships: odd, story: odd }),
  );
  expect(index?.actors.size).toBe(0);
  for (let i = 0; i < odd.length; i++) {
    expect(problems.some(({ path }) => path.startsWith(`/actors/${i}`))).toBe(true);
    expect(problems.some(({ path }) => path.startsWith(`/relationships/${i}`))).toBe(true);
  }
});

it.each(['actors', 'relationships', 'sources', 'types', 'families', 'periods', 'story'])(
  'tells of %s that are no list, and opens the rest',
  (list) => {
    for (const value of [null, 5, 'x', {}, true]) {
      const { index, problems } = parseDossier(JSON.stringify({ ...soundHead(), ...soundLists(), [list]: value }));
      expect(problems).toContainEqual(expect.objectContaining({ path: `/${list}`, severity: 'error' }));
      expect(index?.actors.size).toBe(list === 'actors' ? 0 : 6);
    }
  },
);
