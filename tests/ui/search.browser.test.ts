import axe from 'axe-core';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import '../../src/ui/parts/page.css';
import Search from '../../src/ui/search/Search.svelte';
import { evidence } from './evidence';

test('finds by keys alone', async () => {
  const onopen = vi.fn();
  const screen = await render(Search, { index: evidence, onopen });
  const input = screen.getByRole('combobox');
  await input.fill('korea');
  await expect.element(input).toHaveAttribute('aria-expanded', 'true');
  await expect
    .element(screen.getByRole('option', { name: 'North Korea state' }))
    .toHaveAttribute('aria-selected', 'true');
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);

  await userEvent.keyboard('{ArrowDown}');
  const active = screen.getByRole('option', { name: 'South Korea state' });
  await expect.element(active).toHaveAttribute('aria-selected', 'true');
  await expect.element(input).toHaveAttribute('aria-activedescendant', active.element().id);
  await userEvent.keyboard('{Enter}');
  expect(onopen).toHaveBeenCalledWith('kor');
  await expect.element(input).toHaveValue('');
  await expect.element(input).toHaveAttribute('aria-expanded', 'false');
});

test('opens with a click the first relationship that cites a source', async () => {
  const onopen = vi.fn();
  const screen = await render(Search, { index: evidence, onopen });
  await screen.getByRole('combobox').fill('wire');
  await screen.getByRole('option', { name: /Wire report/ }).click();
  expect(onopen).toHaveBeenCalledWith('shipped');
});

test('clears with Escape, and says where nothing is found', async () => {
  const screen = await render(Search, { index: evidence, onopen: vi.fn() });
  const input = screen.getByRole('combobox');
  await input.fill('zebra');
  await expect.element(screen.getByText('Nothing here begins with these words.')).toBeVisible();
  await expect.element(input).toHaveAttribute('aria-expanded', 'false');
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
  await userEvent.keyboard('{Escape}');
  await expect.element(input).toHaveValue('');
});
