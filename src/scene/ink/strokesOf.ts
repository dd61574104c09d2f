/** The ink of a line as paths, made when it is drawn. */
import type { Stroke } from '../plan/types';
import { CERTAINTY_STYLES } from '../style/encoding';
import { inkHairline, inkRibbon } from './inkRibbon';
import type { InkedLine } from './inkTypes';
import { stripesOf } from './stripesOf';
import { strokeLine } from './strokeLine';

/** @param shown ids of the relationships that are seen of it, where it stands for several; all where that is left out */
export function strokesOf({ ink, track, span, graded, mutual }: InkedLine, shown?: ReadonlySet<string>): Stroke[] {
  if (ink.style === 'hairline') return inkHairline(track);
  if (ink.style !== 'single') return inkRibbon({ ...ink, mutual, stripes: stripesOf(ink, shown) }, track, span);
  const { giving, receiving, size, weighed } = ink;
  const { pattern } = CERTAINTY_STYLES[graded];
  return strokeLine(track, span, pattern, mutual, size, weighed ? [giving, receiving] : undefined);
}
