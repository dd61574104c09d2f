/** The text of an embed's dossier: given by a script, written inside the element, or at its address. */
import { decodeText } from '../../dossier/decodeText';
import * as words from '../../words/en/embedFaults';

/** Time in ms after which an answer is no longer waited for. */
const PATIENCE = 15_000;

/** @throws with a sentence for the reader */
export async function loadDossier(element: HTMLElement, given: unknown, signal: AbortSignal): Promise<string> {
  if (given !== null && given !== undefined) return typeof given === 'string' ? given : JSON.stringify(given);
  const inside = element.querySelector('script[type="application/json"]');
  if (inside?.textContent) return inside.textContent;
  const src = element.getAttribute('src');
  if (!src) throw new Error(words.noAddress);
  const name = src.split('/').at(-1) ?? src;
  let answer: Response;
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), PATIENCE);
  try {
    const inTime = AbortSignal.any([signal, late.signal]);
    answer = await fetch(src, { signal: inTime, credentials: 'omit', referrerPolicy: 'no-referrer' });
  } catch (error) {
    const isLate = late.signal.aborted;
    throw new Error(isLate ? words.tooLate(name, PATIENCE / 1000) : words.notFetched(name), { cause: error });
  } finally {
    clearTimeout(timer);
  }
  if (!answer.ok) throw new Error(words.serverAnswers(answer.status, name));
  const bytes = new Uint8Array(await answer.arrayBuffer());
  try {
    return decodeText(bytes);
  } catch {
    const { findUndecodable } = await import('../../dossier/findUndecodable');
    throw new Error(words.notReadable(name, findUndecodable(bytes)));
  }
}
