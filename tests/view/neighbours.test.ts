import { describe, expect, it } from 'vitest';
import { fillDefaults } from '../../src/dossier/fillDefaults';
import { indexDossier } from '../../src/dossier/indexDossier';
import { parseDossierValue } from '../../src/dossier/parseDossier';
import { collectClaims, conditionsOf, parallelLinksOf, dependentsOf } from '../../src/view/neighbours';
import { small } from './small';

describe('neighbours', () => {
  it('finds the others between the same two homes, in either direction and however deep', () => {
    expect(parallelLinksOf(small, 'sold')).toEqual(['gave', 'met']);
    expect(parallelLinksOf(small, 'fought')).toEqual([]);
    expect(parallelLinksOf(small, 'within')).toEqual([]);
    expect(parallelLinksOf(small, 'nothing')).toEqual([]);
  });

  it('follows conditions both ways', () => {
    expect(conditionsOf(small, 'might')).toEqual(['sold', 'gave']);
    expect(conditionsOf(small, 'sold')).toEqual([]);
    expect(dependentsOf(small, 'sold')).toEqual(['spoke', 'might']);
    expect(dependentsOf(small, 'might')).toEqual([]);
  });

  it('gathers claims of other records that speak of this one', () => {
    expect(collectClaims(small, 'might').map(({ claim }) => claim.text)).toEqual(['It might.', 'Little to gain.']);
  });

  it('does not repeat what a record itself says word for word', () => {
    const claim = { stance: 'qualifies', text: 'Little to gain.', source: 's', locator: 'page 1' };
    const link = (id: string, ...claims: object[]) => ({ id, from: 'a', to: 'b', type: 't', claims });
    const { index } = parseDossierValue({
      title: 'Said twice',
      actors: ['a', 'b'].map((id) => ({ id, name: id })),
      sources: [{ id: 's', title: 'Source' }],
      relationships: [
        link('one', { ...claim, also: ['two'] }, { ...claim, locator: 'page 2', also: ['two'] }),
        link('two', claim),
      ],
    });
    expect(collectClaims(index!, 'two').map(({ record, claim: { locator } }) => [record, locator])).toEqual([
      ['two', 'page 1'],
      ['one', 'page 2'],
    ]);
  });

  it('takes two claims for the same in whatever order their fields are written', () => {
    const claim = {
      stance: 'asserts' as const,
      text: 'It was.',
      source: 's',
      quote: { text: 'War es.', language: 'de' },
    };
    const index = indexDossier(
      fillDefaults({
        title: 'Said twice',
        types: [{ id: 't', label: 'T' }],
        actors: [
          { id: 'a', name: 'A', claims: [claim] },
          {
            id: 'b',
            name: 'B',
            claims: [
              {
                also: ['a'],
                quote: { language: 'de', text: 'War es.' },
                source: 's',
                text: 'It was.',
                stance: 'asserts',
              },
            ],
          },
        ],
        sources: [{ id: 's', title: 'Source' }],
        relationships: [],
      }),
    );
    expect(collectClaims(index, 'a').map(({ record }) => record)).toEqual(['a']);
  });
});
