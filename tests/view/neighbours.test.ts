import { describe, expect, it } from 'vitest';
import { claimsAbout, counterClaims, hangsOn, others, restsOn } from '../../src/view/neighbours';
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
    expect(counterClaims(small, 'might').map(({ claim }) => claim.text)).toEqual(['Little to gain.']);
    expect(counterClaims(small, 'sold').map(({ claim, record }) => [record, claim.stance])).toEqual([
      ['might', 'qualifies'],
      ['c', 'denies'],
    ]);
    expect(counterClaims(small, 'banned')).toEqual([]);
  });
});
