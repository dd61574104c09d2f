/** The text of an embed's dossier: given by a script, written inside the element, or at its address. */
import { decodeText } from '../../dossier/decodeText';
import { fetchBytes } from '../../formats/in/fetchBytes';
import * as words from '../../words/en/embedFaults';

/** @throws with a sentence for the reader */
export async function loadDossier(element: HTMLElement, given: unknown, signal: AbortSignal): Promise<string> {
  if (given !== null && given !== undefined) return typeof given === 'string' ? given : JSON.stringify(given);
  const inside = element.querySelector('script[type="application/json"]');
  if (inside?.textContent) return inside.textContent;
  const src = element.getAttribute('src');
  if (!src) throw new Error(words.noAddress);
  const name = src.split('/').at(-1) ?? src;
  const fetched = fetchBytes(src, { signal, credentials: 'omit', referrerPolicy: 'no-referrer' });
  const bytes = await fetched.catch((cause: unknown) => {
    const hasPicture = Boolean(element.shadowRoot?.querySelector('svg'));
    throw new Error(words.notHad(name, cause instanceof Error ? cause.message : String(cause), hasPicture), { cause });
  });
  try {
    return decodeText(new Uint8Array(bytes));
  } catch {
    const { findUndecodable } = await import('../../dossier/findUndecodable');
    throw new Error(words.notReadable(name, findUndecodable(new Uint8Array(bytes))));
  }
}
