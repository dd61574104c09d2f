/** The view, its address, and the browser's history. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSession, type Session } from '../../src/explore/state/session.svelte';
import { DEFAULT_VIEW, NO_FILTER } from '../../src/view/viewState';
import { dossier, indexOf } from '../scene/shipped';

const index = indexOf(dossier);
/** Well beyond what counts as one gesture, in ms. */
const LATER = 5_000;
let session: Session;

/** A new session at an address. @param entry number that the history keeps for it, as after a reload */
function begin(query = '', entry?: number): void {
  history.replaceState(entry === undefined ? null : { entry }, '', `${location.pathname}${query}`);
  session = createSession(index);
}
/** Does something, and waits until the history has answered. */
async function going(step: () => void): Promise<void> {
  const done = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
  step();
  await done;
}
const hide = (type: string) => session.change({ filter: { ...NO_FILTER, hiddenTypes: [type] } });
/** As a thumb of the period chart does it. */
const drag = (to: string) => session.change({ filter: { ...NO_FILTER, window: { from: '2023-08', to } } }, 'window');

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] });
  begin();
});
afterEach(() => {
  session.dispose();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('undo and redo go through what was done, and never out of the page', async () => {
  const [back, forward] = [vi.spyOn(history, 'back'), vi.spyOn(history, 'forward')];
  session.undo();
  session.redo();
  expect(back).not.toHaveBeenCalled();
  expect(forward).not.toHaveBeenCalled();

  session.change({ open: 'rus' });
  session.change({ focus: 'kor' });
  expect(location.search).toBe('?open=rus&focus=kor');
  await going(session.undo);
  expect(session.view).toEqual({ ...DEFAULT_VIEW, open: 'rus' });
  await going(session.undo);
  expect(session.view).toEqual(DEFAULT_VIEW);
  session.undo();
  expect(back).toHaveBeenCalledTimes(2);

  await going(session.redo);
  await going(session.redo);
  expect(session.view).toEqual({ ...DEFAULT_VIEW, open: 'rus', focus: 'kor' });
  session.redo();
  expect(forward).toHaveBeenCalledTimes(2);
});

test('what was undone is gone once something else is done', async () => {
  const forward = vi.spyOn(history, 'forward');
  session.change({ open: 'rus' });
  session.change({ open: 'kor' });
  await going(session.undo);
  session.change({ open: 'prk' });
  session.redo();
  expect(forward).not.toHaveBeenCalled();
  await going(session.undo);
  expect(session.view.open).toBe('rus');
});

test('a page that was loaded anew does not go back beyond itself', () => {
  session.dispose();
  begin('?open=rus', 7);
  // Nobody waits for it here, so it is not let go.
  const back = vi.spyOn(history, 'back').mockReturnValue();
  session.undo();
  expect(back).not.toHaveBeenCalled();
  session.change({ open: 'kor' });
  session.undo();
  expect(back).toHaveBeenCalledOnce();
});

test('a gesture is one step, and a pause begins the next', () => {
  const push = vi.spyOn(history, 'pushState');
  for (const to of ['2023-09', '2023-10', '2023-11']) drag(to);
  expect(push).toHaveBeenCalledTimes(1);
  expect(session.address()).toContain('2023-11');
  vi.advanceTimersByTime(500);
  expect(location.search).toContain('2023-11');
  vi.advanceTimersByTime(LATER);
  drag('2023-10');
  expect(push).toHaveBeenCalledTimes(2);
  // Something else between them ends it.
  session.change({ focus: 'rus' });
  drag('2023-11');
  expect(push).toHaveBeenCalledTimes(4);
});

test('all else is a step each, however quick the hand', async () => {
  const push = vi.spyOn(history, 'pushState');
  for (const type of ['war', 'policy']) hide(type);
  for (const focus of ['rus', 'kor']) session.change({ focus });
  for (const open of ['rus', 'kor']) session.change({ open });
  expect(push).toHaveBeenCalledTimes(6);
  // The same again is none.
  session.change({ open: 'kor' });
  expect(push).toHaveBeenCalledTimes(6);
  for (let i = 0; i < 5; i++) await going(session.undo);
  expect(session.view.filter.hiddenTypes).toEqual(['war']);
  await going(session.redo);
  expect(session.view.filter.hiddenTypes).toEqual(['policy']);
});

test('a gesture of many keys writes little into the history, and its end is in the address', () => {
  const writes = [vi.spyOn(history, 'pushState'), vi.spyOn(history, 'replaceState')];
  for (let key = 0; key < 300; key++) {
    drag(key % 2 ? '2023-10' : '2023-09');
    vi.advanceTimersByTime(100);
  }
  vi.advanceTimersByTime(LATER);
  expect(location.search).toContain('2023-10');
  // Safari takes no more than 100 in 30 seconds, and then throws.
  expect(writes.flatMap(({ mock }) => mock.calls).length).toBeLessThan(100);
});

test('a browser that takes no more entries for a while loses nothing', () => {
  const refused = vi.spyOn(history, 'pushState').mockImplementation(() => {
    throw new DOMException('Too many calls', 'SecurityError');
  });
  session.change({ open: 'rus' });
  session.change({ focus: 'kor' });
  expect(session.view).toMatchObject({ open: 'rus', focus: 'kor' });
  refused.mockRestore();
  vi.advanceTimersByTime(LATER);
  expect(location.search).toBe('?open=rus&focus=kor');
});

test('once it is put away, a write that is still owed never comes', () => {
  const refused = vi.spyOn(history, 'pushState').mockImplementation(() => {
    throw new DOMException('Too many calls', 'SecurityError');
  });
  session.change({ open: 'rus' });
  session.dispose();
  refused.mockRestore();
  vi.advanceTimersByTime(LATER);
  expect(location.search).toBe('');
});

test('zoom and theme leave no step, but are in the address once they rest', async () => {
  const push = vi.spyOn(history, 'pushState');
  session.change({ open: 'rus' });
  session.adjust({ transform: { k: 2, x: 10, y: 20 } });
  session.adjust({ theme: 'dark' });
  expect(push).toHaveBeenCalledOnce();
  expect(session.address()).toBe(`${location.pathname}?open=rus&at=2,10,20&theme=dark`);
  expect(location.search).toBe('?open=rus');
  vi.advanceTimersByTime(LATER);
  expect(location.search).toBe('?open=rus&at=2,10,20&theme=dark');
  await going(session.undo);
  // A reader who has chosen dark stays in the dark.
  expect(session.view).toEqual({ ...DEFAULT_VIEW, theme: 'dark' });
});

test('a zoom that has not rested yet is not lost', async () => {
  session.adjust({ transform: { k: 2, x: 10, y: 20 } });
  session.change({ open: 'rus' });
  await going(session.undo);
  expect(session.view.transform).toEqual({ k: 2, x: 10, y: 20 });
  session.adjust({ transform: { k: 3, x: 0, y: 0 } });
  dispatchEvent(new Event('pagehide'));
  expect(location.search).toBe('?at=3,0,0');
});

test('a word that nobody knows is told, and goes with the address', async () => {
  session.dispose();
  begin('?hide=nothing-like-it,war');
  expect(session.notices).toEqual([expect.stringContaining('nothing-like-it')]);
  expect(session.view.filter.hiddenTypes).toEqual(['war']);
  session.change({ open: 'rus' });
  expect(location.search).toBe('?hide=war&open=rus');
  await going(() => {
    history.pushState({ entry: 9 }, '', '?open=kor');
    history.pushState({ entry: 10 }, '', '?open=prk');
    history.back();
  });
  expect(session.notices).toEqual([]);
  expect(session.view.open).toBe('kor');
});

test('words of the door stay in the page’s address, and those of a talk out of that for others', () => {
  session.dispose();
  begin('?dossier=data/a.json&present=3&talk=t');
  session.change({ open: 'rus' });
  expect(location.search).toBe('?dossier=data%2Fa.json&present=3&talk=t&open=rus');
  expect(session.address()).toBe(`${location.pathname}?dossier=data%2Fa.json&open=rus`);
});

test('once it is put away it listens no more', async () => {
  session.change({ open: 'rus' });
  session.dispose();
  await going(() => history.back());
  expect(session.view.open).toBe('rus');
});
