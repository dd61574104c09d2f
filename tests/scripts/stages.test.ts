import { expect, test } from 'vitest';
import { FAIL, PASS } from '../../scripts/results.mjs';
import { inOrder, type Stage } from '../../scripts/stages.mjs';

/** Stages that end when they are told to, in a machine of some cores. */
function running(stages: readonly (Omit<Stage, 'run'> & { fails?: boolean })[], cores: number) {
  const begun: string[] = [];
  const printed: string[] = [];
  const ends = new Map<string, () => void>();
  const given = stages.map(({ fails, ...stage }): Stage => ({
    ...stage,
    run() {
      begun.push(stage.name);
      const result = { counts: fails ? FAIL : PASS, printed: `says ${stage.name}` };
      return new Promise((done) => ends.set(stage.name, () => done(result)));
    },
  }));
  const results = inOrder(given, cores, (text) => printed.push(text));
  const settled = () => new Promise((done) => setImmediate(done));
  const end = async (name: string) => {
    ends.get(name)!();
    await settled();
  };
  return { begun, printed, results, end };
}

test('as many stages run beside each other as there are cores', async () => {
  const stages = ['a', 'b', 'c'].map((name) => ({ name, cores: 1 }));
  const { begun, printed, results, end } = running(stages, 2);
  expect(begun).toEqual(['a', 'b']);
  await end('b');
  expect(begun).toEqual(['a', 'b', 'c']);
  expect(printed.join()).toContain('── b\nsays b');
  await end('a');
  await end('c');
  expect([...(await results)].map(([name, { counts }]) => [name, counts])).toEqual([
    ['a', PASS],
    ['b', PASS],
    ['c', PASS],
  ]);
});

test('a stage that wants all cores is not overtaken, and one that only waits takes none', async () => {
  const stages = [
    { name: 'a', cores: 1 },
    { name: 'both', cores: 2 },
    { name: 'c', cores: 1 },
  ];
  const { begun, results, end } = running(stages, 2);
  expect(begun).toEqual(['a']);
  await end('a');
  expect(begun).toEqual(['a', 'both']);
  await end('both');
  await end('c');
  expect((await results).size).toBe(3);
  const idle = running(
    [
      { name: 'all', cores: 8 },
      { name: 'waits', cores: 0 },
    ],
    2,
  );
  expect(idle.begun).toEqual(['all', 'waits']);
});

test('what needs a stage that failed is not run, and counts as failed', async () => {
  const stages = [
    { name: 'build', cores: 1, fails: true },
    { name: 'page', cores: 1, needs: 'build' },
    { name: 'other', cores: 1 },
  ];
  const { begun, printed, results, end } = running(stages, 2);
  expect(begun).toEqual(['build', 'other']);
  await end('build');
  await end('other');
  expect((await results).get('page')!.counts).toEqual(FAIL);
  expect(begun).toEqual(['build', 'other']);
  expect(printed.join()).toContain('Not run, because the build failed.');
});
