/** Everything in a picture that lies on something else, by kind. */
import type { DossierIndex } from '../../src/dossier/indexDossier';
import type { Scene } from '../../src/scene/types';
import type { Inspection } from '../scene/inspect';
import { territoryFaults } from './territories';

export type CollisionKind =
  | 'beyond the frame'
  | 'text on text'
  | 'badge under shape'
  | 'line through text'
  | 'line through shape'
  | 'leader through anything'
  | 'name beyond shape'
  | 'shape on shape'
  | 'on title or buttons'
  | 'ground';

export type Collisions = Readonly<Record<CollisionKind, readonly string[]>>;

/** Shapes may reach over the edge by so much: half a stroke. */
const STROKE = 1.5;

export function collisionsOf(index: DossierIndex, scene: Scene, found: Inspection): Collisions {
  const { crowd, actors, frame, hulls } = scene;
  const beyond = actors.filter(
    ({ x, y, shape: { hw, hh } }) => Math.min(x - hw, y - hh, frame.width - x - hw, frame.height - y - hh) < -STROKE,
  );
  const { grounds, strays, dots, headings } = territoryFaults(scene, index);
  // In a crowd lines run straight, under the dots of others, and have badges while they are asked about.
  const ofFew = <T>(list: readonly T[]): readonly T[] => (crowd ? [] : list);
  return {
    'beyond the frame': [...found.outside, ...beyond.map(({ id }) => id)],
    'text on text': found.overlaps,
    'badge under shape': ofFew(found.covered),
    'line through text': found.throughText,
    'line through shape': ofFew(found.throughActors),
    'leader through anything': found.leaders,
    'name beyond shape': ofFew(found.bursting),
    'shape on shape': found.touching,
    'on title or buttons': found.onTitle,
    ground: hulls.length ? [...grounds, ...strays, ...dots, ...headings] : [],
  };
}
