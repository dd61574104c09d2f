/** Widths and stripes of a line as a canvas inks it. */
import type { Ribbon } from '../../scene/ink/inkRibbon';
import { isMerged } from '../../scene/ink/lineParts';
import { stripesOf } from '../../scene/ink/stripesOf';
import { CERTAINTY_STYLES } from '../../scene/style/encoding';
import type { LineMark } from '../../scene/types';

const ribbons = new WeakMap<LineMark, Ribbon>();

/** How a line is inked. @param shown ids of the relationships that are seen of it; all where that is left out */
export function ribbonAt(line: LineMark, shown: ReadonlySet<string> | undefined): Ribbon {
  if (shown && isMerged(line.ink) && line.members.some((id) => !shown.has(id))) return ribbonOf(line, shown);
  const before = ribbons.get(line) ?? ribbonOf(line);
  ribbons.set(line, before);
  return before;
}

function ribbonOf({ ink, look, graded, mutual }: LineMark, shown?: ReadonlySet<string>): Ribbon {
  const { giving, receiving } = ink;
  const { pattern } = CERTAINTY_STYLES[graded];
  if (!isMerged(ink)) return { giving, receiving, mutual, pointed: false, stripes: [{ look, share: 1, pattern }] };
  return { giving, receiving, mutual, pointed: ink.pointed, stripes: stripesOf(ink, shown) };
}
