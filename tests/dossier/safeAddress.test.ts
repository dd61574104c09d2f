import { describe, expect, it } from 'vitest';
import { isSafeLink } from '../../src/dossier/safeAddress';
import { parseDossier } from '../../src/dossier/parseDossier';

describe('a link leads only to', () => {
  it.each([
    'https://desk.example/',
    'http://desk.example',
    'mailto:desk@example.org',
    '../?dossier=data/own.json',
    './',
    '/x',
  ])('%s', (address) => expect(isSafeLink(address)).toBe(true));
  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc',
    'https://user@desk.example/',
  ])('not %j', (address) => expect(isSafeLink(address)).toBe(false));
});

it('what a reader could take for an address in contact and credit is checked as addresses are', () => {
  const problemsOf = (contact: string) =>
    parseDossier(JSON.stringify({ title: 'T', contact, credit: contact, actors: [], relationships: [] })).problems;
  expect(problemsOf('javascript:alert(1)').map(({ path, code }) => `${path} ${code}`)).toEqual([
    '/contact bad-address',
    '/credit bad-address',
  ]);
  for (const sound of ['mailto:desk@example.org', 'https://desk.example', 'By post', 'Tel:+82-2', 'Desk: 4th floor'])
    expect(problemsOf(sound)).toEqual([]);
});
