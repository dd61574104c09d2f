import { expect, test } from 'vitest';
import { certificateOf } from '../../src/dossier/certificate';
import { builtPlacesOf } from '../../src/page/builtPlaces';

const file = new TextEncoder().encode('{"title":"As it was built"}');
const places = { wide: { a: { x: 1, y: 2 } } };

/** A page as far as it is looked at. */
const pageWith = (block: object | null) =>
  ({ getElementById: () => block && { textContent: JSON.stringify(block) } }) as unknown as Document;
const built = pageWith({ of: certificateOf(file), places });

test('places of the build hold for the file that it has seen', () =>
  expect(builtPlacesOf(built, file.buffer)).toEqual(places));

test('and for no other: one that was edited, a text, a page without any', () => {
  expect(builtPlacesOf(built, new TextEncoder().encode('{"title":"As it is later"}').buffer)).toEqual({});
  expect(builtPlacesOf(built, '{"title":"As it was built"}')).toEqual({});
  expect(builtPlacesOf(pageWith(null), file.buffer)).toEqual({});
});
