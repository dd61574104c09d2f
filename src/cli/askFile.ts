/** Asks a server for one file, as a page of another site would. */
import { messageOf } from './command';

/** Another site, of which there can be none (RFC 2606). */
export const OTHER_ORIGIN = 'https://article.example';
const MOST_REDIRECTS = 5;
const TIMEOUT = 20_000;
/** Bytes: no file of a site is as large. */
const LARGEST = 100_000_000;

export type Fetch = (address: URL, init: RequestInit) => Promise<Response>;

export interface FileAnswer {
  /** Where it came from in the end. */
  address: URL;
  status: number;
  headers: Headers;
  text: string;
  /** Each address that led to another one. */
  redirects: URL[];
}

/** Why there is no answer. */
export interface NoAnswer {
  fault: string;
  fix: string;
}

/** Follows redirects of the same origin alone. */
export async function askFile(address: URL, fetchFile: Fetch): Promise<FileAnswer | NoAnswer> {
  const redirects: URL[] = [];
  for (let at = address; ;) {
    const answer = await askOnce(at, fetchFile);
    if ('fault' in answer) return answer;
    const location = answer.headers.get('location');
    if (answer.status < 300 || answer.status >= 400 || location === null) return { ...answer, address: at, redirects };
    if (!URL.canParse(location, at))
      return { fault: `it leads to ${location}, which is no address`, fix: MEND_REDIRECT };
    const next = new URL(location, at);
    if (next.origin !== address.origin)
      return { fault: `it leads to another origin, ${next.href}`, fix: 'Give that address instead.' };
    redirects.push(at);
    if (redirects.length > MOST_REDIRECTS) return { fault: 'it leads on and on', fix: MEND_REDIRECT };
    at = next;
  }
}

const MEND_REDIRECT = 'Correct the redirects of the server.';

async function askOnce(
  address: URL,
  fetchFile: Fetch,
): Promise<Pick<FileAnswer, 'status' | 'headers' | 'text'> | NoAnswer> {
  try {
    const response = await fetchFile(address, {
      redirect: 'manual',
      headers: { origin: OTHER_ORIGIN, accept: '*/*' },
      signal: AbortSignal.timeout(TIMEOUT),
    });
    const { status, headers } = response;
    return { status, headers, text: await readBody(response) };
  } catch (error) {
    const cause = error instanceof Error && error.cause !== undefined ? `: ${messageOf(error.cause)}` : '';
    return {
      fault: `there is no answer (${messageOf(error)}${cause})`,
      fix: 'Look whether the address is right, and whether the server runs.',
    };
  }
}

async function readBody(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let [text, size] = ['', 0];
  const reader = response.body?.getReader();
  for (;;) {
    const piece = await reader?.read();
    if (!piece || piece.done) return text + decoder.decode();
    size += piece.value.length;
    if (size > LARGEST) {
      await reader?.cancel();
      throw new Error('the file has no end');
    }
    text += decoder.decode(piece.value, { stream: true });
  }
}
