import { describe, expect, test } from 'vitest';
import type { DossierInput } from '../../../src/dossier/schema';
import { isCountryName } from '../../../src/formats/in/rows/countryNames';
import { guessPlainKind, setPlainKind } from '../../../src/formats/in/rows/plainKind';

test.each([
  ...[
    'Russia',
    'the Netherlands',
    'Republic of Korea',
    'Corée du Nord',
    'Österreich',
    'Россия',
    'الصين',
    '日本',
    '대한민국',
  ],
  ...['Côte d’Ivoire', 'USSR', 'Soviet Union', 'DPRK', 'U.S.'],
])('%s is a country', (name) => expect(isCountryName(name)).toBe(true));

test.each(['NATO', 'European Union', 'EU', 'United Nations', 'Rostec', 'Kim Jong Un', '', 'Paris', 'Unknown Region'])(
  '“%s” is none',
  (name) => expect(isCountryName(name)).toBe(false),
);

describe('actors of which nothing says what they are', () => {
  const dossier: DossierInput = {
    title: 'Who owns whom',
    actors: [
      { id: 'a', name: 'Rostec' },
      { id: 'b', name: 'Russia' },
      { id: 'c', name: 'Ivan', kind: 'person' },
    ],
    relationships: [],
  };
  const kindsOf = ({ actors }: DossierInput) => actors.map(({ kind }) => kind);

  test('are states where at least half of the names are those of countries', () => {
    expect(guessPlainKind(['Russia', 'Rostec'])).toBe('state');
    expect(guessPlainKind(['Russia', 'Rostec', 'Kalashnikov'])).toBe('organisation');
    expect(guessPlainKind([])).toBe('state');
  });

  test('are of the kind that is given, but for countries; what is told stays', () => {
    expect(kindsOf(setPlainKind(dossier, 'organisation'))).toEqual(['organisation', undefined, 'person']);
    expect(kindsOf(setPlainKind(dossier, 'state'))).toEqual([undefined, undefined, 'person']);
    expect(kindsOf(dossier)).toEqual([undefined, undefined, 'person']);
  });
});
