/** The bar of the story: what it says before and during it. */
import { expect, test } from 'vitest';
import { storyBarTextOf } from '../../src/embed/static/storyBar';

const story = [{ title: 'A', text: 'First.' }, { title: 'B' }, { title: 'C' }];

test('before it begins: how long it is, and from where to where it leads', () => {
  expect(storyBarTextOf(story, null)).toEqual({ count: '', point: 'The story in 3 steps', text: 'From “A” to “C”.' });
  expect(storyBarTextOf(story.slice(0, 1), null)).toEqual({ count: '', point: 'The story', text: 'A' });
});

test('at a step: its number, title and text', () => {
  expect(storyBarTextOf(story, 1)).toEqual({ count: 'Step 1 of 3', point: 'A', text: 'First.' });
  expect(storyBarTextOf(story, 2)).toEqual({ count: 'Step 2 of 3', point: 'B', text: '' });
});
