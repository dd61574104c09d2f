/** The text of an embed's dossier: given by a script, written inside the element, or at its address. */

/** Time in ms after which an answer is no longer waited for. */
const PATIENCE = 15_000;

/** @throws with a sentence for the reader */
export async function loadDossier(element: HTMLElement, given: unknown, signal: AbortSignal): Promise<string> {
  if (given !== null && given !== undefined) return typeof given === 'string' ? given : JSON.stringify(given);
  const inside = element.querySelector('script[type="application/json"]');
  if (inside?.textContent) return inside.textContent;
  const src = element.getAttribute('src');
  if (!src) throw new Error('There is no dossier: give its address in src.');
  const name = src.split('/').at(-1) ?? src;
  let answer: Response;
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), PATIENCE);
  try {
    const inTime = AbortSignal.any([signal, late.signal]);
    answer = await fetch(src, { signal: inTime, credentials: 'omit', referrerPolicy: 'no-referrer' });
  } catch (error) {
    const isLate = late.signal.aborted;
    throw new Error(
      isLate
        ? `The dossier ${name} did not come within ${PATIENCE / 1000} seconds; the picture stays as it is.`
        : `The dossier ${name} could not be fetched; the picture stays as it is.`,
      { cause: error },
    );
  } finally {
    clearTimeout(timer);
  }
  if (!answer.ok)
    throw new Error(`The server answers ${answer.status} for the dossier ${name}; the picture stays as it is.`);
  return answer.text();
}
