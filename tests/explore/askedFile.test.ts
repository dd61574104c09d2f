import { describe, expect, test } from 'vitest';
import { certificateOf } from '../../src/dossier/certificate';
import { readAskedFile } from '../../src/page/askedFile';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const TEXT = '{"title":"As it was built, with places"}';
const file = bytesOf(TEXT);
const certificate = certificateOf(file);
const places = { wide: { a: { x: 1, y: 2 } } };

/** A page as far as it is looked at. */
const pageWith = (block: object | null) =>
  ({ getElementById: () => block && { textContent: JSON.stringify(block) } }) as unknown as Document;
const built = pageWith({ of: certificate, places });
const read = (found: Uint8Array | string, isOwn = true, page = built) =>
  readAskedFile(
    {
      isOwn,
      certificate: isOwn ? certificate : undefined,
      read: () => Promise.resolve(typeof found === 'string' ? found : new Uint8Array(found).buffer),
    },
    page,
    Promise.resolve(),
  );

test('the file that the build has seen is certified, and has its places', async () =>
  expect(await read(file)).toEqual({ source: TEXT, certified: true, built: places }));

describe('a file that has changed since is neither certified nor has places: it', () => {
  const changed = (change: (bytes: Uint8Array) => void): Uint8Array => {
    const bytes = new Uint8Array(file);
    change(bytes);
    return bytes;
  };
  test.each<[string, Uint8Array]>([
    ['is longer', bytesOf(`${TEXT}\n`)],
    ['is shorter', file.subarray(0, -1)],
    ['has one letter changed', changed((bytes) => (bytes[20]! ^= 1))],
    ['has its last letter changed', changed((bytes) => (bytes[bytes.length - 1]! ^= 1))],
    ['has two letters exchanged', changed((bytes) => bytes.subarray(9, 11).reverse())],
    ['is empty', new Uint8Array()],
  ])('%s', async (_, bytes) => {
    expect(await read(bytes)).toMatchObject({ certified: false, built: {} });
  });
});

test('nor has the dossier of another page, a text, or a page without places', async () => {
  expect(await read(file, false)).toMatchObject({ certified: false, built: {} });
  expect(await read(TEXT)).toMatchObject({ certified: false, built: {} });
  expect(await read(file, true, pageWith(null))).toMatchObject({ certified: true, built: {} });
});

test('a byte order mark is no part of the text; what is no letter leaves the bytes', async () => {
  expect((await read(bytesOf(`\ufeff${TEXT}`))).source).toBe(TEXT);
  expect((await read(`\ufeff${TEXT}`)).source).toBe(TEXT);
  const broken = await read(new Uint8Array([...file, 0xff]));
  expect(new Uint8Array(broken.source as ArrayBuffer)).toHaveLength(file.length + 1);
});
