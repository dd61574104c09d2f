/** What the pointer means on a picture: what it is on, else what is nearest. Distances are px of the screen. */
import { findLine } from '../../scene/markIndex';
import { pickCrowdedFan, pick } from '../../scene/pick';
import type { MarkState } from '../../scene/markStates';
import type { LineMark, Scene } from '../../scene/types';
import type { Point } from '../../geometry/types';

/** Half a hit area: 24 px for a fine pointer, 44 for a finger. */
const FINE = 12;
const FINGER = 22;

interface Pressed {
  scene: Scene;
  /** In scene units. */
  at: Point;
  /** Px of the screen to a scene unit. */
  scale: number;
  stateOf: (line: LineMark) => MarkState;
  partOf?: ((line: LineMark) => readonly Point[] | null) | undefined;
  growth?: number | undefined;
}

/** The id of the actor, relationship or band that an event means. */
export function pickByPointer(event: MouseEvent, { scale, ...pressed }: Pressed): string | null {
  const on = directly(event, '[data-actor], .mark:not([opacity])');
  if (on) return on;
  const id = pick({ ...pressed, reach: (isFinger(event) ? FINGER : FINE) / scale });
  return id === null ? null : (findLine(pressed.scene.lines, id)?.members[0] ?? id);
}

/**
 * Relationships of a fan too tight for the press to mean one of its lines: for a finger, and for any pointer where the
 * picture is that of a phone. Empty where one thing is meant.
 */
export function pickFanByPointer(event: MouseEvent, { scale, ...pressed }: Pressed): string[] {
  const isSmall = pressed.scene.frame.name === 'tall';
  if (!(isSmall || isFinger(event)) || directly(event, '[data-actor], text.label')) return [];
  const fan = pickCrowdedFan({ ...pressed, reach: FINGER / scale }, (2 * FINGER) / scale);
  return fan.flatMap(({ members }) => members);
}

function directly({ target }: MouseEvent, selector: string): string | null {
  const group = (target as Element).closest(selector)?.closest<SVGGElement>('[data-actor], .line');
  if (!group) return null;
  const { actor, relationship, relationships } = group.dataset;
  return actor ?? relationship ?? relationships?.split(' ')[0] ?? null;
}

function isFinger(event: MouseEvent): boolean {
  const { pointerType } = event as Partial<PointerEvent>;
  return pointerType ? pointerType === 'touch' : matchMedia('(pointer: coarse)').matches;
}
