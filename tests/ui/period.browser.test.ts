import axe from 'axe-core';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import '../../src/ui/parts/page.css';
import PeriodControl from '../../src/ui/period/PeriodControl.svelte';
import { dragBrush, moveBrushByKey } from '../../src/ui/period/slotBrush';
import { buildPeriodChart } from '../../src/chart/buildPeriodChart';
import { selectRecords } from '../../src/view/selectRecords';
import { countFacets } from '../../src/view/countFacets';
import { NO_FILTER, type Filter } from '../../src/view/viewState';
import { indexOf, small } from '../view/small';

const LAST = 21;
const onfilter = vi.fn<(filter: Filter) => void>();
const given = (filter: Partial<Filter> = {}) => {
  const whole = { ...NO_FILTER, ...filter };
  const { shown } = selectRecords(small, whole);
  return {
    index: small,
    filter: whole,
    facets: countFacets(small, whole),
    chart: buildPeriodChart(small),
    shown,
    onfilter,
  };
};
/** The control as a page holds it: every answer becomes the new filter. */
async function live(filter: Partial<Filter> = {}) {
  await page.viewport(900, 600);
  onfilter.mockReset();
  const screen = await render(PeriodControl, given(filter));
  onfilter.mockImplementation((next) => void screen.rerender(given(next)));
  return screen;
}
const window = () => onfilter.mock.lastCall?.[0].window;
const middle = (of: Element) => {
  const { left, top, width, height } = of.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
};
/** A press, a move and a release, each where a pointer would send it. */
function drag(from: { x: number; y: number }, to: { x: number; y: number }): void {
  const send = (type: string, at: { x: number; y: number }, target: Element) =>
    target.dispatchEvent(
      new PointerEvent(type, { bubbles: true, pointerId: 1, button: 0, clientX: at.x, clientY: at.y }),
    );
  const chart = document.querySelector<SVGSVGElement>('.chart')!;
  chart.setPointerCapture = () => {};
  send('pointerdown', from, document.elementFromPoint(from.x, from.y)!);
  send('pointermove', to, chart);
  send('pointerup', to, chart);
}

