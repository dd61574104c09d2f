/** The three shapes a picture comes in. Widths of the place decide which; sizes are scene units (px at scale 1). */
import type { Point } from '../../geometry/types';
import type { LayoutFrame, Positions } from '../../layout/types';
import type { FrameName } from '../../view/viewState';

export interface Frame extends LayoutFrame {
  name: FrameName;
  /** Actors, marks and gaps shrink to this share of their size. */
  scale: number;
  /** Badges shrink once more. */
  badge: number;
  /** Px between the middles of parallel lines: in a big level fan, and in a fan of two to four. */
  fanGap: { list: number; slanted: number };
  /** Px between line ends along the rim. */
  port: number;
  labels: boolean;
  /** The page writes the title over its upper left corner. */
  titled?: boolean;
  /** Size of the smallest name: at least 10.5 px on the screen, where a window crops the picture a little. */
  smallestName: number;
  /** Labels may stand so far left and right of it, and below; the picture is as much larger. */
  margin?: { beside: number; below: number };
}

/** What is shown of a frame, in scene units. */
export function viewBoxOf({ width, height, margin }: Frame): { x: number; y: number; width: number; height: number } {
  const { beside, below } = margin ?? { beside: 0, below: 0 };
  return { x: -beside, y: 0, width: width + 2 * beside, height: height + below };
}

export const FRAMES: Readonly<Record<FrameName, Frame>> = {
  wide: {
    name: 'wide',
    width: 840,
    height: 656,
    padding: 10,
    keep: [{ x: 722, y: 604, width: 118, height: 52 }],
    titled: true,
    scale: 1,
    badge: 0.86,
    fanGap: { list: 31, slanted: 36 },
    port: 13,
    labels: true,
    smallestName: 11.2,
  },
  square: {
    name: 'square',
    width: 680,
    height: 640,
    padding: 10,
    keep: [{ x: 562, y: 588, width: 118, height: 52 }],
    scale: 0.92,
    badge: 0.86,
    fanGap: { list: 29, slanted: 32 },
    port: 12,
    labels: true,
    smallestName: 11.2,
  },
  tall: {
    name: 'tall',
    width: 360,
    height: 440,
    padding: 4,
    keep: [],
    scale: 0.76,
    badge: 0.86,
    fanGap: { list: 18.5, slanted: 20 },
    port: 9,
    labels: false,
    smallestName: 10.5,
  },
};

/** Places as shares of their frame, by which two frames can be compared. */
export function frameSharesOf(places: Positions, { width, height }: Frame): Map<string, Point> {
  return new Map([...places].map(([id, { x, y }]) => [id, { x: x / width, y: y / height }]));
}
