import { describe, expect, it } from 'vitest';
import { searchDossier, buildSearchIndex, searchWordsOf } from '../../src/ui/search/searchIndex';
import { evidence, indexOf } from './evidence';

const entries = buildSearchIndex(evidence);
const found = (typed: string) => searchDossier(entries, typed).flatMap(({ results }) => results.map(({ key }) => key));

describe('search', () => {
  it('matches the beginnings of words, in any order', () => {
    expect(found('nor kor')).toContain('a-prk');
    expect(found('kor nor')).toContain('a-prk');
    expect(found('orea')).toEqual([]);
  });

  it('folds case and diacritics, both ways, and knows aliases', () => {
    expect(found('CHOSON')).toEqual(['a-prk']);
    expect(found('pyöng')).toEqual(['a-prk']);
    expect(found('elan')).toEqual(['s-wire']);
  });

  it('groups results and puts titles first', () => {
    const groups = searchDossier(entries, 'kor');
    expect(groups.map(({ label }) => label)).toEqual(['Actors', 'Relationships']);
    expect(found('russia')[0]).toBe('a-rus');
    expect(found('rep').slice(0, 2)).toEqual(['r-shipped', 'r-answers']);
  });

  it('opens the first relationship that cites a source', () => {
    const [source] = searchDossier(entries, 'wire').flatMap(({ results }) => results);
    expect(source).toMatchObject({ key: 's-wire', opens: 'shipped', title: 'Wire report', note: 'Agence Élan, 2023' });
  });

  it('says what kind an actor is, and that the source gives no name', () => {
    const index = indexOf({
      title: 'Kinds',
      actors: [
        { id: 'a', name: 'Envoy', kind: 'person' },
        { id: 'b', name: 'an envoy', kind: 'person', unnamed: true },
      ],
      relationships: [],
    });
    const results = searchDossier(buildSearchIndex(index), 'envoy').flatMap((group) => group.results);
    expect(results.map(({ note }) => note).sort()).toEqual(['person', 'unnamed person']);
  });

  it('counts what it does not list', () => {
    const actors = Array.from({ length: 9 }, (_, i) => ({ id: `a${i}`, name: `Envoy ${i}` }));
    const index = indexOf({ title: 'Many', actors, relationships: [] });
    const [group] = searchDossier(buildSearchIndex(index), 'envoy');
    expect(group).toMatchObject({ label: 'Actors', total: 9 });
    expect(group!.results.map(({ key }) => key)).toEqual(['a-a0', 'a-a1', 'a-a2', 'a-a3', 'a-a4', 'a-a5']);
  });

  it('finds nothing where nothing is typed', () => {
    expect(found('')).toEqual([]);
    expect(found('  …')).toEqual([]);
  });
});

describe('wordsOf', () => {
  it('splits at everything that is no letter or digit', () => {
    expect(searchWordsOf('Leaders’ meeting, 2023-09')).toEqual(['leaders', 'meeting', '2023', '09']);
    expect(searchWordsOf('Ёлка Straße')).toEqual(['елка', 'straße']);
  });
});
