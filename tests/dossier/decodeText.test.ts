import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/dossier/decodeText';
import { findUndecodable } from '../../src/dossier/findUndecodable';
import { readDossier } from '../../src/formats/in/readDossier';
import { ENCODINGS } from '../fixtures/encodings';

const TEXT = '{\n  "title": "한국 😀 Corée",\n  "actors": [], "relationships": []\n}';
const bufferOf = (bytes: Uint8Array) => Uint8Array.from(bytes).buffer;
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('the text of a file', () => {
  it.each(Object.keys(ENCODINGS))('is the same in %s', async (name) => {
    const bytes = ENCODINGS[name]!(TEXT);
    expect(decodeText(bytes)).toBe(TEXT);
    const read = await readDossier(bufferOf(bytes), 'own.json', false);
    expect(read).toMatchObject({ ok: true, dossier: { text: TEXT, problems: [] } });
  });
  it('is the same where it is pasted with a mark', async () => {
    expect(await readDossier(`\ufeff${TEXT}`, 'pasted', false)).toMatchObject({ ok: true, dossier: { text: TEXT } });
  });
  it('is never opened with letters replaced: Windows-1252 is named, with its line', async () => {
    const read = await readDossier(bufferOf(readFileSync('tests/fixtures/latin1.dossier')), 'latin1.json', false);
    expect(read).toMatchObject({ ok: false, problems: [{ code: 'not-unicode', line: 2, column: 15 }] });
    if (read.ok) throw new Error('It was opened.');
    expect(read.problems[0]!.fault).toContain('not UTF-8, probably Windows-1252: line 2');
    expect(read.problems[0]!.fix).toBe('Save it as UTF-8.');
  });
  it('is placed at the first letter that cannot be read', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', 'é', '한', '😀', ' ') })), fc.nat(), (lines, at) => {
        const line = at % (lines.length + 1);
        const before = lines.slice(0, line).map((one) => `${one}\n`);
        const row = lines[line] ?? '';
        const bytes = [
          new TextEncoder().encode(`${before.join('')}${row}`),
          latin1('é"\né'),
          new TextEncoder().encode('z'),
        ];
        const whole = Uint8Array.from(bytes.flatMap((part) => [...part]));
        expect(() => decodeText(whole)).toThrow();
        expect(findUndecodable(whole)).toMatchObject({ line: line + 1, column: row.length + 1 });
      }),
      { seed: 16 },
    );
  });
  it('is UTF-16 by name where half a letter is missing', () => {
    const broken = ENCODINGS['UTF-16LE with a mark']!('{"title": "\ud83d"}');
    expect(() => decodeText(broken)).toThrow();
    expect(findUndecodable(broken).fault).toContain('UTF-16');
  });
});
