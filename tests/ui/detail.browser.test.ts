/** The switch between levels of detail, and the reading list of a crowd on its levels. */
import axe from 'axe-core';
import { beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import '../../src/ui/parts/page.css';
import * as picture from '../../src/picture';
import DetailSwitch from '../../src/ui/filters/DetailSwitch.svelte';
import Reader from '../../src/ui/stage/Reader.svelte';
import { BOTH_SWITCHES, LEVEL_SWITCH } from '../../src/scene/sceneMeasures';
import { DEFAULT_VIEW, type DetailLevel } from '../../src/view/viewState';
import { CROWD } from '../fixtures/crowd';

const index = picture.parseDossierValue(CROWD).index!;
const { shown } = picture.shownRecordsOf(index, DEFAULT_VIEW);
const press = (keys: string) => userEvent.keyboard(keys);
const here = () => document.activeElement?.textContent.trim() ?? '';

beforeEach(() => (document.activeElement as HTMLElement | null)?.blur());

test('is one radio group, by name and keys, and nothing where there is no choice', async () => {
  const ondetail = vi.fn();
  const screen = await render(DetailSwitch, { levels: ['groups', 'actors', 'lines'], detail: 'actors', ondetail });
  await expect.element(screen.getByRole('group', { name: 'Level of detail' })).toBeVisible();
  await expect.element(screen.getByRole('radio', { name: 'Actors' })).toBeChecked();
  await press('{Tab}');
  await press('{ArrowRight}');
  expect(ondetail).toHaveBeenLastCalledWith('lines');
  await userEvent.click(screen.getByText('Groups'));
  expect(ondetail).toHaveBeenLastCalledWith('groups');
  for (const label of document.querySelectorAll('label')) expect(label.offsetHeight).toBeGreaterThanOrEqual(24);
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
  await screen.rerender({ levels: [] });
  expect(document.querySelector('fieldset')).toBeNull();
});

test('offers computed groups beside lines, and beside the groups of a dossier; the share stands above', async () => {
  const onnear = vi.fn();
  const levels = ['groups', 'actors', 'lines'] as const;
  const shared = { levels, detail: 'actors' as const, ondetail: vi.fn(), onnear, insideShare: 0.754 };
  const screen = await render(DetailSwitch, { ...shared, nearBy: 'lines', rules: ['lines', 'computed'] });
  const near = screen.getByRole('group', { name: 'Who stands near whom' });
  await expect.element(near.getByRole('radio', { name: 'By lines' })).toBeChecked();
  await expect.element(near).toHaveAccessibleDescription('75 % of relationships run inside groups');
  await userEvent.click(near.getByText('By lines'));
  await press('{ArrowRight}');
  expect(onnear).toHaveBeenLastCalledWith('computed');
  const wide = (near.element() as HTMLElement).offsetWidth;
  await screen.rerender({ nearBy: 'computed', rules: ['group', 'lines', 'computed'] });
  await expect.element(near.getByRole('radio', { name: 'Computed groups' })).toBeChecked();
  // All three fit the corner that is kept for them.
  expect((near.element() as HTMLElement).offsetWidth).toBeLessThanOrEqual(BOTH_SWITCHES.width - 8);
  expect(wide).toBeLessThanOrEqual(LEVEL_SWITCH.width + 8);
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
  await screen.rerender({ insideShare: null });
  await expect.element(near).toHaveAccessibleDescription('No groups are found in the lines');
  await screen.rerender({ detail: 'groups' });
  await expect.element(near).not.toBeInTheDocument();
});

async function read(detail: DetailLevel) {
  const base = await picture.dividePlan(index, picture.basePlanOf(index, 'wide'));
  const plan = picture.planPicture(index, 'wide', { unfolded: [], detail }, base);
  const scene = picture.drawMarks(plan, picture.placeActors(plan, picture.storedPlacesOf(index, 'wide'))!);
  const on = { onring: vi.fn(), onopen: vi.fn(), onread: vi.fn(), onclose: vi.fn(), onenter: vi.fn(), onzoom: vi.fn() };
  const hand = { onnudge: vi.fn(), onrelease: vi.fn() };
  await render(Reader, { index, scene, shown, open: null, ring: null, ...on, ...hand });
  return { scene, ...on };
}

test('a group is read with its members, the space bar walks its lines, and Enter shows its actors', async () => {
  const { scene, onopen, onenter } = await read('groups');
  await press('{Tab}b');
  expect(here()).toMatch(/^B(anks|rokers), group of 13 actors, \d+ relationships shown in \d+ lines?$/);
  const members = document.getElementById(document.activeElement!.getAttribute('aria-describedby')!)!;
  const names = members.textContent.replace('Members: ', '').replace('.', '').split(', ');
  expect(names).toHaveLength(13);
  expect(new Set(names.map((name) => name.split(' ')[0]))).toEqual(new Set([here().split(',')[0]]));
  await press(' ');
  expect(onopen).not.toHaveBeenCalled();
  await expect.poll(here).toMatch(/^(Banks|Brokers|.* (and|to) (Banks|Brokers)).*Certainty.*\. Line 1 of \d+$/);
  await press('{Enter}');
  const opened = onopen.mock.calls[0]![0] as string;
  expect(scene.lines.some((line) => line.members.includes(opened))).toBe(true);
  await press('{Escape}');
  await expect.poll(here).toMatch(/^B.*, group of 13 actors/);
  expect(onenter).not.toHaveBeenCalled();
  await press('{Enter}');
  expect(onenter).toHaveBeenCalledExactlyOnceWith(scene.actors.find(({ name }) => here().startsWith(name))!.members);
});

test('on all lines every relationship is read by itself', async () => {
  const { scene } = await read('lines');
  await press('{Tab}');
  const first = scene.actors.find(({ name }) => here().startsWith(`${name},`))!;
  const own = scene.lines.filter(({ from, to }) => from === first.id || to === first.id);
  await press('{Enter}');
  await expect.poll(here).toMatch(new RegExp(`Matter \\d+.* Line 1 of ${own.length}$`));
});
