/** Which web addresses a dossier may hold: pages and mail, nothing that a browser would run or send secrets to. */

const SCHEMES = new Set(['http:', 'https:', 'mailto:']);

/** What is wrong with an address, or `null` if it may be followed. */
export function findAddressFault(address: string): { fault: string; fix: string } | null {
  const scheme = /^([a-z][a-z0-9+.-]*:)/i.exec(address)?.[1]?.toLowerCase();
  const shown = `“${address.slice(0, 60)}”`;
  if (!scheme) return { fault: `${shown} is not a full address`, fix: 'Begin it with https://.' };
  if (!SCHEMES.has(scheme)) return { fault: `the address begins with ${scheme}`, fix: 'Use http, https or mailto.' };
  if (/[\u0000-\u0020\u007f-\u009f]/.test(address))
    return { fault: `${shown} holds spaces or control characters`, fix: 'Take them out.' };
  if (scheme === 'mailto:') return null;
  if (!/^https?:\/\/[^/?#\\]+/i.test(address))
    return { fault: `${shown} names no site`, fix: 'Begin it with https:// and a host.' };
  if (/^https?:\/\/[^/?#]*@/i.test(address))
    return { fault: `${shown} holds a user name`, fix: 'Take out everything before the @.' };
  return null;
}
