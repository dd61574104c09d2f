import axe from 'axe-core';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import '../../src/ui/parts/page.css';
import type { DetailLevel } from '../../src/view/viewState';
import * as picture from '../../src/picture';
import Details from '../../src/ui/details/Details.svelte';
import Evidence from '../../src/ui/details/Evidence.svelte';
import { selectRecords } from '../../src/view/selectRecords';
import { NO_FILTER } from '../../src/view/viewState';
import { CROWD } from '../fixtures/crowd';
import { dossier, line, pair } from '../specimens/build';
import { EVIDENCE, evidence, indexOf } from './evidence';

const calls = () => ({
  onopen: vi.fn(),
  onclose: vi.fn(),
  onfocus: vi.fn(),
  onstep: vi.fn(),
  oncopy: vi.fn(),
  onmove: vi.fn(),
  onrelease: vi.fn(),
  onunfold: vi.fn(),
});
const base = {
  index: evidence,
  open: null,
  filter: NO_FILTER,
  selection: selectRecords(evidence, NO_FILTER),
  step: null,
  link: '/?open=shipped',
  pinned: new Set<string>(),
  unfolded: [],
  plan: picture.planPicture(evidence, 'wide'),
};

async function violations(): Promise<string[]> {
  const { violations: found } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

test('shows a relationship with its evidence for and against', async () => {
  const on = calls();
  const screen = await render(Details, { ...base, ...on, open: 'shipped' });
  await expect.element(screen.getByRole('heading', { level: 2 })).toHaveTextContent('Reported ammunition shipments');
  await expect.element(screen.getByText('From September 2022, no end given', { exact: true })).toBeVisible();
  await expect.element(screen.getByText('2022-09/..')).toBeVisible();
  await expect.element(screen.getByText('about 500–1,000 containers')).toBeVisible();
  expect([...document.querySelectorAll('.stance')].map((node) => node.textContent.trim().split(/\s{2,}/)[0])).toEqual([
    'Supports',
    'Contradicts Added by the editors',
    'Limits',
  ]);
  await expect.element(screen.getByText('‘aucune trace’')).toHaveAttribute('lang', 'fr');
  const locator = screen.getByRole('link', { name: 'second half' });
  await expect.element(locator).toHaveAttribute('href', 'https://wire.example/1');
  await expect.element(locator).toHaveAttribute('rel', 'noopener noreferrer');
  await expect
    .element(screen.getByText('Source: reliability cannot be judged. What it says: probably true.'))
    .toBeVisible();
  expect(await violations()).toEqual([]);

  await screen.getByRole('button', { name: 'Focus on North Korea' }).click();
  expect(on.onfocus).toHaveBeenCalledWith('prk');
  await screen.getByRole('button', { name: 'Copy link' }).click();
  expect(on.oncopy).toHaveBeenCalledOnce();
  await screen.getByRole('article').getByRole('button', { name: 'North Korea' }).click();
  expect(on.onopen).toHaveBeenCalledWith('prk');
});

test('lists the members of a bundled line, and the others between the same two', async () => {
  const screen = await render(Details, { ...base, ...calls(), open: 'missiles' });
  await expect.element(screen.getByText('One line for 2')).toBeVisible();
  await expect.element(screen.getByRole('button', { name: /Satellites as reward/ })).toBeVisible();
  await expect
    .element(screen.getByRole('button', { name: /Missiles as reward/ }))
    .toHaveAttribute('aria-current', 'true');
  await expect.element(screen.getByRole('button', { name: /Leaders’ meeting.*Vladimir Putin and Kim/ })).toBeVisible();
});

test('of a line between groups lists everything that it stands for, with its ends', async () => {
  const index = indexOf(CROWD);
  const divided = await picture.dividePlan(index, picture.basePlanOf(index, 'wide'));
  const planOf = (detail: DetailLevel) => picture.planPicture(index, 'wide', { unfolded: [], detail }, divided);
  const plan = planOf('groups');
  const lines = plan.pairs.flatMap((pair) => pair.lines).sort((p, q) => q.members.length - p.members.length);
  const [{ members } = { members: [] }] = lines;
  const screen = await render(Details, { ...base, ...calls(), index, plan, open: members[0]!.id });
  await expect.element(screen.getByText(`One line for ${members.length}`)).toBeVisible();
  await expect.element(screen.getByText(/: drawn together, recorded one by one/)).toBeVisible();
  for (const { record } of members)
    await expect
      .element(screen.getByRole('button', { name: new RegExp(`^${record.label!}\\b`) }).first())
      .toBeVisible();
  await screen.rerender({ plan: planOf('lines') });
  await expect.element(screen.getByText(/^One line for/)).not.toBeInTheDocument();
});

test('of a line that stands for several says how many of each, as which it is drawn, and when each was', async () => {
  const relationships = Array.from({ length: 12 }, (_, i) =>
    line(`r${String(i).padStart(2, '0')}`, 'arms', {
      certainty: i % 3 ? 'reported' : 'claimed',
      when: `20${10 + i}`,
      ...(i < 11 ? { type: ['arms', 'gift'][i % 2]! } : { from: 'b', to: 'a' }),
    }),
  );
  const own = dossier(pair, relationships);
  const types = [...own.types!, { id: 'gift', label: 'gift', family: 'arms' }];
  const more = ['rule', 'warning', 'pressure', 'conflict', 'technology', 'plain', 'diplomacy'].map((type) =>
    line(type, type),
  );
  const index = indexOf({ ...own, types, relationships: [...relationships, ...more] });
  const plan = picture.planPicture(index, 'wide');
  const screen = await render(Details, { ...base, ...calls(), index, plan, open: 'r00' });
  await expect.element(screen.getByText('7 reported, 4 claimed: drawn as the least certain of them.')).toBeVisible();
  await expect.element(screen.getByRole('button', { name: /2015/ }).first()).toBeVisible();
});

test('says what hangs on what, and that it has not happened', async () => {
  const on = calls();
  const screen = await render(Details, { ...base, ...on, open: 'answers' });
  await expect.element(screen.getByText('Has not happened', { exact: true }).first()).toBeVisible();
  await screen.getByRole('definition').getByRole('button', { name: 'Do not send ammunition' }).click();
  expect(on.onopen).toHaveBeenCalledWith('warned');
  await screen.rerender({ open: 'warned' });
  await expect.element(screen.getByText('Depends on this')).toBeVisible();
});

test('says why the picture does not show a record', async () => {
  const screen = await render(Details, {
    ...base,
    ...calls(),
    open: 'shipped',
    selection: { ...base.selection, hidden: new Map([['shipped', 'type' as const]]) },
  });
  await expect.element(screen.getByText(/relationships of this type are switched off/)).toBeVisible();
  await screen.rerender({ open: 'venue' });
  await expect.element(screen.getByText(/Both ends belong to/)).toHaveTextContent('Russia');
});

test('shows an actor with what its members do, and what is inside', async () => {
  const on = calls();
  const screen = await render(Details, { ...base, ...on, open: 'rus' });
  await expect.element(screen.getByRole('heading', { level: 2 })).toHaveTextContent('Russia');
  await expect.element(screen.getByText('6 relationships')).toBeVisible();
  await expect.element(screen.getByText(/Vladimir Putin with Kim Jong Un, Sept 2023/)).toBeVisible();
  await expect.element(screen.getByText('from North Korea, from Sept 2022')).toBeVisible();
  await expect.element(screen.getByRole('heading', { name: 'Inside' })).toBeVisible();
  await expect
    .element(screen.getByRole('link', { name: 'Kremlin' }))
    .toHaveAttribute('href', 'https://kremlin.example/');
  expect(await violations()).toEqual([]);
  await screen.getByRole('button', { name: 'Vladimir Putin', exact: true }).click();
  expect(on.onopen).toHaveBeenCalledWith('putin');
});

test('offers three starting points where there is no story', async () => {
  const on = calls();
  const screen = await render(Details, { ...base, ...on });
  await screen.getByRole('button', { name: /Most connected Russia 6 relationships/ }).click();
  await screen.getByRole('button', { name: /Newest Do not send ammunition: .+ to / }).click();
  await screen
    .getByRole('button', { name: /Least certain of the rest Missiles as reward: Russia to North Korea Speculated/ })
    .click();
  expect(on.onopen.mock.calls).toEqual([['rus'], ['warned'], ['missiles']]);
});

test('tells the story step by step, also while a record is open', async () => {
  const on = calls();
  const story = [{ title: 'One', text: 'It begins.' }, { title: 'Two' }];
  const index = indexOf({ ...EVIDENCE, story });
  const screen = await render(Details, { ...base, ...on, index });
  await screen.getByRole('button', { name: '1 One' }).click();
  expect(on.onstep).toHaveBeenCalledWith(1);
  await screen.rerender({ step: 1 });
  await expect.element(screen.getByText('It begins.')).toBeVisible();
  await expect.element(screen.getByRole('button', { name: '1 One' })).toHaveAttribute('aria-current', 'step');
  await expect.element(screen.getByRole('button', { name: 'Previous', exact: true })).toBeDisabled();
  await screen.rerender({ step: 1, open: 'shipped' });
  await screen.getByRole('button', { name: 'Next', exact: true }).click();
  expect(on.onstep).toHaveBeenLastCalledWith(2);
  expect(await violations()).toEqual([]);
});

test('moves the focus to the heading of what is opened in the panel, and back when it is closed', async () => {
  const opener = document.createElement('button');
  document.body.append(opener);
  opener.focus();
  const on = calls();
  const screen = await render(Details, { ...base, ...on, open: 'shipped' });
  on.onopen.mockImplementation((id: string) => void screen.rerender({ open: id }));
  on.onclose.mockImplementation(() => void screen.rerender({ open: null }));
  await screen.getByRole('button', { name: 'Russia', exact: true }).click();
  await expect.poll(() => document.activeElement?.textContent).toBe('Russia');
  await screen.getByRole('button', { name: 'Close details' }).click();
  await expect.poll(() => document.activeElement).toBe(opener);
  opener.remove();
});

test('shows text of a dossier as text, and follows no address that a browser would run', async () => {
  const evil = '<img src=x onerror="window.hit=1">';
  const index = indexOf({
    title: evil,
    types: [{ id: 't', label: evil, verb: evil }],
    actors: [
      { id: 'a', name: evil, summary: evil, links: [{ label: evil, url: 'javascript:hit()' }] },
      { id: 'b', name: 'B' },
    ],
    sources: [{ id: 's', title: evil, url: 'javascript:hit()' }],
    relationships: [
      {
        id: 'r',
        type: 't',
        from: 'a',
        to: 'b',
        claims: [{ stance: 'asserts', text: evil, source: 's', locator: evil }],
      },
    ],
  });
  await render(Details, { ...base, ...calls(), index, open: 'r' });
  await render(Evidence, { index });
  expect(document.querySelectorAll('img, a[href^="javascript"]')).toHaveLength(0);
  await expect.element(page.getByRole('heading', { level: 2 }).last()).toBeVisible();
  expect('hit' in window).toBe(false);
});

test('lists everything in words for a page without script', async () => {
  await render(Evidence, { index: evidence });
  expect(document.querySelectorAll('li[id^="r-"]')).toHaveLength(evidence.relationships.size);
  expect(document.querySelectorAll('li[id^="a-"]')).toHaveLength(evidence.actors.size);
  expect(document.querySelector('#r-warned')?.textContent).toContain('It is said that Russia cautioned South Korea.');
  expect(document.querySelector('#r-answers a')?.getAttribute('href')).toBe('#r-warned');
  expect(await violations()).toEqual([]);
});

test('opens from within a story step at the record, not at the step', async () => {
  const on = calls();
  const index = indexOf({ ...EVIDENCE, story: [{ title: 'One', text: 'It begins.' }] });
  const screen = await render(Details, { ...base, ...on, index, step: 1, open: 'shipped' });
  on.onopen.mockImplementation((id: string) => void screen.rerender({ open: id }));
  await screen.getByRole('button', { name: 'Russia', exact: true }).click();
  await expect.poll(() => document.activeElement?.textContent).toBe('Russia');
});

test('lists a fan to pick from, with kind, words and certainty, and goes back', async () => {
  const on = calls();
  const opener = document.body.appendChild(document.createElement('button'));
  opener.textContent = 'Opens it';
  opener.focus();
  const ids = ['missiles', 'met', 'shipped'];
  const screen = await render(Details, { ...base, ...on, between: ids });
  const list = screen.getByRole('list', { name: '3 between Russia and North Korea' });
  await expect.element(list).toBeInTheDocument();
  expect(
    list
      .getByRole('button')
      .elements()
      .map((row) => row.textContent.replace(/\s+/g, ' ').trim()),
  ).toEqual([
    'Missiles as reward Russia to North Korea, from Sept 2023 Speculated',
    'Leaders’ meeting Vladimir Putin and Kim Jong Un, Sept 2023 Confirmed',
    'Reported ammunition shipments North Korea to Russia, from Sept 2022, about 500–1,000 containers Reported',
  ]);
  await expect.element(screen.getByText('3 relationships to pick from.')).toBeInTheDocument();
  expect(await violations()).toEqual([]);
  await list.getByRole('button', { name: 'Leaders’ meeting' }).click();
  expect(on.onopen).toHaveBeenCalledWith('met');
  await userEvent.keyboard('{Escape}');
  expect(on.onclose).toHaveBeenCalledOnce();
  await screen.getByRole('button', { name: 'Close details' }).click();
  expect(on.onclose).toHaveBeenCalledTimes(2);
  await expect.poll(() => document.activeElement).toBe(opener);
  opener.remove();
});
