/** `entente diff`, and the comparison behind it. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diff } from '../../src/cli/diffCommand';
import { compareDossiers, isWithoutChange } from '../../src/dossier/compareDossiers';
import { describeChanges } from '../../src/dossier/describeChanges';
import { parseDossier, parseDossierValue } from '../../src/dossier/parseDossier';
import type { Dossier, DossierInput } from '../../src/dossier/schema';
import { sampled } from '../sample';
import { callCommand, newFile } from './callCommand';

const OLD = 'data/template/template.json';
const text = readFileSync(OLD, 'utf8');
const old = parseDossier(text).index!.dossier;

/** The template with a change. */
function changed(change: (dossier: DossierInput) => void): { file: string; dossier: Dossier } {
  const dossier = JSON.parse(text) as DossierInput;
  change(dossier);
  return { file: newFile('new.json', JSON.stringify(dossier)), dossier: parseDossierValue(dossier).index!.dossier };
}
const sentencesOf = (change: (dossier: DossierInput) => void): string[] => {
  const { dossier } = changed(change);
  return describeChanges(compareDossiers(old, dossier), old, dossier);
};

describe('sentences', () => {
  const S01 = 'Relationship S01 (Vladimir Putin → Kim Jong Un, Meeting: Second leaders’ meeting)';
  test.each<[string, (dossier: DossierInput) => unknown, (string | RegExp)[]]>([
    ['nothing', () => null, []],
    [
      'a field',
      ({ relationships: [r] }) => (r!.certainty = 'claimed'),
      [`${S01}: certainty was “confirmed”, is “claimed”.`],
    ],
    ['a date', ({ relationships: [r] }) => (r!.when = '2023-10'), [/: date was .*September 2023, is October 2023\.$/]],
    ['a reference', ({ relationships: [r] }) => (r!.from = 'rus'), [/: giver was “Vladimir Putin”, is “Russia”\.$/]],
    ['a part', ({ relationships: [, r] }) => (r!.quantity = { value: 5, unit: 't' }), [/: quantity is new: /]],
    ['a list', ({ actors: [a] }) => (a!.aliases = ['x']), [/^Actor \w+ \(.+\): aliases (is new|has also “x”)/]],
    [
      'a place',
      ({ actors: [a] }) => (a!.positions = { wide: { x: 1, y: 2 } }),
      [/: its places in the picture are others\.$/],
    ],
    ['a new record', ({ actors }) => actors.push({ id: 'zz', name: 'Zed' }), ['Actor zz (Zed) is new.']],
    ['a record that is gone', ({ story }) => story!.shift(), [/^Step “.+” is gone\.$/]],
    ['another order', ({ sources }) => sources!.reverse(), ['The list sources stands in another order.']],
    [
      'the head',
      (dossier) => (dossier.title = 'Other'),
      ['The dossier: title was “Template: the Kim–Putin summit”, is “Other”.'],
    ],
    [
      'a claim',
      ({ relationships: [r] }) => (r!.claims![0]!.locator = 'page 9'),
      [/: in the claim “.+” from “.+”, locator was “paragraph 1”, is “page 9”\.$/],
    ],
    [
      'a new claim',
      ({ relationships: [r] }) => r!.claims!.push({ stance: 'denies', text: 'No.', source: 'article' }),
      [/a claim is new: “No\.”/],
    ],
    ['a claim that is gone', ({ relationships: [r] }) => r!.claims!.pop(), [/a claim is gone: “/]],
    ['a text that is none', ({ actors: [a] }) => (a!.summary = '<b>&'), [/“<b>&”/]],
  ])('tell %s', (_, change, expected) => {
    const sentences = sentencesOf((dossier) => void change(dossier));
    expect(sentences).toHaveLength(expected.length);
    expected.forEach((one, i) =>
      typeof one === 'string' ? expect(sentences[i]).toBe(one) : expect(sentences[i]).toMatch(one),
    );
  });
});

describe('the comparison', () => {
  const shuffle = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shuffle);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, entry]) => [key, shuffle(entry)]),
    );
  };
  test('does not look at the order of fields', () =>
    expect(isWithoutChange(compareDossiers(old, shuffle(old) as Dossier))).toBe(true));
  test('takes what is new one way for gone the other, and keeps out of prototypes', () =>
    fc.assert(
      fc.property(
        fc.subarray(old.actors),
        fc.subarray(old.relationships),
        fc.subarray(old.story),
        (actors, relationships, story) => {
          const part = { ...old, actors, relationships, story, ['constructor']: 'x' };
          const [to, back] = [compareDossiers(old, part), compareDossiers(part, old)];
          const kinds = (list: typeof to.records, kind: string) =>
            list.filter((one) => one.kind === kind).map(({ id }) => id);
          const left = old.actors.length + old.relationships.length + old.story.length;
          expect(kinds(to.records, 'gone')).toHaveLength(left - actors.length - relationships.length - story.length);
          expect(kinds(back.records, 'new')).toEqual(kinds(to.records, 'gone'));
          expect([...kinds(to.records, 'new'), ...kinds(to.records, 'changed'), ...to.reordered]).toEqual([]);
          expect(to.head.map(({ path }) => path)).toEqual([['constructor']]);
        },
      ),
      { seed: 7, numRuns: sampled(30, 300) },
    ));
});

describe('the command', () => {
  const { file } = changed((dossier) => {
    dossier.actors.push({ id: 'zz', name: 'Zed' });
    dossier.actors[0]!.positions = { wide: { x: 1, y: 2 } };
  });
  const call = (...args: string[]) => callCommand(diff, args);
  test('tells sentences, and that there are none', async () => {
    expect((await call(OLD, file)).stdout.split('\n')).toHaveLength(3);
    const same = await call(OLD, 'data/template/template.xlsx');
    expect([same.status, same.stdout, same.stderr]).toEqual([0, '', 'Both say the same.\n']);
  });
  test('writes a correction that the format takes, without places', async () => {
    const { stdout } = await call(OLD, file, '--as', 'corrections', '--date', '2026-12-01');
    expect(JSON.parse(stdout)).toEqual({ date: '2026-12-01', text: 'Actor zz (Zed) is new.' });
    const many = changed(({ actors }) => {
      for (let i = 0; i < 600; i++) actors.push({ id: `n${i}`, name: `Name number ${i} ${'x'.repeat(30)}` });
    });
    const long = JSON.parse((await call(OLD, many.file, '--as', 'corrections', '--date', '2026')).stdout) as {
      text: string;
    };
    expect(parseDossierValue({ ...JSON.parse(text), corrections: [long] }).problems).toEqual([]);
    expect(long.text).toMatch(/And \d+ more changes\.$/);
  });
  test('asks for the date, since there is no clock', async () => {
    expect((await call(OLD, file, '--as', 'corrections')).status).toBe(2);
    expect((await call(OLD, file, '--as', 'corrections', '--date', '1/2/2026')).stderr).toContain('--date 1/2/2026');
    expect((await call(OLD)).status).toBe(2);
  });
  test('gives JSON', async () => {
    const { records } = JSON.parse((await call(OLD, file, '--as', 'json')).stdout) as {
      records: { id: string; kind: string }[];
    };
    expect(records.map(({ id, kind }) => `${kind} ${id}`)).toContain('new zz');
  });
  test('tells what is broken, since it would look as if it were gone', async () => {
    const broken = newFile('b.json', text.replace('"to": "', '"to": "x'));
    const { stderr, stdout } = await call(OLD, broken);
    expect(stderr).toContain(`${broken}:`);
    expect(stdout).toContain(' is gone.');
  });
});
