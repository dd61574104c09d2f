import {
  detourAddressOf,
  handoutAddressOf,
  presenterAddressOf,
  viewAddressOf,
} from '../../src/present/talk/talkAddresses';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseDossier } from '../../src/dossier/parseDossier';
import { stepViewOf, stepQueryOf } from '../../src/present/talk/stepView';
import { explorerAddressOf, slideAddressOf, talkNameOf, pageRouteOf } from '../../src/present/talk/pageRoutes';
import { readAddress } from '../../src/view/readAddress';

const place = { pathname: '/e/', search: '?dossier=data%2Fa.json&theme=dark&open=kor&period=P1' };
const read = (address: string) => address.slice(address.indexOf('?'));

test('an address names its door', () => {
  expect(pageRouteOf('')).toEqual({ door: 'explore', from: null });
  expect(pageRouteOf('?open=kor')).toEqual({ door: 'explore', from: null });
  expect(pageRouteOf('?present')).toEqual({ door: 'present' });
  expect(pageRouteOf('?present=0')).toEqual({ door: 'present' });
  expect(pageRouteOf('?present=5&step=5')).toEqual({ door: 'explore', from: 5 });
  expect(pageRouteOf('?presenter=ab&present')).toEqual({ door: 'presenter', talk: 'ab' });
});

test('addresses of a talk lead where they say, and keep dossier and theme alone', () => {
  const slide = slideAddressOf(place, 3, 'a&b');
  expect(pageRouteOf(read(slide))).toEqual({ door: 'present' });
  expect(talkNameOf(read(slide))).toBe('a&b');
  expect(new URLSearchParams(read(slide)).get('step')).toBe('3');
  expect(new URLSearchParams(read(slide)).get('dossier')).toBe('data/a.json');
  expect(slide).not.toContain('open');
  expect(talkNameOf(read(slideAddressOf(place, 3, null)))).toBeNull();
  expect(pageRouteOf(read(detourAddressOf(place, 7, 'step=7&period=P4', null)))).toEqual({ door: 'explore', from: 7 });
  expect(pageRouteOf(read(viewAddressOf(place, 'step=7')))).toEqual({ door: 'explore', from: null });
  expect(explorerAddressOf(place)).toBe('/e/?dossier=data%2Fa.json&theme=dark');
  expect(explorerAddressOf({ pathname: '/e/', search: '?present&step=2' })).toBe('/e/');
  expect(pageRouteOf(read(presenterAddressOf(place, 2, 'x y')))).toEqual({ door: 'presenter', talk: 'x y' });
});

test('a handout keeps what is to be on it, on which paper, and the way back', () => {
  for (const [notes, paper] of [
    [true, 'letter'],
    [false, 'a4'],
  ] as const)
    expect(pageRouteOf(read(handoutAddressOf(place, 4, notes, paper)))).toEqual({
      door: 'handout',
      notes,
      paper,
      from: 4,
    });
  expect(pageRouteOf('?handout&step=-2')).toEqual({ door: 'handout', notes: false, paper: 'a4', from: 1 });
});

test('who explores from a slide sees no more and no less than it shows', () => {
  const { index } = parseDossier(readFileSync('data/summit-2023.json', 'utf8'));
  const story = [{ title: 'Before', view: { period: 'P1', hide: ['meeting'], hideCertainty: ['claimed' as const] } }];
  const own = { ...index!, dossier: { ...index!.dossier, story: [...index!.dossier.story, ...story] } };
  for (const i of own.dossier.story.keys()) {
    const { view, notices } = readAddress(own, read(detourAddressOf(place, i + 1, stepQueryOf(own, i + 1), 'talk')));
    expect(notices).toEqual([]);
    expect({ ...view, theme: 'auto' }).toEqual(stepViewOf(own, i + 1));
  }
});
