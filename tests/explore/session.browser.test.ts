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
const hide = (type: string) => session.change({ filter: { ...NO_FILTER, hiddenTypes: [type] } }, 'filter');

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

  session.change({ open: 'rus' }, 'open');
  session.change({ focus: 'kor' }, 'focus');
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
  session.change({ open: 'rus' }, 'open');
  session.change({ open: 'kor' }, 'open');
  await going(session.undo);
  session.change({ open: 'prk' }, 'open');
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
  session.change({ open: 'kor' }, 'open');
  session.undo();
  expect(back).toHaveBeenCalledOnce();
});

test('one gesture is one step, another thing or a pause begins the next', () => {
  const push = vi.spyOn(history, 'pushState');
  for (const type of ['war', 'policy', 'meeting']) hide(type);
  expect(push).toHaveBeenCalledTimes(1);
  expect(session.address()).toContain('hide=meeting');
  vi.advanceTimersByTime(500);
  expect(location.search).toBe('?hide=meeting');
  session.change({ focus: 'rus' }, 'focus');
  expect(push).toHaveBeenCalledTimes(2);
  session.change({ focus: 'kor' }, 'focus');
  expect(push).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(LATER);
  session.change({ focus: 'prk' }, 'focus');
  expect(push).toHaveBeenCalledTimes(3);
  // What is opened is a step each time: a reader goes back from record to record.
  session.change({ open: 'rus' }, 'open');
  session.change({ open: 'kor' }, 'open');
  expect(push).toHaveBeenCalledTimes(5);
  // The same again is none.
  session.change({ open: 'kor' }, 'open');
  expect(push).toHaveBeenCalledTimes(5);
});

test('a gesture of many keys writes little into the history, and its end is in the address', () => {
  const writes = [vi.spyOn(history, 'pushState'), vi.spyOn(history, 'replaceState')];
  for (let key = 0; key < 300; key++) {
    hide(key % 2 ? 'war' : 'policy');
    vi.advanceTimersByTime(100);
  }
  vi.advanceTimersByTime(LATER);
  expect(location.search).toBe('?hide=war');
  // Safari takes no more than 100 in 30 seconds, and then throws.
  expect(writes.flatMap(({ mock }) => mock.calls).length).toBeLessThan(100);
});

test('a browser that takes no more entries for a while loses nothing', () => {
  const refused = vi.spyOn(history, 'pushState').mockImplementation(() => {
    throw new DOMException('Too many calls', 'SecurityError');
  });
  session.change({ open: 'rus' }, 'open');
  session.change({ focus: 'kor' }, 'focus');
  expect(session.view).toMatchObject({ open: 'rus', focus: 'kor' });
  refused.mockRestore();
  vi.advanceTimersByTime(LATER);
  expect(location.search).toBe('?open=rus&focus=kor');
});

test('once it is put away, a write that is still owed never comes', () => {
  const refused = vi.spyOn(history, 'pushState').mockImplementation(() => {
    throw new DOMException('Too many calls', 'SecurityError');
  });
  session.change({ open: 'rus' }, 'open');
  session.dispose();
  refused.mockRestore();
  vi.advanceTimersByTime(LATER);
  expect(location.search).toBe('');
});

test('zoom and theme leave no step, but are in the address once they rest', async () => {
  const push = vi.spyOn(history, 'pushState');
  session.change({ open: 'rus' }, 'open');
  session.change({ transform: { k: 2, x: 10, y: 20 } }, 'transform');
  session.change({ theme: 'dark' }, 'theme');
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
  session.change({ transform: { k: 2, x: 10, y: 20 } }, 'transform');
  session.change({ open: 'rus' }, 'open');
  await going(session.undo);
  expect(session.view.transform).toEqual({ k: 2, x: 10, y: 20 });
  session.change({ transform: { k: 3, x: 0, y: 0 } }, 'transform');
  dispatchEvent(new Event('pagehide'));
  expect(location.search).toBe('?at=3,0,0');
});

test('a word that nobody knows is told, and goes with the address', async () => {
  session.dispose();
  begin('?hide=nothing-like-it,war');
  expect(session.notices).toEqual([expect.stringContaining('nothing-like-it')]);
  expect(session.view.filter.hiddenTypes).toEqual(['war']);
  session.change({ open: 'rus' }, 'open');
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
  session.change({ open: 'rus' }, 'open');
  expect(location.search).toBe('?dossier=data%2Fa.json&present=3&talk=t&open=rus');
  expect(session.address()).toBe(`${location.pathname}?dossier=data%2Fa.json&open=rus`);
});

test('once it is put away it listens no more', async () => {
  session.change({ open: 'rus' }, 'open');
  session.dispose();
  await going(() => history.back());
  expect(session.view.open).toBe('rus');
});
