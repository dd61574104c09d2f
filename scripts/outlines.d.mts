import type { Element } from '../src/xml/element';
import type { runsOf } from '../src/formats/out/runs';

export function outlinesOf(
  drawing: Element,
  rows: { runsOf: typeof runsOf },
  isMeant?: (words: string) => boolean,
): Promise<Element>;
