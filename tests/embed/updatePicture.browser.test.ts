/** Switching marks gives the picture that would have been drawn: attribute for attribute. */
import { expect, test } from 'vitest';
import dossier from '../../data/summit-2023.json';
import { createEmbedSession } from '../../src/embed/live/embedSession';
import { readAddress } from '../../src/view/readAddress';
import { applyStep } from '../../src/view/steps';
import { pickElements } from '../../src/embed/live/pickElements';
import { BANDED_CROWD } from '../fixtures/bandedCrowd';
import { indexOf } from '../scene/shipped';
import { figureOf } from './figureOf';

const index = indexOf(dossier);
const viewOf = (words: string) => {
  const { view } = readAddress(index, words);
  return view.step === null ? view : applyStep(index, view, view.step);
};
const figureBy = (words: string) => figureOf(index, viewOf(words), words, ['square', 'tall']);

/** What is seen of every mark, one line each. @param withWords whether it has its label */
function seen(figure: HTMLElement, withWords = true): string[] {
  const of = (node: Element | null, names: readonly string[]) =>
    names.map((name) => `${name}=${node?.getAttribute(name) ?? ''}`).join(' ');
  return [...figure.querySelectorAll('.line, .actor')].map((group) =>
    [
      of(group, ['data-relationship', 'data-relationships', 'data-actor', 'transform']),
      of(group, ['data-filtered', 'data-dim', 'data-context', 'pointer-events']),
      of(group.querySelector('.ink'), ['opacity']),
      of(group.querySelector('.mark'), ['opacity']),
      of(group.querySelector('.badge'), ['transform']),
      withWords ? of(group.querySelector('.words'), ['visibility']) : '',
      of(group.querySelector('.course'), ['class', 'd', 'stroke', 'stroke-width']),
      of(group.querySelector('.shape'), ['class', 'fill', 'stroke', 'stroke-width']),
      of(group.querySelector('.name'), ['class', 'fill']),
    ].join(' | '),
  );
}

const VIEWS = [
  'period=P4',
  'hide-family=arms,warnings',
  'focus=kor',
  'step=3',
  'step=8',
  'hide-certainty=confirmed&open=S33',
  'focus=rus&period=P3',
];

test.each(VIEWS)('of the view %s, from the whole picture and back', async (words) => {
  const other = await figureBy(words);
  // Labels of what is raised are drawn for one view alone.
  const withWords = !other.querySelector('.labels');
  const drawn = seen(other, withWords);
  const figure = await figureBy('');
  const whole = seen(figure);
  expect(drawn).not.toEqual(seen(figure, withWords));
  const session = createEmbedSession(index, figure, '', () => undefined);
  session.change(viewOf(words));
  expect(seen(figure, withWords)).toEqual(drawn);
  session.change(viewOf(''));
  expect(seen(figure)).toEqual(whole);
});

test('labels over what is pale are seen in the view that they were drawn for, and in no other', async () => {
  // One of its lines has a fallback label, too.
  const words = 'step=6';
  const figure = await figureBy(words);
  const isSeen = () => getComputedStyle(figure.querySelector('.square .labels')!).visibility === 'visible';
  const before = seen(figure);
  expect(figure.querySelectorAll('.square .labels text')).toHaveLength(2);
  const session = createEmbedSession(index, figure, words, () => undefined);
  const { view } = session;
  const [line] = session.current().lines;
  for (const change of [{ step: null }, { focus: 'rus' }, { open: line!.id }, viewOf('period=P4')]) {
    session.change(change);
    expect(isSeen()).toBe(false);
    session.change(view);
    expect(isSeen()).toBe(true);
    expect(seen(figure)).toEqual(before);
  }
  session.change({ transform: { k: 2, x: 0, y: 0 } });
  expect(isSeen()).toBe(true);
  session.hold('kor', { x: 100, y: 100 });
  expect(isSeen()).toBe(false);
  session.change({});
  expect(isSeen()).toBe(true);
  session.put('kor', { x: 100, y: 100 });
  expect(isSeen()).toBe(false);
});

test('away from the view that was drawn, every label is one of those at rest', async () => {
  const figure = await figureBy('focus=kor');
  const session = createEmbedSession(index, figure, 'focus=kor', () => undefined);
  session.change(viewOf(''));
  expect(seen(figure)).toEqual(seen(await figureBy('')));
});

const banded = indexOf(BANDED_CROWD);
const BANDS = 'detail=actors&by=group';
const bandsBy = (words: string) => figureOf(banded, readAddress(banded, words).view, words, ['square']);

/** Ink, ghosts and answers of every line and band: lines of a crowd have no badge until they are drawn with one. */
const inked = (figure: HTMLElement) =>
  [...figure.querySelectorAll('.line')].map((group) =>
    [group, group.querySelector('.ink'), group.querySelector('.course')]
      .flatMap((node) =>
        ['data-filtered', 'data-dim', 'pointer-events', 'opacity', 'class'].map(
          (name) => node?.getAttribute(name) ?? '',
        ),
      )
      .join(' '),
  );

test.each(['hide=arms', 'hide=arms,diplomacy&hide-certainty=confirmed', 'focus=b0', 'open=r0-16', 'highlight=r0-16'])(
  'of bands and the lines that they stand for: %s',
  async (patch) => {
    const words = `${BANDS}&${patch}`;
    const drawn = inked(await bandsBy(words));
    const figure = await bandsBy(BANDS);
    const whole = inked(figure);
    const session = createEmbedSession(banded, figure, BANDS, () => undefined);
    session.change(readAddress(banded, words).view);
    expect(inked(figure)).toEqual(drawn);
    if (!patch.startsWith('open')) expect(whole).not.toEqual(drawn);
    session.change(readAddress(banded, BANDS).view);
    expect(inked(figure)).toEqual(whole);
  },
);

test('a press on a band lists all that it stands for, and marks it alone', async () => {
  const figure = await bandsBy(BANDS);
  const session = createEmbedSession(banded, figure, BANDS, () => undefined);
  const band = session.current().bands[0]!;
  const course = band.group.querySelector<SVGPathElement>('.course')!;
  const at = course.getPointAtLength(course.getTotalLength() / 2).matrixTransform(course.getScreenCTM()!);
  const event = new PointerEvent('click', { clientX: at.x, clientY: at.y, pointerType: 'mouse' });
  const ids = pickElements(event, course, session.current());
  expect(ids).toEqual(band.members);
  session.open(ids);
  expect(session.view.between).toBe(ids[0]);
  const marked = [...figure.querySelectorAll('.under > path.s-marker')].map((path) => path.getAttribute('d'));
  expect(marked).toEqual([course.getAttribute('d')]);
  expect(figure.querySelectorAll('.card [data-item], .card button, .card a').length).toBeGreaterThanOrEqual(ids.length);
});
