import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { templateFiles } from '../../src/cli/templateFiles';
import { CERTAINTIES } from '../../src/dossier/certainties';
import { isSheetSet } from '../../src/formats/in/sheetSet/setTables';
import { readSheetSet } from '../../src/formats/in/sheetSet/readSheetSet';
import { readSheets } from '../../src/formats/in/sheets/readSheets';
import { soundDossier } from '../formats/sheetSet/wholeDossiers';

const FOLDER = new URL('../../data/template/', import.meta.url);
const files = new Map(readdirSync(FOLDER).map((name) => [name, new Uint8Array(readFileSync(new URL(name, FOLDER)))]));
const text = new TextDecoder().decode(files.get('template.json'));

it('the files of the template are those that the script writes', () => {
  const written = templateFiles(text);
  expect([...files.keys()].sort()).toEqual([...written.keys()].sort());
  for (const [name, bytes] of written) expect(Buffer.from(bytes).equals(files.get(name)!), name).toBe(true);
});

it('the template is a whole dossier, with every certainty', async () => {
  const dossier = soundDossier(JSON.parse(text));
  expect(dossier.relationships).toHaveLength(20);
  expect(new Set(dossier.relationships.map(({ certainty }) => certainty))).toEqual(new Set(CERTAINTIES));
  expect(dossier.relationships.every(({ claims }) => claims.some(({ locator }) => locator))).toBe(true);
  const sets = [
    [...files].filter(([name]) => name.endsWith('.csv')),
    [...files].filter(([name]) => name.endsWith('.xlsx')),
  ];
  for (const set of sets) {
    const read = await Promise.all(set.map(([name, bytes]) => readSheets(bytes, name)));
    expect(isSheetSet(read)).toBe(true);
    expect(readSheetSet(read, '')).toEqual({ dossier, problems: [] });
  }
});
