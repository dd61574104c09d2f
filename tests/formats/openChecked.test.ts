/** Dossiers that the page opens without checking them: only what the build has seen, and nothing else than a check would give. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { certify } from '../../src/publish/certify';
import { decodeText } from '../../src/dossier/decodeText';
import { openCertified } from '../../src/formats/in/openChecked';
import { readDossier } from '../../src/formats/in/readDossier';
import { CROWD } from '../fixtures/crowd';
import { generated } from '../fixtures/generated';
import { soundHead, soundLists, type Fields } from '../fixtures/sound';

const NAME = 'own.json';
const bytesOf = (dossier: object) => Buffer.from(JSON.stringify(dossier));
/** As a page gets it. */
const fetched = (file: Uint8Array): ArrayBuffer => new Uint8Array(file).buffer;

const sound = (change: (lists: ReturnType<typeof soundLists>, head: Fields) => void = () => {}): Fields => {
  const [lists, head] = [soundLists(), soundHead()];
  // Nobody could tell them apart.
  for (const family of lists.families) delete family.colour;
  change(lists, head);
  return { ...head, ...lists };
};

/** No record has more than it must have. */
const BARE = {
  title: 'Bare',
  families: [{ id: 'f', label: 'F' }],
  types: [{ id: 't', label: 'T', family: 'f' }],
  actors: [
    { id: 'a', name: 'A' },
    { id: 'b', name: 'B' },
  ],
  relationships: [{ id: 'r', type: 't', from: 'a', to: 'b' }],
  sources: [{ id: 's', title: 'S' }],
};

async function expectTheSame(file: Uint8Array): Promise<void> {
  expect(certify(file)).not.toBeNull();
  const read = await readDossier(fetched(file), NAME, true);
  const opened = await openCertified(decodeText(file), NAME);
  expect({ ...opened, certified: undefined }).toStrictEqual({ ...(read.ok && read.dossier), certified: undefined });
  expect(opened).toHaveProperty('certified', true);
}

describe('a clean dossier is certified, and opens as if it were checked', () => {
  const files = readdirSync('data').filter((name) => name.endsWith('.json'));
  test.each(files)('data/%s of this site', (name) => expectTheSame(readFileSync(`data/${name}`)));

  it('with every field of the format', () => expectTheSame(bytesOf(sound())));

  it('with none but those that a record must have', () => expectTheSame(bytesOf(BARE)));

  it('with a colour of its own', async () => {
    const colour = { light: '#3a6b00', dark: '#a8d65c' };
    const own = bytesOf({ ...BARE, families: [{ ...BARE.families[0], colour }] });
    await expectTheSame(own);
    const opened = await openCertified(decodeText(own), NAME);
    expect(opened?.index.familyColours.get('f')).toEqual(colour);
  });

  it('with a byte order mark, and in UTF-16', async () => {
    const text = `\ufeff${JSON.stringify(sound())}`;
    await expectTheSame(Buffer.from(text));
    await expectTheSame(Buffer.from(text, 'utf16le'));
  });

  test.each([1, 2, 3])('made up, %i', (seed) => expectTheSame(bytesOf(generated(12, seed))));
  it('a crowd', () => expectTheSame(bytesOf(CROWD)));
});

describe('nothing else is certified:', () => {
  const first = (list: keyof ReturnType<typeof soundLists>, fields: Fields) =>
    sound((lists) => Object.assign(lists[list][0]!, fields));
  test.each<[string, object]>([
    ['a field that nobody knows', first('actors', { nickname: 'A' })],
    ['a letter that no text may hold', first('actors', { name: 'A\u0007' })],
    ['a word without end', first('actors', { summary: 'x'.repeat(2_000) })],
    [
      'a source that is not there',
      first('relationships', { claims: [{ stance: 'asserts', text: 'T', source: 'no' }] }),
    ],
    ['a date that nobody can read', first('periods', { when: 'soon' })],
    ['an address that is not safe', first('sources', { url: 'javascript:alert(1)' })],
    ['a name that reaches a prototype', JSON.parse('{"title":"T","actors":[],"relationships":[],"__proto__":{}}')],
    ['a colour that is refused', first('families', { colour: { light: '#ffffff', dark: '#ffffff' } })],
    ['a relationship that gets its id', { ...BARE, relationships: [{ ...BARE.relationships[0], id: undefined }] }],
    ['types that get declared', { ...BARE, families: [], types: [] }],
    ['a list that is missing', { ...BARE, relationships: undefined }],
    ['no title', sound((_, head) => delete head.title)],
    ['a list', [1]],
  ])('%s', (_, dossier) => {
    expect(certify(bytesOf(dossier))).toBeNull();
  });

  it('what is no JSON', () => expect(certify(Buffer.from('{"title": "Half'))).toBeNull());
});
