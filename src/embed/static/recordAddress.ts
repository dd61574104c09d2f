/** The address of the explorer with a record open: it works where no script runs. */
import { encodeValue } from '../../view/query';

/** @param explore address of the explorer, with or without a query */
export function recordAddressOf(explore: string, id: string): string {
  return `${explore}${explore.includes('?') ? '&' : '?'}open=${encodeValue(id)}`;
}
