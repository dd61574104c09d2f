import { awayAddress, handoutAddress, presenterAddress, viewAddress } from '../../src/present/talk/addresses';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from '../../src/dossier/parse';
import { stepView, stepWords } from '../../src/present/talk/stepView';
import { plainAddress, slideAddress, talkIn, wayOf } from '../../src/present/talk/way';
import { readAddress } from '../../src/view/readAddress';

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
  expect(wayOf(read(awayAddress(place, 7, 'step=7&period=P4', null)))).toEqual({ door: 'explore', from: 7 });
  expect(wayOf(read(viewAddress(place, 'step=7')))).toEqual({ door: 'explore', from: null });
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

test('who explores from a slide sees no more and no less than it shows', () => {
  const { index } = parse(readFileSync('data/summit-2023.json', 'utf8'));
  const story = [{ title: 'Before', view: { period: 'P1', hide: ['meeting'], hideCertainty: ['claimed' as const] } }];
  const own = { ...index!, dossier: { ...index!.dossier, story: [...index!.dossier.story, ...story] } };
  for (const i of own.dossier.story.keys()) {
    const { view, notices } = readAddress(own, read(awayAddress(place, i + 1, stepWords(own, i + 1), 'talk')));
    expect(notices).toEqual([]);
    expect({ ...view, theme: 'auto' }).toEqual(stepView(own, i + 1));
  }
});
