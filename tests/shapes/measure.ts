/** What a picture of a dossier holds and breaks, beside the same picture with the places of plain d3-force. */
import {
  forceCenter,
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  type SimulationNodeDatum,
} from 'd3-force';
import type { DossierInput } from '../../src/dossier/schema';
import type { LayoutRequest, Positions } from '../../src/layout/types';
import { createSeededRandom } from '../../src/layout/force/seededRandom';
import { computeLayout } from '../../src/layout/computeLayout';
import * as picture from '../../src/picture';
import { relabelAtZoom } from '../../src/scene/relabel/relabelAtZoom';
import { layoutRequestOf } from '../../src/scene/plan/layoutRequest';
import type { FrameName } from '../../src/view/viewState';
import { inspect, type Inspection } from '../scene/inspect';
import { indexOf } from '../scene/shipped';
import { collisionsOf, type Collisions } from './collisions';
import { focusLabels, type FocusLabels } from './focusLabels';
import { hubsOf, rankActors } from './hubs';
import { hullOverlap } from './hullOverlap';
import { smallestLetters, smallestNumbers } from './smallestLetters';
import { straightCrossings } from './straightCrossings';

/** The zoom at which the picture is looked at once more. */
const NEAR = 3;

export interface Measured extends Inspection {
  crowd: boolean;
  /** Its shapes are as wide as their names. */
  wide: boolean;
  /** Groups share the frame, so that lines between them are longer. */
  grouped: boolean;
  actors: number;
  lines: number;
  names: number;
  /** Names of those with most relationships that are not written. */
  namelessHubs: string[];
  collisions: Collisions;
  /** Crossings if each pair were one straight line, and the same with the places of plain d3-force. */
  straight: number;
  plainStraight: number;
  /** The actor with most relationships is in focus; one in the middle of all by their number. */
  onFocus: { best: FocusLabels; middle: FocusLabels };
  /** Share of the ground of groups that lies under two of them. */
  hullOverlap: number;
  /** The smallest letters, and the smallest numbers on badges, in px of the screen. */
  smallest: number;
  smallestNumbers: number;
  /** What it took to find the places, in ms: of dossiers of some size a few pictures are drawn for it. */
  ms: number;
  /** The same where the picture is seen `NEAR`. */
  near: { collisions: string[]; names: number; labels: number };
  /** Crossings of the drawn lines with the places of plain d3-force. */
  plain: number;
}

/** The defaults of d3-force with room for the shapes, fitted to the frame: 300 ticks. */
export function plainPlaces({ actors, pairs, frame }: LayoutRequest): Positions {
  interface Body extends SimulationNodeDatum {
    id: string;
    radius: number;
  }
  const bodies = actors.map(({ id, radius }): Body => ({ id, radius }));
  const links = pairs.map(({ a, b }) => ({ source: a, target: b }));
  forceSimulation(bodies)
    .randomSource(createSeededRandom(1))
    .force(
      'link',
      forceLink<Body, { source: string; target: string }>(links)
        .id(({ id }) => id)
        .distance(130),
    )
    .force('charge', forceManyBody().strength(-900))
    .force(
      'collide',
      forceCollide<Body>(({ radius }) => radius + 4),
    )
    .force('centre', forceCenter(frame.width / 2, frame.height / 2))
    .stop()
    .tick(300);
  const reach = Math.max(...bodies.map(({ radius }) => radius)) + frame.padding;
  const fit = (values: number[], size: number) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const share = Math.min(1, (size - 2 * reach) / (high - low || 1));
    return values.map((value) => size / 2 + (value - (low + high) / 2) * share);
  };
  const x = fit(
    bodies.map((body) => body.x!),
    frame.width,
  );
  const y = fit(
    bodies.map((body) => body.y!),
    frame.height,
  );
  return new Map(bodies.map(({ id }, i) => [id, { x: x[i]!, y: y[i]! }]));
}

export async function measure(dossier: DossierInput, frame: FrameName): Promise<Measured> {
  const index = indexOf(dossier);
  const plan = await picture.dividePlan(index, picture.basePlanOf(index, frame));
  const request = layoutRequestOf(plan, new Map());
  const start = performance.now();
  const positions = await picture.findPlaces(index, plan, (asked) => Promise.resolve(computeLayout(asked)));
  const ms = performance.now() - start;
  const scene = picture.drawMarks(plan, positions);
  const found = inspect(scene);
  const near = relabelAtZoom(plan, scene, positions, NEAR);
  const seenNear = inspect(near, NEAR);
  const plain = plainPlaces(request);
  const hubs = hubsOf(scene);
  const ranked = rankActors(scene).filter(({ actor }) => actor.dock === null);
  const onFocus = (rank: number) => focusLabels(index, { plan, positions, scene }, ranked[rank]!.actor.id);
  const collisions = collisionsOf(index, scene, found);
  return {
    ...found,
    crowd: scene.crowd,
    wide: plan.wide,
    grouped: scene.hulls.length > 0,
    actors: scene.actors.length,
    lines: scene.lines.length,
    names: scene.actors.filter(({ label }) => label.stands).length,
    namelessHubs: hubs.filter(({ label }) => !label.stands).map(({ name }) => name),
    collisions,
    straight: straightCrossings(request.pairs, positions),
    plainStraight: straightCrossings(request.pairs, plain),
    onFocus: { best: onFocus(0), middle: onFocus(ranked.length >> 1) },
    hullOverlap: hullOverlap(scene),
    smallest: smallestLetters(scene),
    smallestNumbers: smallestNumbers(scene),
    ms,
    near: {
      collisions: [...seenNear.outside, ...seenNear.overlaps, ...seenNear.throughText, ...seenNear.leaders],
      names: near.actors.filter(({ label }) => label.stands).length,
      labels: seenNear.labels,
    },
    plain: inspect(picture.drawMarks(plan, plain)).crossings.length,
  };
}
