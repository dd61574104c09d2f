import axe from 'axe-core';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../src/ui/parts/page.css';
import type { DossierIndex } from '../../src/dossier/indexDossier';
import CertaintyFilter from '../../src/ui/filters/CertaintyFilter.svelte';
import FocusList from '../../src/ui/filters/FocusList.svelte';
import Legend from '../../src/ui/symbols/Legend.svelte';
import TypeFilter from '../../src/ui/filters/TypeFilter.svelte';
import { countFacets } from '../../src/view/countFacets';
import { NO_FILTER, type Filter } from '../../src/view/viewState';
import { indexOf, SMALL, small } from '../view/small';

const given = (filter: Partial<Filter> = {}, index: DossierIndex = small) => {
  const whole = { ...NO_FILTER, ...filter };
  return { index, filter: whole, facets: countFacets(index, whole), onfilter: vi.fn<(filter: Filter) => void>() };
};

async function violations(): Promise<string[]> {
  const { violations: found } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

test('hides and shows a family, and says when some of its types are hidden', async () => {
  const props = given({ hiddenTypes: ['gift'] });
  const screen = await render(TypeFilter, props);
  const trade = screen.getByRole('checkbox', { name: 'Trade', exact: true });
  await expect.element(trade).toBePartiallyChecked();
  await expect.element(screen.getByRole('checkbox', { name: 'Talk' })).toBeChecked();
  await trade.click();
  expect(props.onfilter).toHaveBeenCalledWith({ ...NO_FILTER, hiddenTypes: [] });

  await screen.rerender(given());
  await expect.element(trade).not.toBePartiallyChecked();
  await expect.element(trade).toBeChecked();
  await screen.rerender(given({ hiddenTypes: ['gift', 'sale'] }));
  await expect.element(trade).not.toBeChecked();
  expect(await violations()).toEqual([]);
});

test('discloses the types of a family, each with a count that follows the other filters', async () => {
  const props = given({ hiddenCertainties: ['reported'] });
  const screen = await render(TypeFilter, props);
  const sale = screen.getByRole('checkbox', { name: 'Sale' });
  expect(sale.query()).toBeNull();
  const disclose = screen.getByRole('button', { name: 'Types of Trade' });
  await disclose.click();
  await expect.element(disclose).toHaveAttribute('aria-expanded', 'true');
  expect(document.querySelector('.types .count')?.textContent.trim()).toMatch(/^1\s*1 relationship$/);
  await sale.click();
  expect(props.onfilter).toHaveBeenCalledWith({ ...props.filter, hiddenTypes: ['sale'] });
  expect(screen.getByRole('button', { name: 'Types of Talk' }).query()).toBeNull();
  expect(await violations()).toEqual([]);
});

test('clears all types, and brings them back', async () => {
  const props = given();
  const screen = await render(TypeFilter, props);
  await screen.getByRole('button', { name: 'Untick all' }).click();
  const hiddenTypes = props.onfilter.mock.lastCall?.[0].hiddenTypes ?? [];
  expect(hiddenTypes).toEqual(['gift', 'meeting', 'sale', 'war']);
  const cleared = given({ hiddenTypes });
  await screen.rerender(cleared);
  await screen.getByRole('button', { name: /^All/ }).click();
  expect(cleared.onfilter).toHaveBeenCalledWith(NO_FILTER);
});

test('filters by certainty, tells what the words mean, and switches additions', async () => {
  const props = given();
  const screen = await render(CertaintyFilter, props);
  await expect.element(screen.getByRole('checkbox', { name: 'Not graded' })).toBeChecked();
  await screen.getByRole('checkbox', { name: 'Claimed' }).click();
  expect(props.onfilter).toHaveBeenCalledWith({ ...NO_FILTER, hiddenCertainties: ['claimed'] });
  await screen.getByRole('checkbox', { name: 'Additions by the editors' }).click();
  expect(props.onfilter).toHaveBeenCalledWith({ ...NO_FILTER, hideAdditions: true });

  const meaning = screen.getByText('One party says so');
  expect(meaning.query()).toBeNull();
  await screen.getByRole('button', { name: 'What these mean' }).click();
  await expect.element(meaning).toBeVisible();
  expect(await violations()).toEqual([]);
});

test('folds certainties away that no relationship has, and not graded and additions at all', async () => {
  const plain = indexOf({ ...SMALL, relationships: SMALL.relationships.slice(0, 3), story: [] });
  const screen = await render(CertaintyFilter, given({}, plain));
  const used = new Set(plain.dossier.relationships.map(({ certainty }) => certainty)).size;
  expect(screen.getByRole('checkbox').elements()).toHaveLength(used);
  const fold = screen.getByRole('button', { name: `${5 - used} more with no relationships` });
  await expect.element(fold).toHaveAttribute('aria-expanded', 'false');
  (fold.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('checkbox', { name: 'Hypothetical' })).toBeVisible();
  expect(screen.getByRole('checkbox').elements()).toHaveLength(5);
  expect(await violations()).toEqual([]);
});

test('opens an actor or focuses on it, the busiest six first', async () => {
  const actors = Array.from({ length: 8 }, (_, i) => ({ id: `n${i}`, name: `Actor ${i}` }));
  const index = indexOf({ title: 'Many', actors, relationships: [] });
  const counts = new Map(actors.map(({ id }, i) => [id, i]));
  const props = { index, counts, focus: null, onfocus: vi.fn(), onopen: vi.fn() };
  const screen = await render(FocusList, props);
  const names = () => [...document.querySelectorAll('li bdi')].map((node) => node.textContent);
  expect(names()).toEqual([7, 6, 5, 4, 3, 2].map((i) => `Actor ${i}`));
  await screen.getByRole('button', { name: 'Actor 7', exact: true }).click();
  expect(props.onopen).toHaveBeenCalledWith('n7');
  await screen.getByRole('button', { name: 'Focus on Actor 7' }).click();
  expect(props.onfocus).toHaveBeenCalledWith('n7');

  await screen.rerender({ focus: 'n0' });
  const focused = screen.getByRole('button', { name: 'Focus on Actor 0' });
  await expect.element(focused).toHaveAttribute('aria-pressed', 'true');
  await focused.click();
  expect(props.onfocus).toHaveBeenLastCalledWith(null);
  await screen.getByRole('button', { name: 'All 8' }).click();
  await vi.waitFor(() => expect(names()).toHaveLength(8));
  expect(await violations()).toEqual([]);
});

test('explains the marks, and whose reading they are', async () => {
  const screen = await render(Legend, { index: small });
  await expect.element(screen.getByRole('heading', { name: 'How to read it' })).toBeVisible();
  await expect.element(screen.getByText('Grades and certainty are the editors’ reading.')).toBeVisible();
  expect(document.querySelector('[style]')).toBeNull();
});
