import { expect, test } from 'vitest';
import { parseDossier } from '../../src/dossier/parseDossier';
import { isInFolder, picturesBeside } from '../../src/explore/dialogs/picturesBeside';

test('pictures beside a dossier are listed once, and those that lead out of its folder are known', () => {
  const urls = ['kim.png', 'a/kim.png', '../index.html', 'a/../../index.html', './kim.png', 'a..b/kim.png', 'kim.png'];
  const { index } = parseDossier(
    JSON.stringify({
      title: 'Pictures',
      actors: urls.map((url, i) => ({ id: `a${i}`, name: `A${i}`, image: { url, credit: 'C', licence: 'L' } })),
      relationships: [],
    }),
  );
  const found = picturesBeside(index!);
  expect(found).toEqual([...new Set(urls)]);
  expect(found.filter(isInFolder)).toEqual(['kim.png', 'a/kim.png', 'a..b/kim.png']);
});
