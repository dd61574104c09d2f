/** Lines that stand for several relationships follow a filter: they become what would have been drawn for it. */
import { expect, test } from 'vitest';
import after2023 from '../../data/after-2023.json';
import { createEmbedSession } from '../../src/embed/live/embedSession';
import { createFollowFilter } from '../../src/embed/live/followFilter';
import { readAddress } from '../../src/view/readAddress';
import type { FrameName } from '../../src/view/viewState';
import { BANDED_CROWD } from '../fixtures/bandedCrowd';
import { CROWD } from '../fixtures/crowd';
import { indexOf } from '../scene/shipped';
import { figureOf } from './figureOf';

const [after, crowd, banded] = [indexOf(after2023), indexOf(CROWD), indexOf(BANDED_CROWD)];
const BANDS = 'detail=actors&by=group';

/** All that is seen of every line. */
const linesOf = (figure: HTMLElement) =>
  [...figure.querySelectorAll('.line:not([data-filtered])')].map((line) => {
    const copy = line.cloneNode(true) as Element;
    for (const unseen of copy.querySelectorAll('.mark[opacity="0"]')) unseen.remove();
    return copy.outerHTML.replace(/<!--.*?-->/g, '');
  });

const CASES: [string, typeof after, FrameName, string, string][] = [
  ['one line for each pair', after, 'tall', '', 'hide-certainty=confirmed,reported'],
  ['one line for each pair, from a filter to the whole', after, 'tall', 'hide-certainty=confirmed,reported', ''],
  ['lines of a crowd', crowd, 'wide', 'detail=actors', 'detail=actors&hide=arms,diplomacy'],
  ['ribbons', crowd, 'wide', 'detail=groups', 'detail=groups&hide=arms,diplomacy&hide-certainty=confirmed'],
  ['ribbons, from one filter to another', crowd, 'wide', 'detail=groups&hide=arms', 'detail=groups&hide=diplomacy'],
  ['bands', banded, 'wide', BANDS, `${BANDS}&hide=arms&hide-certainty=confirmed`],
];

test.each(CASES)('%s', async (_, index, frame, from, to) => {
  const view = readAddress(index, to).view;
  const drawn = linesOf(await figureOf(index, view, to, [frame]));
  const figure = await figureOf(index, readAddress(index, from).view, from, [frame]);
  const before = linesOf(figure);
  const session = createEmbedSession(index, figure, from, () => undefined);
  session.change(view);
  expect(linesOf(figure)).not.toEqual(drawn);
  await expect.poll(() => linesOf(figure)).toEqual(drawn);
  session.change(readAddress(index, from).view);
  await expect.poll(() => linesOf(figure)).toEqual(before);
  expect(figure.querySelector('.status')!.className).not.toContain('fault');
});

test('while what draws lines is on its way, only the last filter counts', async () => {
  const figure = await figureOf(after, readAddress(after, '').view, '', ['tall']);
  const session = createEmbedSession(after, figure, '', () => undefined);
  const words = 'hide-certainty=confirmed';
  session.change(readAddress(after, 'hide-certainty=reported').view);
  session.change(readAddress(after, words).view);
  const drawn = linesOf(await figureOf(after, readAddress(after, words).view, words, ['tall']));
  await expect.poll(() => linesOf(figure)).toEqual(drawn);
});

test('what is away, dragged or opened stays so when a line is drawn again', async () => {
  const figure = await figureOf(after, readAddress(after, '').view, '', ['tall']);
  const session = createEmbedSession(after, figure, '', () => undefined);
  const line = session.current().lines.find(({ merged }) => merged)!;
  const before = line.group.innerHTML;
  const [, kept] = line.members;
  const others = [...after.types.keys()].filter((id) => id !== after.relationships.get(kept!)!.type.id);
  session.put(line.from, { x: 40, y: 40 });
  const stretched = line.group.querySelector('.course')!.getAttribute('d');
  session.change({ focus: line.from, filter: { ...session.view.filter, hiddenTypes: others.sort() } });
  await expect.poll(() => line.group.innerHTML).not.toContain(before.match(/ d="[^"]+"/g)![1]!);
  expect(line.group.querySelector('.course')!.getAttribute('d')).toBe(stretched);
  for (const { group, members } of session.current().lines)
    expect(group.hasAttribute('data-filtered')).toBe(!members.some((id) => session.shown().relationships.includes(id)));
});

test('nothing is fetched for a filter that divides no such line, or hides it', async () => {
  const lines = [
    { merged: true, members: ['a', 'b'] },
    { merged: false, members: ['c', 'd'] },
  ];
  // It cannot be drawn: to try is to fail.
  const follow = createFollowFilter(
    after,
    [{ lines, bands: [] } as never],
    readAddress(after, '').view,
    new Set('abcd'),
  );
  expect(await follow(new Set('abc'))).toBe(false);
  expect(await follow(new Set('cd'))).toBe(false);
  await expect(follow(new Set('bcd'))).rejects.toThrow();
});
