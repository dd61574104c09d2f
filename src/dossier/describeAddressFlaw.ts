/** What is wrong with a web address, in words. */
import * as words from '../words/en/faults';
import { findAddressFlaw, schemeOf } from './safeAddress';

/** @param address one that a dossier may not hold */
export function describeAddressFlaw(address: string): { fault: string; fix: string } {
  switch (findAddressFlaw(address)) {
    case 'unsafe-scheme':
      return words.unsafeScheme(schemeOf(address) ?? '');
    case 'spaces':
      return words.spacesInAddress(address);
    case 'no-site':
      return words.addressWithoutSite(address);
    case 'user':
      return words.addressWithUser(address);
    default:
      return words.partialAddress(address);
  }
}
