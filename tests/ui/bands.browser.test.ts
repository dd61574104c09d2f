/** Bands between groups in words: their list, their key, what is said of them, and what a press on one lists. */
import axe from 'axe-core';
import { beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import '../../src/ui/parts/page.css';
import * as picture from '../../src/picture';
import Details from '../../src/ui/details/Details.svelte';
import StatusLine from '../../src/ui/filters/StatusLine.svelte';
import BandList from '../../src/ui/stage/BandList.svelte';
import Reader from '../../src/ui/stage/Reader.svelte';
import Stage from '../../src/ui/stage/Stage.svelte';
import CrowdLegend from '../../src/ui/symbols/CrowdLegend.svelte';
import { divideCrowd } from '../../src/scene/crowd/divideCrowd';
import { readAddress } from '../../src/view/readAddress';
import { BANDED_CROWD } from '../fixtures/bandedCrowd';
import { indexOf } from '../scene/shipped';

const index = indexOf(BANDED_CROWD);
const plan = divideCrowd(picture.basePlanOf(index, 'wide'), 'group');
const scene = picture.drawMarks(plan, picture.storedPlacesOf(index, 'wide'));
const marksOf = (words: string) => picture.visibleMarks(index, plan, scene, readAddress(index, words).view);
const everything = marksOf('').shown;
const on = { onring: vi.fn(), onopen: vi.fn(), onread: vi.fn(), onclose: vi.fn() };
const base = { index, bands: scene.bands, shown: everything, open: [], ...on };
const here = () => document.activeElement?.textContent.trim() ?? '';
const press = (keys: string) => userEvent.keyboard(keys);
const [first] = scene.bands;

beforeEach(() => {
  vi.clearAllMocks();
  (document.activeElement as HTMLElement | null)?.blur();
});

test('the list is one stop for Tab, walked by keys, and opens what a band stands for', async () => {
  const screen = await render(BandList, base);
  await expect.element(screen.getByRole('group', { name: 'Bands between groups' })).toBeInTheDocument();
  await press('{Tab}');
  const count = `${first!.members.length} relationships`;
  expect(here()).toMatch(
    new RegExp(
      `^From \\w+ to \\w+\\. ${count}\\. Certainty of the least certain: .*\\. Band 1 of ${scene.bands.length}$`,
    ),
  );
  expect(on.onring).toHaveBeenLastCalledWith(first!.id);
  await press('{ArrowDown}');
  expect(here()).toContain(`Band 2 of ${scene.bands.length}`);
  expect(document.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  await press('{End}');
  expect(here()).toContain(`Band ${scene.bands.length} of`);
  await press('{ArrowDown}{Home}{Enter}');
  expect(on.onopen).toHaveBeenCalledExactlyOnceWith(first!.members);
  await screen.rerender({ open: [first!.id] });
  await press('{Enter}');
  expect(on.onread).toHaveBeenCalledOnce();
  await press('{Escape}');
  expect(on.onclose).toHaveBeenCalledOnce();
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('the list counts what is shown, and leaves out bands of which nothing is', async () => {
  const screen = await render(BandList, { ...base, shown: new Set(first!.members.slice(0, 2)) });
  const buttons = screen.getByRole('button').elements();
  expect(buttons.map((one) => one.textContent)).toEqual([expect.stringContaining('2 relationships')]);
  await screen.rerender({ shown: new Set<string>() });
  await expect.element(screen.getByRole('group')).not.toBeInTheDocument();
});

test('the reading list walks from an actor over the lines that bands stand for', async () => {
  const reader = { onenter: vi.fn(), onzoom: vi.fn(), onnudge: vi.fn(), onrelease: vi.fn() };
  await render(Reader, { index, scene, shown: everything, open: null, ring: null, ...on, ...reader });
  await press('{Tab}');
  expect(here()).toMatch(/^Actor \d+, .*4[89] relationships shown/);
  await press('{Enter}');
  await expect.poll(here).toMatch(/Line 1 of 4[89]$/);
});

test('a press on a band asks for the list, a hover raises it with count and groups', async () => {
  const stage = { onopen: vi.fn(), onfan: vi.fn(), onhover: vi.fn(), ontransform: vi.fn(), onlevel: vi.fn() };
  const hand = { hold: vi.fn(), drop: vi.fn(), cancel: vi.fn(), release: vi.fn() };
  const rest = { onunfold: vi.fn(), onenter: vi.fn(), hand, covered: 0, transform: null };
  const host = document.body.appendChild(document.createElement('div'));
  host.style.cssText = 'position: relative; inline-size: 900px; block-size: 700px';
  const { state } = marksOf('');
  // With fewer lines it is no canvas.
  const few = { ...scene, lines: scene.lines.slice(0, 500) };
  const screen = await render(Stage, { target: host, props: { scene: few, state, ...stage, ...rest } });
  const hit = host.querySelector<SVGPathElement>(`[data-band="${first!.id}"] .hit`)!;
  const at = hit.getPointAtLength(hit.getTotalLength() / 2).matrixTransform(hit.getScreenCTM()!);
  const event = { bubbles: true, clientX: at.x, clientY: at.y };
  hit.dispatchEvent(new MouseEvent('mousemove', event));
  expect(stage.onhover).toHaveBeenLastCalledWith(first!.id);
  hit.dispatchEvent(new PointerEvent('click', { ...event, pointerType: 'mouse' }));
  expect(stage.onfan).toHaveBeenCalledExactlyOnceWith(first!.members);
  expect(stage.onopen).not.toHaveBeenCalled();
  await screen.rerender({ state: { ...state, hover: first!.id } });
  expect(host.querySelector('.bands .raised')?.getAttribute('data-band')).toBe(first!.id);
  expect(host.querySelector('.over')?.textContent).toContain(`From ${first!.from} to ${first!.to}`);
  host.remove();
});

test('what is open between two groups is listed under their names', async () => {
  const calls = {
    onfocus: vi.fn(),
    onstep: vi.fn(),
    oncopy: vi.fn(),
    onmove: vi.fn(),
    onrelease: vi.fn(),
    onunfold: vi.fn(),
  };
  const { state, ...selection } = marksOf(`between=${first!.members[0]!}`);
  const between = state.fan.flatMap(({ members }) => members);
  expect(between).toEqual(first!.members);
  const view = { open: null, between, filter: readAddress(index, '').view.filter, selection, step: null, link: '/' };
  const props = {
    index,
    ...view,
    pinned: new Set<string>(),
    unfolded: [],
    plan,
    onopen: on.onopen,
    onclose: on.onclose,
  };
  const screen = await render(Details, { ...props, ...calls });
  await expect
    .element(screen.getByRole('heading', { level: 2 }))
    .toHaveTextContent(`${between.length} from ${first!.from} to ${first!.to}`);
  expect(screen.getByRole('listitem').elements()).toHaveLength(between.length);
});

test('the key explains bands where there are any', async () => {
  const screen = await render(CrowdLegend, { index, plan });
  await expect.element(screen.getByText('Band between groups: many lines in one')).toBeVisible();
  await screen.rerender({ plan: { ...plan, bands: [] } });
  await expect.element(screen.getByText('Band between groups: many lines in one')).not.toBeInTheDocument();
});

test('the line of counts says how much bands leave out', async () => {
  const marks = marksOf('');
  const { filter } = readAddress(index, '').view;
  const props = { index, filter, selection: marks, marks, withLabels: false, onall: vi.fn() };
  const screen = await render(StatusLine, props);
  await expect.element(screen.getByText(/Bands show/)).not.toBeInTheDocument();
  await screen.rerender({ marks: { ...marks, bands: { shown: 901, all: 1823 } } });
  await expect.element(screen.getByText('Bands show 901 of 1,823 relationships between groups')).toBeVisible();
});
