/**
 * The picture as it is shown to a room: only the lines that a step speaks of have labels, and these are larger, so that
 * the back row can read them. Actors, lines and badges stay where they are from step to step; only in a crowd raised badges
 * slide clear of names.
 */
import type { Positions } from '../../layout/types';
import { redraftLines } from '../dragScene';
import { FRAMES, type Frame } from '../plan/frames';
import type { FrameName } from '../../view/viewState';
import type { LineTests } from '../markStates';
import { placeNodes } from '../nodes/placeNodes';
import type { Plan } from '../plan/types';
import { clearBadges } from './clearBadges';
import { placeLabelsOver } from './placeLabelsOver';
import { createLabelMarkAtLevel } from './scaleWorld';
import type { LineMark, Scene } from '../types';

/** Shapes of a slide: names at their smallest, how much larger labels and counts are, and the room around it all. */
const SLIDES = {
  /** 16:9, the words beside the picture: 1.367 px of 1080 lines a unit. */
  slide: { smallestName: 13.3, larger: 1.26, count: 1.48, margin: { beside: 60, below: 24 } },
  /** 4:3, the words above it: 1.18 px a unit. */
  'slide-4-3': { smallestName: 16.3, larger: 1.5, count: 1.84, margin: { beside: 8, below: 12 } },
  /** A phone held upright, which its owner looks at. */
  'slide-tall': { smallestName: 10.5, larger: 1, count: 1, margin: { beside: 0, below: 0 } },
} as const;

export type SlideShape = keyof typeof SLIDES;

const frames = new Map<string, Frame>();

/**
 * The shape of a picture for slides: no corner is kept for a title, and what is written is at least 18 px of 1080.
 * @returns the same object each time, by which plans are known again
 */
export function fitFrameToSlide(frame: FrameName, shape: SlideShape): Frame {
  const key = `${shape} ${frame}`;
  const { smallestName, margin } = SLIDES[shape];
  const known = frames.get(key) ?? { ...FRAMES[frame], keep: [], titled: false, smallestName, margin };
  frames.set(key, known);
  return known;
}

/**
 * @param rest the plan's picture, with everyone at `positions`
 * @param tests which lines the step speaks of, and which keep their colour
 */
export function relabelForSlide(
  plan: Plan,
  rest: Scene,
  positions: Positions,
  tests: LineTests,
  shape: SlideShape,
): Scene {
  const { larger, count } = SLIDES[shape];
  const atRest = withoutLabels(rest, count);
  const quiet = rest.crowd ? clearBadges(atRest, tests.isSeen) : atRest;
  const placed = placeNodes(plan, positions);
  const drafts = redraftLines(plan, quiet, placed);
  const places = placeLabelsOver(
    {
      frame: plan.frame,
      rest: rest.crowd ? quiet : { ...rest, pills: [] },
      by: 1 / larger,
      count,
      tilts: false,
      placed,
      drafts,
    },
    tests,
  );
  return {
    ...quiet,
    labelsOver: true,
    lines: quiet.lines.map((line, i): LineMark => {
      const place = places.get(i);
      return place ? { ...line, label: createLabelMarkAtLevel(place, 1 / larger), labelled: true } : line;
    }),
  };
}

/** The same for all steps, so that from one to the next only what differs is touched. */
const known = new WeakMap<Scene, Scene>();

function withoutLabels(rest: Scene, count: number): Scene {
  const scene = known.get(rest) ?? {
    ...rest,
    frame: { ...rest.frame, labels: true },
    // Nothing unfolds on a slide.
    pills: [],
    lines: rest.lines.map((line): LineMark => ({
      ...line,
      badge: { ...line.badge, count },
      labelled: false,
      blockers: null,
    })),
  };
  known.set(rest, scene);
  return scene;
}
