import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../src/ui/parts/page.css';
import Problems from '../../src/explore/chrome/Problems.svelte';

const base = { name: 'my.json', problems: [], notices: [] };
const LONG = 60_000;

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => vi.useRealTimers());

async function say(stays: boolean) {
  const onsaid = vi.fn();
  await render(Problems, { ...base, note: { words: 'Tidied up.', stays }, onsaid });
  const status = document.querySelector('[role=status]')!;
  expect(status.textContent).toContain('Tidied up.');
  return { onsaid, toast: status.querySelector<HTMLElement>('.toast')! };
}

test('a plain note goes by itself, after time enough to read it', async () => {
  const { onsaid } = await say(false);
  vi.advanceTimersByTime(7000);
  expect(onsaid).not.toHaveBeenCalled();
  vi.advanceTimersByTime(2000);
  expect(onsaid).toHaveBeenCalledOnce();
});

test('it stays while it is pointed at or has the focus', async () => {
  const { onsaid, toast } = await say(false);
  const wait = async () => {
    await Promise.resolve();
    vi.advanceTimersByTime(LONG);
  };
  toast.dispatchEvent(new PointerEvent('pointerenter'));
  await wait();
  toast.querySelector('button')!.focus();
  toast.dispatchEvent(new PointerEvent('pointerleave'));
  await wait();
  expect(onsaid).not.toHaveBeenCalled();
  toast.querySelector('button')!.blur();
  await wait();
  expect(onsaid).toHaveBeenCalledOnce();
});

test('a fault, and what is wrong with a dossier, stay until they are put away', async () => {
  const { onsaid, toast } = await say(true);
  vi.advanceTimersByTime(LONG);
  expect(onsaid).not.toHaveBeenCalled();
  toast.querySelector('button')!.click();
  expect(onsaid).toHaveBeenCalledOnce();
  vi.useRealTimers();
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('notices of the address stay', async () => {
  await render(Problems, { ...base, notices: ['Ignored “step” in the link.'], note: null, onsaid: vi.fn() });
  vi.advanceTimersByTime(LONG);
  await Promise.resolve();
  expect(document.querySelector('[role=status]')!.textContent).toContain('Ignored “step” in the link');
});
