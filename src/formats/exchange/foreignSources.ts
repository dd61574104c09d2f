/** Sources that the records of a file cite, each once. */
import { isSafeAddress } from '../../dossier/safeAddress';
import type { Claim } from '../../dossier/schema';
import * as words from '../../words/en/exchange';
import { createIds, slugOf } from '../in/rows/uniqueIds';
import type { SourceInput } from './propertyGraph';

interface Citation {
  title: string;
  url?: string | undefined;
  publisher?: string | undefined;
  /** Where in the source. */
  locator?: string;
  /** What it says. */
  text?: string;
}

export function createForeignSources() {
  const ids = createIds();
  const known = new Map<string, SourceInput>();
  return {
    /** A claim that the source bears out a record. An address that a dossier may not hold becomes the title. */
    cite({ title, url, publisher, locator, text }: Citation): Claim {
      const isSafe = url !== undefined && isSafeAddress(url);
      const key = JSON.stringify([title, url, publisher]);
      const source = known.get(key) ?? {
        id: ids.take(slugOf(title)),
        title: url !== undefined && !isSafe ? `${title} (${url})` : title,
        ...(isSafe ? { url } : {}),
        ...(publisher === undefined ? {} : { publisher }),
      };
      known.set(key, source);
      return {
        stance: 'asserts',
        text: text ?? words.plainClaim,
        source: source.id,
        ...(locator === undefined ? {} : { locator }),
      };
    },
    all: (): SourceInput[] => [...known.values()],
  };
}
