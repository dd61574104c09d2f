import type { Element } from '../src/formats/element';
import type { runsOf } from '../src/formats/runs';

export function outlinesOf(
  drawing: Element,
  rows: { runsOf: typeof runsOf },
  isMeant?: (words: string) => boolean,
): Promise<Element>;
