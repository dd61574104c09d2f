/** What a press starts, and what is told where it cannot be done. No command fails in silence. */
import * as words from '../../words/en/failures';

/** A fault in words for the reader, with the way out. */
export class ToldFault extends Error {}

/** Runs what was asked for. A fault is told at the foot of the page. */
export async function attempt(task: () => unknown): Promise<void> {
  try {
    await task();
  } catch (fault) {
    tellFault(fault);
  }
}

/** Fetches a part of the page. @throws `ToldFault` where it cannot be had */
export async function fetchPart<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load();
  } catch (cause) {
    throw new ToldFault(words.partMissing, { cause });
  }
}

/** Opens a window. @throws `ToldFault` where the browser blocks it */
export function openWindow(address: string, name: string, features?: string): void {
  if (!window.open(address, name, features)) throw new ToldFault(words.windowBlocked);
}

/** Opens the dialog for printing. @throws `ToldFault` where the browser refuses it */
export function printPage(): void {
  let hasBegun = false;
  addEventListener('beforeprint', () => (hasBegun = true), { once: true });
  window.print();
  if (!hasBegun) throw new ToldFault(words.printRefused);
}

/** Tells a fault above everything else, until it is put away. */
export function tellFault(fault: unknown): void {
  const reason = fault instanceof Error ? fault.message : String(fault);
  const place = document.getElementById('problem');
  if (!place) return;
  place.firstElementChild!.textContent = fault instanceof ToldFault ? reason : words.notDone(reason);
  // Again, above what was opened since.
  place.hidePopover();
  place.showPopover();
}
