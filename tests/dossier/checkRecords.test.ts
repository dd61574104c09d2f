/** Which relationships can be one record, and what an author is told of the others. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkRecords } from '../../src/dossier/checkRecords';
import { parseDossier, parseDossierValue } from '../../src/dossier/parseDossier';
import { oneOfEachRecord } from '../../src/view/jointRecords';

const claim = (text: string, id?: string) => ({ id, stance: 'asserts', text, source: 's' });
const first = { id: 'S', from: 'a', to: 'b', type: 'call', when: '2023', claims: [claim('Stop.', 'c1')] };
const end = { ...first, id: 'S-c', from: 'c', sameRecordAs: 'S', claims: [claim('Stop.', 'c2')] };
const parsedOf = (...relationships: object[]) =>
  checkRecords(
    parseDossierValue({
      title: 'T',
      actors: ['a', 'b', 'c'].map((id) => ({ id, name: id })),
      sources: [{ id: 's', title: 'S' }],
      relationships,
    }),
  );
const joinedIn = ({ index }: ReturnType<typeof parsedOf>) =>
  [...index!.relationships.values()].map(({ record }) => record.sameRecordAs);

test('ends that say the same are one record, whatever they are called and however much each got', () => {
  const parsed = parsedOf(first, { ...end, label: 'L', summary: 'S', quantity: { value: 1, unit: 'u' } });
  expect(parsed.problems).toEqual([]);
  expect(joinedIn(parsed)).toEqual([undefined, 'S']);
});

test.each([
  ['when', { when: '2024' }],
  ['certainty', { certainty: 'claimed' }],
  ['addition', { addition: true }],
])('an end with another `%s` is told, and counts for itself', (field, change) => {
  const parsed = parsedOf({ id: 'broken' }, first, { ...end, ...change });
  expect(parsed.problems.filter(({ code }) => code === 'same-record')).toEqual([
    {
      path: '/relationships/2/sameRecordAs',
      severity: 'error',
      code: 'same-record',
      fault: `this is not the same record as \`S\`: they differ in \`${field}\``,
      fix: `Write the same \`${field}\` in both, or take out \`sameRecordAs\`.`,
    },
  ]);
  expect(joinedIn(parsed)).toEqual([undefined, undefined]);
});

test.each([[[]], [[{ ...claim('Stop.'), locator: 'page 2' }]], [[{ ...claim('Stop.'), stance: 'denies' }]]])(
  'an end that cites something else is none',
  (claims) => {
    const parsed = parsedOf(first, { ...end, claims });
    expect(parsed.problems).toMatchObject([
      { fault: 'this is not the same record as `S`: their claims cite different places' },
    ]);
    expect(joinedIn(parsed)).toEqual([undefined, undefined]);
  },
);

test('each end may say its own part of what is cited', () => {
  expect(joinedIn(parsedOf(first, { ...end, claims: [claim('And go.')] }))).toEqual([undefined, 'S']);
});

test('an end of another type is none', () => {
  expect(parsedOf(first, { ...end, type: 'visit' }).problems).toMatchObject([{ code: 'same-record' }]);
});

test('an end of a further end is told, with the record that may be meant', () => {
  const parsed = parsedOf(first, end, { ...end, id: 'S-d', claims: [claim('Stop.')], sameRecordAs: 'S-c' });
  expect(parsed.problems).toMatchObject([
    {
      path: '/relationships/2/sameRecordAs',
      fault: '`S-c` is itself a further end',
      fix: 'Name the first relationship of the record: perhaps `S`.',
    },
  ]);
  expect(joinedIn(parsed)).toEqual([undefined, 'S', undefined]);
});

test('a relationship is no end of itself, and two are none of each other', () => {
  expect(joinedIn(parsedOf({ ...first, sameRecordAs: 'S' }))).toEqual([undefined]);
  const circle = parsedOf({ ...first, sameRecordAs: 'S-c' }, end);
  expect(circle.problems).toHaveLength(2);
  expect(joinedIn(circle)).toEqual([undefined, undefined]);
});

test('an unknown id is told with a guess', () => {
  const parsed = parsedOf({ ...first, id: 'S10' }, { ...end, sameRecordAs: 'S11' });
  expect(parsed.problems).toMatchObject([{ path: '/relationships/1/sameRecordAs', code: 'unknown-id' }]);
  expect(joinedIn(parsed)).toEqual([undefined, undefined]);
});

test('the second dossier has 83 records, drawn as 94 relationships', () => {
  const { index, problems } = checkRecords(parseDossier(readFileSync('data/after-2023.json', 'utf8')));
  expect(problems).toEqual([]);
  const links = [...index!.relationships.values()];
  expect([oneOfEachRecord(links).length, links.length]).toEqual([83, 94]);
});
