import { describe, expect, test } from 'vitest';
import { parseDossierValue } from '../../src/dossier/parseDossier';
import { pictureAddressOf } from '../../src/dossier/pictureAddress';

const DATA = 'data:image/png;base64,iVBORw0KGgo=';
const BASE = 'https://site.example/data/own.json';
const parsed = (url: string) => {
  const { index, problems } = parseDossierValue({
    title: 'Pictured',
    actors: [{ id: 'a', name: 'A', image: { url, credit: 'C', licence: 'CC BY 4.0' } }],
    relationships: [],
  });
  return { url: index?.actors.get('a')?.image?.url, problems: problems.map(({ path, code }) => `${path} ${code}`) };
};

describe('the picture of an actor', () => {
  test('is taken from the dossier, or from beside it where it lies somewhere', () => {
    expect(pictureAddressOf(DATA, null)).toBe(DATA);
    expect(pictureAddressOf('pictures/a.png', BASE)).toBe('https://site.example/data/pictures/a.png');
    expect(pictureAddressOf('pictures/a.png', null)).toBeNull();
    const large = `data:image/png;base64,${'A'.repeat(600_000)}`;
    for (const own of [DATA, large, 'a.png', 'pictures/a.png']) expect(parsed(own)).toEqual({ url: own, problems: [] });
  });
  test('stays a link where it lies elsewhere, and that is told', () => {
    const url = 'https://elsewhere.example/a.png';
    expect(pictureAddressOf(url, BASE)).toBeNull();
    expect(parsed(url)).toEqual({ url, problems: ['/actors/0/image/url picture-elsewhere'] });
  });
  test.each(['data:image/svg+xml;base64,PHN2Zy8+', 'javascript:alert(1)', '//elsewhere.example/a.png', '/a.png'])(
    'is left out and told where no page may ask for it: %s',
    (url) => {
      expect(pictureAddressOf(url, BASE)).toBeNull();
      expect(parsed(url).url).toBeUndefined();
      expect(parsed(url).problems.length).toBeGreaterThan(0);
    },
  );
});
