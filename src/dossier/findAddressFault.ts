/** Which web addresses a dossier may hold: pages and mail, nothing that a browser would run or send secrets to. */
import * as words from '../words/en/faults';

const SCHEMES = new Set(['http:', 'https:', 'mailto:']);

/** Whether a link may lead to an address: one that a dossier may hold, or a path on the same site. */
export function isSafeLink(address: string): boolean {
  const isPath = !/^[a-z][a-z0-9+.-]*:/i.test(address) && !/[\u0000-\u0020\u007f-\u009f]/.test(address);
  return isPath || findAddressFault(address) === null;
}

/** What is wrong with an address, or `null` if it may be followed. */
export function findAddressFault(address: string): { fault: string; fix: string } | null {
  const scheme = /^([a-z][a-z0-9+.-]*:)/i.exec(address)?.[1]?.toLowerCase();
  if (!scheme) return words.partialAddress(address);
  if (!SCHEMES.has(scheme)) return words.unsafeScheme(scheme);
  if (/[\u0000-\u0020\u007f-\u009f]/.test(address)) return words.spacesInAddress(address);
  if (scheme === 'mailto:') return null;
  if (!/^https?:\/\/[^/?#\\]+/i.test(address)) return words.addressWithoutSite(address);
  if (/^https?:\/\/[^/?#]*@/i.test(address)) return words.addressWithUser(address);
  return null;
}
