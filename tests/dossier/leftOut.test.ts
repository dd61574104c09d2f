/** A reference to a record that was left out for its own fault says so, instead of guessing at another. */
import { expect, it } from 'vitest';
import { parseDossier } from '../../src/dossier/parseDossier';

type Fields = Record<string, unknown>;

const sound = () => ({
  title: 'T',
  families: [
    { id: 'F02', label: 'F' },
    { id: 'F12', label: 'F' },
  ] as Fields[],
  types: [
    { id: 'T02', label: 'T', family: 'F02' },
    { id: 'T12', label: 'T', family: 'F12' },
  ] as Fields[],
  sources: [
    { id: 'S02', title: 'S' },
    { id: 'S12', title: 'S' },
  ] as Fields[],
  actors: [
    { id: 'A02', name: 'A' },
    { id: 'A12', name: 'A' },
    { id: 'A03', name: 'A', partOf: 'A12' },
  ] as Fields[],
  relationships: [
    { id: 'R02', type: 'T02', from: 'A02', to: 'A02', condition: ['R12'] },
    { id: 'R12', type: 'T02', from: 'A02', to: 'A02' },
    {
      id: 'R13',
      type: 'T12',
      from: 'A02',
      to: 'A12',
      claims: [{ stance: 'asserts', text: 'C', source: 'S12', also: ['R12'] }],
    },
  ] as Fields[],
  periods: [
    { id: 'P02', label: 'P', when: '2023' },
    { id: 'P12', label: 'P', when: '2023' },
  ] as Fields[],
  story: [{ title: 'Step', view: { period: 'P12', emphasis: ['R12'], open: 'R12', hide: ['T12'], unfold: ['A12'] } }],
  bundles: [{ relationships: ['R12'], label: 'B' }],
  arrangement: { left: 'A12' },
});

it('begins with a dossier without a fault', () => expect(parseDossier(JSON.stringify(sound())).problems).toEqual([]));

it.each([
  ['families', 1, { label: 5 }, ['/types/1/family']],
  ['types', 1, { label: 5 }, ['/relationships/2/type', '/story/0/view/hide/0']],
  ['sources', 1, { title: 5 }, ['/relationships/2/claims/0/source']],
  [
    'actors',
    1,
    { name: 5 },
    ['/actors/2/partOf', '/relationships/2/to', '/arrangement/left', '/story/0/view/unfold/0'],
  ],
  [
    'relationships',
    1,
    { certainty: 'perhaps' },
    [
      '/relationships/0/condition/0',
      '/relationships/2/claims/0/also/0',
      '/bundles/0/relationships/0',
      '/story/0/view/emphasis/0',
      '/story/0/view/open',
    ],
  ],
  ['periods', 1, { when: 'never' }, ['/story/0/view/period']],
] as const)('in %s', (list, at, broken, referring) => {
  const dossier = sound();
  Object.assign(dossier[list][at]!, broken);
  const { problems } = parseDossier(JSON.stringify(dossier));
  const told = problems.filter(({ code }) => code === 'left-out');
  expect(told.map(({ path }) => path).sort()).toEqual([...referring].sort());
  for (const { fault, fix } of told) {
    expect(fault).toContain('was left out for a fault of its own');
    expect(fix).not.toContain('Did you mean');
  }
});

it('and still guesses at what nobody has', () => {
  const dossier = sound();
  dossier.arrangement.left = 'A1';
  const [problem] = parseDossier(JSON.stringify(dossier)).problems;
  expect(problem).toMatchObject({ code: 'unknown-id', fix: expect.stringContaining('Did you mean') as unknown });
});
