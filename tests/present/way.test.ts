import { expect, test } from 'vitest';
import {
  awayAddress,
  handoutAddress,
  plainAddress,
  presenterAddress,
  slideAddress,
  stepAddress,
  talkIn,
  wayOf,
} from '../../src/present/talk/way';

const place = { pathname: '/e/', search: '?dossier=data%2Fa.json&theme=dark&open=kor&period=P1' };
const read = (address: string) => address.slice(address.indexOf('?'));

test('an address names its door', () => {
  expect(wayOf('')).toEqual({ door: 'explore', from: null });
  expect(wayOf('?open=kor')).toEqual({ door: 'explore', from: null });
  expect(wayOf('?present')).toEqual({ door: 'present' });
  expect(wayOf('?present=0')).toEqual({ door: 'present' });
  expect(wayOf('?present=5&step=5')).toEqual({ door: 'explore', from: 5 });
  expect(wayOf('?presenter=ab&present')).toEqual({ door: 'presenter', talk: 'ab' });
});

test('addresses of a talk lead where they say, and keep dossier and theme alone', () => {
  const slide = slideAddress(place, 3, 'a&b');
  expect(wayOf(read(slide))).toEqual({ door: 'present' });
  expect(talkIn(read(slide))).toBe('a&b');
  expect(new URLSearchParams(read(slide)).get('step')).toBe('3');
  expect(new URLSearchParams(read(slide)).get('dossier')).toBe('data/a.json');
  expect(slide).not.toContain('open');
  expect(talkIn(read(slideAddress(place, 3, null)))).toBeNull();
  expect(wayOf(read(awayAddress(place, 7, null)))).toEqual({ door: 'explore', from: 7 });
  expect(wayOf(read(stepAddress(place, 7)))).toEqual({ door: 'explore', from: null });
  expect(plainAddress(place)).toBe('/e/?dossier=data%2Fa.json&theme=dark');
  expect(plainAddress({ pathname: '/e/', search: '?present&step=2' })).toBe('/e/');
  expect(wayOf(read(presenterAddress(place, 2, 'x y')))).toEqual({ door: 'presenter', talk: 'x y' });
});

test('a handout keeps what is to be on it, on which paper, and the way back', () => {
  for (const [notes, paper] of [
    [true, 'letter'],
    [false, 'a4'],
  ] as const)
    expect(wayOf(read(handoutAddress(place, 4, notes, paper)))).toEqual({ door: 'handout', notes, paper, from: 4 });
  expect(wayOf('?handout&step=-2')).toEqual({ door: 'handout', notes: false, paper: 'a4', from: 1 });
});
