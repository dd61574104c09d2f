import { describe, expect, it } from 'vitest';
import { parse } from '../../src/dossier/parse';
import { hostile } from '../fixtures/hostile';

const COUNT = 5_000;

describe(`${COUNT} broken dossiers`, () => {
  it('are told fault by fault, each at its path; what is sound stays', () => {
    const missed = new Map<string, string>();
    const lost: string[] = [];
    let planted = 0;
    for (let seed = 0; seed < COUNT; seed++) {
      const { text, faults, sound } = hostile(seed);
      const { index, problems } = parse(text);
      const told = new Set(problems.map(({ path }) => path));
      planted += faults.length;
      for (const { path, kind } of faults) {
        const general = path.replaceAll(/\/\d+/g, '/n');
        if (!told.has(path)) missed.set(`${general} ${kind}`, `seed ${seed}: ${[...told].join(' ')}`);
      }
      for (const id of sound.actors) if (!index?.actors.has(id)) lost.push(`${seed} ${id}`);
      for (const id of sound.relationships) if (!index?.relationships.has(id)) lost.push(`${seed} ${id}`);
    }
    expect(Object.fromEntries(missed)).toEqual({});
    expect(lost).toEqual([]);
    expect(planted).toBeGreaterThan(2 * COUNT);
    expect({}).not.toHaveProperty('hit');
  }, 60_000);

  it('give every problem words: the fault and, for errors, the way out', () => {
    for (let seed = 0; seed < 300; seed++) {
      for (const problem of parse(hostile(seed).text).problems) {
        expect(problem.fault).toMatch(/\S/);
        if (problem.severity === 'error') expect(problem.fix, JSON.stringify(problem)).toMatch(/\S/);
      }
    }
  });
});

it('survives depth, and lists of anything', () => {
  const deep = `{"title":"Deep","actors":[],"relationships":[],"x":${'['.repeat(5000)}${']'.repeat(5000)}}`;
  expect(parse(deep).problems.map(({ code }) => code)).toContain('too-deep');
  const odd = [null, 1, 'x', [], {}, true];
  const { index, problems } = parse(JSON.stringify({ title: 'Odd', actors: odd, relationships: odd, story: odd }));
  expect(index?.actors.size).toBe(0);
  for (let i = 0; i < odd.length; i++) {
    expect(problems.some(({ path }) => path.startsWith(`/actors/${i}`))).toBe(true);
    expect(problems.some(({ path }) => path.startsWith(`/relationships/${i}`))).toBe(true);
  }
});
