import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { jsonSchema } from '../../scripts/jsonSchema';
import { SMALL } from '../view/small';

const published = readFileSync('public/dossier-1.schema.json', 'utf8');
const valid = new Ajv2020({ strict: false }).compile(JSON.parse(published) as object);

it('is published as the code has it', () => {
  expect(published).toBe(jsonSchema());
  expect(JSON.parse(published)).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
});

it('holds for the shipped dossier and for small ones', () => {
  expect(valid(JSON.parse(readFileSync('data/summit-2023.json', 'utf8'))), JSON.stringify(valid.errors)).toBe(true);
  expect(valid(SMALL), JSON.stringify(valid.errors)).toBe(true);
});

it.each([
  ['a missing title', { title: undefined }],
  ['a relationship without an end', { relationships: [{ type: 't', from: 'a' }] }],
  ['a certainty of no grade', { relationships: [{ type: 't', from: 'a', to: 'b', certainty: 'sure' }] }],
  ['an actor without a name', { actors: [{ id: 'a' }] }],
  ['an id with a space', { actors: [{ id: 'a b', name: 'A' }] }],
])('does not hold for %s', (_, fault) => {
  expect(valid(JSON.parse(JSON.stringify({ ...SMALL, ...fault })))).toBe(false);
});
