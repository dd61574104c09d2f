/** Fetches a file, and does not wait for one that never comes. */
import * as words from '../../words/en/fileFaults';

/** Time in ms without an answer or a byte after which a file is no longer waited for. */
export const PATIENCE = 15_000;

/** @throws with a reason in words: the server refuses, nothing can be fetched, or nothing came for 15 s */
export async function fetchBytes(address: string, init: RequestInit = {}): Promise<ArrayBuffer> {
  const stalled = new AbortController();
  let timer = setTimeout(() => stalled.abort(), PATIENCE);
  const signal = init.signal ? AbortSignal.any([init.signal, stalled.signal]) : stalled.signal;
  const pieces: BlobPart[] = [];
  try {
    const answer = await fetch(address, { ...init, signal });
    if (!answer.ok) throw new Error(words.serverAnswers(answer.status));
    const reader = answer.body?.getReader();
    for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
      pieces.push(read.value);
      clearTimeout(timer);
      timer = setTimeout(() => stalled.abort(), PATIENCE);
    }
  } catch (cause) {
    if (stalled.signal.aborted) throw new Error(words.nothingCame(PATIENCE / 1000), { cause });
    if (cause instanceof TypeError) throw new Error(words.notFetched, { cause });
    throw cause;
  } finally {
    clearTimeout(timer);
  }
  return new Blob(pieces).arrayBuffer();
}
