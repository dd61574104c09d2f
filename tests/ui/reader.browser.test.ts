import axe from 'axe-core';
import { beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import '../../src/ui/parts/page.css';
import Reader from '../../src/ui/stage/Reader.svelte';
import { evidence, everything, sceneOf } from './evidence';

const scene = sceneOf(evidence);
const steer = { onzoom: vi.fn(), onnudge: vi.fn(), onrelease: vi.fn() };
const on = { onring: vi.fn(), onopen: vi.fn(), onread: vi.fn(), onclose: vi.fn(), onenter: vi.fn(), ...steer };
const base = { index: evidence, scene, shown: everything, open: null, ring: null, ...on };

const here = () => document.activeElement?.textContent ?? '';
const press = (keys: string) => userEvent.keyboard(keys);

beforeEach(() => {
  vi.clearAllMocks();
  (document.activeElement as HTMLElement | null)?.blur();
});

test('is one stop for Tab', async () => {
  await render(Reader, base);
  expect(document.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  await press('{Tab}');
  expect(here()).toBe('South Korea, state, 3 relationships shown');
  expect(on.onring).toHaveBeenLastCalledWith('kor');
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('walks actors with the arrows, letters, Home and End', async () => {
  await render(Reader, base);
  await press('{Tab}{ArrowDown}');
  expect(here()).toBe('Russia, state, 6 relationships shown in 5 lines');
  await press('{ArrowLeft}');
  expect(here()).toBe('Vladimir Putin, person, part of Russia, 1 relationship shown');
  await press('{End}');
  expect(here()).toContain('friendly country');
  await press('{Home}');
  expect(here()).toContain('South Korea');
  await press('n');
  expect(here()).toContain('North Korea');
  expect(document.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
});

test('answers who warned South Korea, when and how sure, by keys alone', async () => {
  const screen = await render(Reader, base);
  on.onopen.mockImplementation((id: string) => void screen.rerender({ open: id }));
  await press('{Tab}{Enter}');
  expect(on.onopen).toHaveBeenLastCalledWith('kor');
  const heard = [];
  for (let i = 0; i < 3; i++) {
    await expect.poll(here).toContain(`${i + 1} of 3`);
    heard.push(here());
    await press('{ArrowDown}');
  }
  const warned = heard.findIndex((name) => name.includes('Do not send ammunition'));
  expect(heard[warned]).toMatch(
    /^It is said that Russia cautioned South Korea\. Do not send ammunition\. October 2023\. Certainty: claimed, one party says so\. Line \d of 3$/,
  );
  await press('{Home}');
  for (let i = 0; i < warned; i++) await press('{ArrowDown}');
  await press('{Enter}');
  expect(on.onopen).toHaveBeenLastCalledWith('warned');
  expect(on.onring).toHaveBeenLastCalledWith('warned');
});

test('goes along a line, and back', async () => {
  await render(Reader, base);
  await press('{Tab}{Enter}');
  await expect.poll(here).toContain('Line 1 of 3');
  await press('{ArrowRight}');
  expect(here()).not.toContain('South Korea,');
  const other = here();
  await press('{Enter}');
  await expect.poll(here).toContain('1 of');
  await press('{ArrowLeft}');
  expect(here()).toBe(other);
  expect(on.onclose).not.toHaveBeenCalled();
  await press('{Escape}');
  expect(on.onclose).toHaveBeenCalledOnce();
});

test('does not walk lines that the filter holds back', async () => {
  const screen = await render(Reader, { ...base, shown: new Set(['warned']) });
  await press('{Tab}');
  expect(here()).toBe('South Korea, state, 1 relationship shown');
  await press('{Enter}');
  await expect.poll(here).toContain('Line 1 of 1');
  await screen.rerender({ shown: new Set() });
  await expect
    .element(screen.getByRole('button', { name: 'South Korea, state, no relationships shown' }))
    .toBeInTheDocument();
  expect(document.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
});

test('speaks of all that a line stands for, and opens what is shown of it', async () => {
  await render(Reader, { ...base, open: 'satellites', shown: new Set(['satellites', 'missiles']) });
  await press('{Tab}');
  expect(here()).toContain('Technology as reward. 2 relationships');
  await press('{Enter}');
  expect(on.onopen).not.toHaveBeenCalled();
  expect(on.onread).toHaveBeenCalledOnce();
});

test('moves an actor with Shift, and lets it go back', async () => {
  await render(Reader, base);
  await press('{Tab}{Shift>}{ArrowRight}{ArrowUp}{/Shift}{Delete}');
  const first = on.onring.mock.calls[0]?.[0] as string;
  expect(on.onnudge.mock.calls).toEqual([
    [first, 10, 0],
    [first, 0, -10],
  ]);
  expect(on.onrelease.mock.calls).toEqual([[first]]);
});

test('tells where an actor has gone, once the keys rest', async () => {
  const screen = await render(Reader, base);
  const heard: string[] = [];
  const status = screen.getByRole('status').element();
  new MutationObserver(() => heard.push(status.textContent)).observe(status, {
    childList: true,
    characterData: true,
    subtree: true,
  });
  await press('{Tab}{Shift>}{ArrowLeft}{ArrowLeft}{ArrowUp}{/Shift}');
  await expect.element(screen.getByRole('status')).toHaveTextContent('South Korea moved left and up.');
  expect(heard.filter(Boolean)).toEqual(['South Korea moved left and up.']);
  await press('{Shift>}{ArrowRight}{/Shift}');
  await expect.element(screen.getByRole('status')).toHaveTextContent('South Korea moved right.');
});

test('zooms, and leaves other keys alone', async () => {
  await render(Reader, base);
  await press('{Tab}+-0');
  expect(on.onzoom.mock.calls).toEqual([[1], [-1], [0]]);
  const event = new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true });
  document.activeElement?.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(false);
});
