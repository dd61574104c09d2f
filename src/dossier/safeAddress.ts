/** Which web addresses a dossier may hold: pages and mail, nothing that a browser would run or send secrets to. */

const SCHEMES = new Set(['http:', 'https:', 'mailto:']);

/** Whether a link may lead to an address: one that a dossier may hold, or a path on the same site. */
export function isSafeLink(address: string): boolean {
  const isPath = !/^[a-z][a-z0-9+.-]*:/i.test(address) && !/[\u0000-\u0020\u007f-\u009f]/.test(address);
  return isPath || isSafeAddress(address);
}

/** Whether a dossier may hold an address. */
export const isSafeAddress = (address: string): boolean => findAddressFlaw(address) === null;

/** What is wrong with an address: it has no scheme, an unsafe one, spaces, no site, or names a user; `null` if nothing. */
export type AddressFlaw = 'partial' | 'unsafe-scheme' | 'spaces' | 'no-site' | 'user';

export function schemeOf(address: string): string | undefined {
  return /^([a-z][a-z0-9+.-]*:)/i.exec(address)?.[1]?.toLowerCase();
}

export function findAddressFlaw(address: string): AddressFlaw | null {
  const scheme = schemeOf(address);
  if (!scheme) return 'partial';
  if (!SCHEMES.has(scheme)) return 'unsafe-scheme';
  if (/[\u0000-\u0020\u007f-\u009f]/.test(address)) return 'spaces';
  if (scheme === 'mailto:') return null;
  if (!/^https?:\/\/[^/?#\\]+/i.test(address)) return 'no-site';
  if (/^https?:\/\/[^/?#]*@/i.test(address)) return 'user';
  return null;
}
