import { describe, expect, it } from 'vitest';
import { parseValue } from '../../src/dossier/parse';
import { claimsAbout, hangsOn, others, restsOn } from '../../src/view/neighbours';
import { small } from './small';

describe('neighbours', () => {
  it('finds the others between the same two homes, in either direction and however deep', () => {
    expect(others(small, 'sold')).toEqual(['gave', 'met']);
    expect(others(small, 'fought')).toEqual([]);
    expect(others(small, 'within')).toEqual([]);
    expect(others(small, 'nothing')).toEqual([]);
  });

  it('follows conditions both ways', () => {
    expect(hangsOn(small, 'might')).toEqual(['sold', 'gave']);
    expect(hangsOn(small, 'sold')).toEqual([]);
    expect(restsOn(small, 'sold')).toEqual(['spoke', 'might']);
    expect(restsOn(small, 'might')).toEqual([]);
  });

  it('gathers claims of other records that speak of this one', () => {
    expect(claimsAbout(small, 'might').map(({ claim }) => claim.text)).toEqual(['It might.', 'Little to gain.']);
  });

  it('does not repeat what a record itself says word for word', () => {
    const claim = { stance: 'qualifies', text: 'Little to gain.', source: 's', locator: 'page 1' };
    const link = (id: string, ...claims: object[]) => ({ id, from: 'a', to: 'b', type: 't', claims });
    const { index } = parseValue({
      title: 'Said twice',
      actors: ['a', 'b'].map((id) => ({ id, name: id })),
      sources: [{ id: 's', title: 'Source' }],
      relationships: [
        link('one', { ...claim, also: ['two'] }, { ...claim, locator: 'page 2', also: ['two'] }),
        link('two', claim),
      ],
    });
    expect(claimsAbout(index!, 'two').map(({ record, claim: { locator } }) => [record, locator])).toEqual([
      ['two', 'page 1'],
      ['one', 'page 2'],
    ]);
  });
});