async function violations(): Promise<string[]> {
  const { violations: found } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

test('chooses a named period, and all of them', async () => {
  const screen = await live();
  await expect
    .element(screen.getByRole('button', { name: /^All ?, 7 relationships$/ }))
    .toHaveAttribute('aria-pressed', 'true');
  const eighties = screen.getByRole('button', { name: /^The eighties ?, 1 relationship$/ });
  await eighties.click();
  expect(window()).toEqual({ period: 'eighties' });
  await expect.element(eighties).toHaveAttribute('aria-pressed', 'true');
  await screen.getByRole('button', { name: /^All/ }).click();
  expect(window()).toBeNull();
  expect(await violations()).toEqual([]);
});

test('offers what lies beside a period only while one is chosen', async () => {
  const screen = await live();
  expect(screen.getByRole('checkbox').elements()).toEqual([]);
  await screen.getByRole('button', { name: /^Autumn/ }).click();
  const standing = screen.getByRole('checkbox', { name: 'Standing conditions 1' });
  await expect.element(standing).not.toBeChecked();
  await standing.click();
  await expect.element(standing).toBeChecked();
  expect(onfilter.mock.lastCall?.[0].also).toEqual(['standing']);
  expect(await violations()).toEqual([]);
});

test('moves the thumbs by keys, never past each other, and says where they are', async () => {
  const screen = await live();
  const start = screen.getByRole('slider', { name: 'Start of the period' });
  const end = screen.getByRole('slider', { name: 'End of the period' });
  await expect.element(start).toHaveAttribute('aria-valuetext', '1980s');
  await expect.element(end).toHaveAttribute('aria-valuetext', 'October 2023');
  (end.element() as SVGGElement).focus();
  await userEvent.keyboard('{ArrowLeft}');
  expect(window()).toEqual({ from: '198X', to: '2023-09' });
  await expect.element(end).toHaveAttribute('aria-valuenow', '20');
  await userEvent.keyboard('{PageDown}');
  await expect.element(end).toHaveAttribute('aria-valuetext', 'March 2023');
  (start.element() as SVGGElement).focus();
  await userEvent.keyboard('{End}');
  await expect.element(start).toHaveAttribute('aria-valuetext', 'March 2023');
  expect(window()).toEqual({ from: '2023-03', to: '2023-03' });
  await expect.element(start).toHaveAttribute('aria-valuemax', '14');
  await expect.element(end).toHaveAttribute('aria-valuemin', '14');
  await userEvent.keyboard('{Home}');
  (end.element() as SVGGElement).focus();
  await userEvent.keyboard('{End}');
  expect(window()).toBeNull();
  expect(await violations()).toEqual([]);
});

test('draws a span, drags it along, and pulls its ends', async () => {
  await live();
  const columns = [...document.querySelectorAll('.axis')]
    .filter((path) => /M[\d.]+ 92H/.test(path.getAttribute('d') ?? ''))
    .map((path) => ({ x: middle(path).x, y: middle(path).y - 60 }));
  const thumbs = () => [...document.querySelectorAll('.thumb .grip')].map(middle);
  drag(columns[5]!, columns[8]!);
  await vi.waitFor(() => expect(window()).toEqual({ from: '2022-06', to: '2022-09' }));
  await vi.waitFor(() => expect(thumbs()[0]!.x).toBeCloseTo(columns[5]!.x - (columns[6]!.x - columns[5]!.x) / 2, 0));
  drag(columns[6]!, columns[9]!);
  await vi.waitFor(() => expect(window()).toEqual({ from: '2022-09', to: '2022-12' }));
  await vi.waitFor(() => expect(thumbs()[1]!.x).toBeGreaterThan(columns[11]!.x));
  drag(thumbs()[1]!, columns[14]!);
  await vi.waitFor(() => expect(window()).toMatchObject({ from: '2022-09' }));
  expect(window()).toMatchObject({ to: expect.stringMatching(/^2023-0[23]$/) as string });
});

test('pales what the filter leaves out', async () => {
  const screen = await live();
  const pale = () => document.querySelectorAll('.chart [opacity]').length;
  expect(pale()).toBe(0);
  await screen.getByRole('button', { name: /^The eighties/ }).click();
  await vi.waitFor(() => expect(pale()).toBeGreaterThan(20));
});

test('is one line on phones until it is asked for', async () => {
  await page.viewport(390, 700);
  const screen = await render(PeriodControl, { ...given(), compact: true });
  const strip = screen.getByRole('button', { name: /^All periods/ });
  await expect.element(strip).toHaveAttribute('aria-expanded', 'false');
  expect(screen.getByRole('slider').elements()).toEqual([]);
  await strip.click();
  await expect.element(strip).toHaveAttribute('aria-expanded', 'true');
  await expect.element(screen.getByRole('button', { name: /^The eighties/ })).toBeVisible();
  expect(screen.getByRole('slider').elements()).toHaveLength(2);
  const words = [...document.querySelectorAll('.chart text')].map((node) => node.textContent);
  expect(words).toContain('Not happened');
  const boxes = [...document.querySelectorAll('.chart text')].map((node) => node.getBoundingClientRect());
  for (const [i, { right }] of boxes.entries()) expect(boxes[i + 1]?.left ?? Infinity).toBeGreaterThan(right);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
});

test.each([false, true])('says so where nothing is dated (compact: %s)', async (compact) => {
  await page.viewport(900, 600);
  const index = indexOf({
    title: 'Undated',
    actors: ['a', 'b'].map((id) => ({ id, name: id })),
    relationships: [{ from: 'a', to: 'b', type: 'talks' }],
  });
  const screen = await render(PeriodControl, {
    ...given(),
    index,
    facets: countFacets(index, NO_FILTER),
    chart: buildPeriodChart(index),
    compact,
  });
  await expect.element(screen.getByText('Nothing here has a date to choose by.')).toBeVisible();
  expect(screen.getByRole('button').elements()).toEqual([]);
});

test('keeps the height of the chart at every width', async () => {
  await live();
  const height = () => document.querySelector('.chart')!.getBoundingClientRect().height;
  expect(height()).toBe(112);
  await page.viewport(1800, 700);
  expect(height()).toBe(112);
  await vi.waitFor(() =>
    expect(document.querySelector<SVGSVGElement>('.chart')!.viewBox.baseVal.width).toBeGreaterThan(1700),
  );
});

test('the brush keeps its span within the chart', () => {
  const span = { from: 4, to: 9 };
  expect(moveBrushByKey(span, 'from', 'PageUp', LAST)).toEqual({ from: 9, to: 9 });
  expect(moveBrushByKey(span, 'to', 'End', LAST)).toEqual({ from: 4, to: LAST });
  expect(moveBrushByKey(span, 'to', 'a', LAST)).toBeNull();
  expect(dragBrush(span, 'span', 6, 0, LAST)).toEqual({ from: 0, to: 5 });
  expect(dragBrush(span, 'span', 6, 40, LAST)).toEqual({ from: 16, to: LAST });
  expect(dragBrush(span, 'new', 12, 3, LAST)).toEqual({ from: 3, to: 12 });
});
