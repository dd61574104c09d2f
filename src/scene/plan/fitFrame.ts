/** Marks shrink where many actors share a frame, so that the space between them stays. */
import {
  FULL_SIZE_ACTORS,
  FULL_SIZE_ACTORS_TALL,
  FULL_SIZE_DOT_ROOM,
  MAX_NAMED_ACTORS,
  MAX_NAMED_ACTORS_TALL,
  MIN_ACTOR_SCALE,
  MIN_FAN_GAP,
  MOST_TALL_LINES,
  WIDE_FAN_SHARE,
} from '../sceneMeasures';
import type { Frame } from './frames';
import type { Plan } from './types';

export function isCrowd({ name }: Frame, actors: number): boolean {
  return actors > (name === 'tall' ? MAX_NAMED_ACTORS_TALL : MAX_NAMED_ACTORS);
}

/** How many lines a plan has. */
export const countLines = (pairs: Plan['pairs']): number => pairs.reduce((sum, { lines }) => sum + lines.length, 0);

/** Whether a plan has too many lines for the tall frame, and its shapes are as wide as their names. */
export function isCrammed({ frame, wide, pairs }: Pick<Plan, 'frame' | 'wide' | 'pairs'>): boolean {
  return frame.name === 'tall' && wide && countLines(pairs) > MOST_TALL_LINES;
}

/** The frame with its marks at the size that so many actors leave. */
export function fitFrameToActors(frame: Frame, actors: number): Frame {
  if (isCrowd(frame, actors)) return crowded(frame);
  const roomy = frame.name === 'tall' ? FULL_SIZE_ACTORS_TALL : FULL_SIZE_ACTORS;
  const share = Math.max(MIN_ACTOR_SCALE, Math.min(1, Math.sqrt(roomy / actors)));
  if (share === 1) return frame;
  const { list, slanted } = frame.fanGap;
  return {
    ...frame,
    scale: frame.scale * share,
    fanGap: { list: Math.max(18, list * share), slanted: Math.max(18, slanted * share) },
    port: frame.port * share,
  };
}

/** The frame of a picture whose shapes are as wide as their names: its fans are closer. */
export function fitFrameToWideShapes(frame: Frame): Frame {
  const { list, slanted } = frame.fanGap;
  const closer = (gap: number) => Math.min(gap, Math.max(MIN_FAN_GAP, gap * WIDE_FAN_SHARE));
  return { ...frame, fanGap: { list: closer(list), slanted: closer(slanted) } };
}

function crowded(frame: Frame): Frame {
  return { ...frame, scale: frame.scale * 0.6, port: 4, labels: false };
}

/** The frame of a crowd that shows a line for each relationship: those of a pair lie close together. */
export function fitFrameToLines(whole: Frame): Frame {
  const gap = whole.name === 'tall' ? 3 : 4.5;
  return { ...crowded(whole), fanGap: { list: gap, slanted: gap } };
}

/** The frame of a crowd whose groups are one mark each. */
export function fitFrameToGroups(whole: Frame): Frame {
  const gap = whole.name === 'tall' ? 12 : 22;
  return { ...whole, scale: whole.scale * 0.8, fanGap: { list: gap, slanted: gap }, labels: false };
}

/** Radius of a dot in a crowd, by its number of relationships: area follows connection, and shrinks with the room. */
export function dotRadiusOf(degree: number, { name, width, height }: Frame, actors: number): number {
  const room = Math.sqrt((width * height) / actors / FULL_SIZE_DOT_ROOM);
  return (2.6 + 1.55 * Math.sqrt(degree)) * Math.min(name === 'tall' ? 0.8 : 1, room);
}
