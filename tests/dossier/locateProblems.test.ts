import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locateProblems } from '../../src/dossier/locateProblems';
import { parseDossier } from '../../src/dossier/parseDossier';
import { parsePointer, formatPointer } from '../../src/dossier/jsonPointer';
import type { Problem } from '../../src/dossier/problem';

const at = (path: string, code = 'wrong-type'): Problem => ({ path, code, severity: 'error', fault: 'It is wrong.' });
const places = (text: string, ...problems: Problem[]) =>
  locateProblems(text, problems).map(({ path, line, column }) => `${path} ${line}:${column}`);

const TEXT = `{
  "title": "한국 😀",
  "actors": [
    { "id": "a", "a/b~c": 1 },\r
    { "id": "b", "": [10, 20] }
  ]
}`;

describe('a problem in a file has line and column', () => {
  it.each([
    ['/title', '2:12'],
    ['/actors', '3:13'],
    ['/actors/0/id', '4:13'],
    ['/actors/0/a~1b~0c', '4:27'],
    ['/actors/1//1', '5:27'],
    ['', '1:1'],
  ])('at %j: %s', (path, place) => expect(places(TEXT, at(path))).toEqual([`${path} ${place}`]));
  it.each([
    ['/actors/1/name', '5:5', 'a field that is missing'],
    ['/actors/7/id', '3:13', 'a record that is not there'],
    ['/sources', '1:1', 'a list that is not there'],
    ['/actors/0/constructor', '4:5', 'a name that every object answers to'],
  ])('for %s at what is around it, %s: %s', (path, place) =>
    expect(places(TEXT, at(path))).toEqual([`${path} ${place}`]),
  );
  it('in the order of the file', () => {
    const told = places(TEXT, at('/actors/1/id'), at('/title'), at('/actors/0/id'));
    expect(told.map((line) => line.split(' ')[0])).toEqual(['/title', '/actors/0/id', '/actors/1/id']);
  });
  it.each([
    ['{\n  “title”: "x"\n}', '2:3', 'both curly'],
    ['{\n  "title": “x”\n}', '2:12', 'a text'],
    ['{\n  "title”: "x"\n}', '2:9', 'one straight, one curly'],
    ['{\n  „title“: "x"\n}', '2:3', 'German ones'],
  ])('with advice of its own for curly quotation marks: %j at %s, %s', (text, place) => {
    const [problem] = locateProblems(text, parseDossier(text).problems);
    expect(`${problem!.line}:${problem!.column}`).toBe(place);
    expect(problem!.fault).toContain('curly quotation marks');
    expect(problem!.fix).toContain('straight "');
  });
  it('but not for those within a text', () => {
    const text = '{ "title": "the “big” one", "actors": [}';
    const [problem] = locateProblems(text, parseDossier(text).problems);
    expect(problem!.fault).not.toContain('curly');
  });
  it('where the text stops being JSON', () => {
    const broken = '{\n  "title": "A",\n  "actors": [,]\n}';
    expect(locateProblems(broken, parseDossier(broken).problems)).toMatchObject([{ code: 'not-json', line: 3 }]);
    expect(locateProblems('', parseDossier('').problems)).toMatchObject([{ code: 'not-json', line: 1, column: 1 }]);
  });
});

it('points to any key, and back', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom('~', '/', '0', '1', 'a', ' ') })), (keys) => {
      expect(parsePointer(formatPointer(keys))).toEqual(keys);
    }),
    { seed: 11 },
  );
});
