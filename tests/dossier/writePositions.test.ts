import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { writePositions } from '../../src/dossier/writePositions';

it('writes places into the text and leaves every other line as it is to the letter', () => {
  const text =
    '{ "title": "T", "actors": [\n  {"id": "a"}, 7,\n{"id": "b", "positions": {"tall": {"x": 1, "y": 2}}} ] }';
  const written = writePositions(text, 'wide', new Map([['b', { x: 3.14159, y: -2 }]]));
  expect(JSON.parse(written)).toEqual({
    title: 'T',
    actors: [{ id: 'a' }, 7, { id: 'b', positions: { tall: { x: 1, y: 2 }, wide: { x: 3.1, y: -2 } } }],
  });
  expect(written.startsWith('{ "title": "T", "actors": [\n  {"id": "a"}, 7,\n')).toBe(true);
});

it('changes nothing in the shipped dossier but the numbers of one place', () => {
  const text = readFileSync('data/summit-2023.json', 'utf8');
  const written = writePositions(text, 'tall', new Map([['kor', { x: 11, y: 22 }]]));
  const lines = text.split('\n');
  const changed = written.split('\n').filter((line, i) => line !== lines[i]);
  expect(changed.map((line) => line.trim())).toEqual(['"x": 11,', '"y": 22']);
});

it('passes over ids that no actor has', () => {
  expect(writePositions('{"actors": []}', 'wide', new Map([['x', { x: 1, y: 1 }]]))).toBe('{"actors": []}');
  expect(writePositions('{}', 'wide', new Map([['x', { x: 1, y: 1 }]]))).toBe('{}');
});
