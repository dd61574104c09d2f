/** The explorer that takes the place of a still page is put up a piece at a time, and told to be whole once it is. */
import { beforeEach, expect, test, vi } from 'vitest';
import { mount, unmount } from 'svelte';
import shipped from '../../data/summit-2023.json?raw';
import { parseDossier } from '../../src/dossier/parseDossier';
import { chrome } from '../../src/explore/chrome/chrome';
import { drawFirst } from '../../src/explore/drawFirst';
import Explore from '../../src/explore/Explore.svelte';
import { createTaskRunner } from '../../src/ui/loading/taskRunner';
import '../../src/ui/parts/page.css';

beforeEach(() => history.replaceState(null, '', location.pathname));

test('a few lines, then one piece in each task, and nothing is missing in the end', async () => {
  const { index } = parseDossier(shipped);
  const dossier = { index: index!, text: shipped, name: 'summit-2023.json', problems: [], published: true };
  const runner = createTaskRunner();
  const first = await drawFirst({ dossier, runner, built: {} }, '');
  const holder = document.createElement('div');
  /** Elements of each kind that came with each task. */
  const steps: { lines: number; pieces: number }[] = [];
  const countAll = () => ({
    lines: holder.querySelectorAll('.stage .line').length,
    pieces: [...holder.querySelectorAll('.bar button, .rail fieldset, .chips > *, .period > *, .panel > *')].length,
  });
  const onwhole = vi.fn();
  const watcher = new MutationObserver(() => steps.push(countAll()));
  watcher.observe(holder, { childList: true, subtree: true });
  const page = mount(Explore, {
    target: holder,
    props: {
      ...{ dossier, runner, builtPlaces: {}, first, ready: chrome, chrome: Promise.resolve(chrome), onwhole },
      ...{ onopened: vi.fn(), onpresent: vi.fn() },
    },
  });
  await expect.poll(() => onwhole.mock.calls.length).toBe(1);
  watcher.disconnect();
  const last = countAll();
  expect(last.lines).toBe(first.scene.lines.length);
  expect(last.pieces).toBeGreaterThan(10);
  const grown = (name: 'lines' | 'pieces') => steps.map((step, i) => step[name] - (steps[i - 1]?.[name] ?? 0));
  expect(Math.max(...grown('lines'))).toBeLessThanOrEqual(12);
  // No two pieces come together.
  expect(grown('pieces').filter((count) => count > 0).length).toBeGreaterThanOrEqual(5);
  await unmount(page);
});

/** Folded it has one line; unfolded one for each neighbour in the state, too. */
const members = Array.from({ length: 20 }, (_, i) => ({ id: `m${i}`, name: `Ministry ${i}`, partOf: 'a' }));
const GROWING = JSON.stringify({
  title: 'Growing',
  types: [{ id: 't', label: 'Talks' }],
  actors: [{ id: 'a', name: 'A' }, { id: 'b', name: 'B' }, ...members],
  relationships: [
    { id: 'r', from: 'a', to: 'b', type: 't' },
    ...members.slice(1).map(({ id }, i) => ({ id: `r${i}`, from: `m${i}`, to: id, type: 't' })),
  ],
});
test('a scene that gets more lines later has all of them', async () => {
  const { index } = parseDossier(GROWING);
  const dossier = { index: index!, text: GROWING, name: 'growing.json', problems: [], published: true };
  const runner = createTaskRunner();
  const unfolded = '?unfold=a';
  const [first, more] = await Promise.all(
    ['', unfolded].map((view) => drawFirst({ dossier, runner, built: {} }, view)),
  );
  const holder = document.createElement('div');
  const onwhole = vi.fn();
  const page = mount(Explore, {
    target: holder,
    props: {
      ...{ dossier, runner, builtPlaces: {}, first: first!, ready: chrome, chrome: Promise.resolve(chrome), onwhole },
      ...{ onopened: vi.fn(), onpresent: vi.fn() },
    },
  });
  await expect.poll(() => onwhole.mock.calls.length).toBe(1);
  history.pushState(null, '', unfolded);
  dispatchEvent(new PopStateEvent('popstate'));
  await expect.poll(() => holder.querySelectorAll('.stage .line').length).toBe(more!.scene.lines.length);
  await unmount(page);
});
