/** Ready places for the page that only draws: communities round a spiral, then some steps of d3-force. */
import { forceCenter, forceCollide, forceLink, forceManyBody, forceSimulation } from 'd3-force';
import type { DossierInput } from '../../../src/dossier/schema';

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** @returns x and y of each actor, in the order of the dossier */
export function placeActors(dossier: DossierInput): [x: number, y: number][] {
  const order = dossier.actors
    .map((actor, i) => ({ i, group: actor.group ?? '' }))
    .sort((a, b) => a.group.localeCompare(b.group) || a.i - b.i);
  const nodes = dossier.actors.map((actor) => ({ id: actor.id, x: 0, y: 0 }));
  order.forEach(({ i }, rank) => {
    const radius = 12 * Math.sqrt(rank + 0.5);
    const angle = rank * GOLDEN_ANGLE;
    Object.assign(nodes[i]!, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
  });
  const links = dossier.relationships.map(({ from, to }) => ({ source: from, target: to }));
  forceSimulation(nodes)
    .force(
      'link',
      forceLink<(typeof nodes)[number], (typeof links)[number]>(links).id(({ id }) => id),
    )
    .force('charge', forceManyBody().strength(-120))
    .force('collide', forceCollide(8))
    .force('center', forceCenter())
    .stop()
    .tick(nodes.length <= 300 ? 300 : 40);
  return nodes.map(({ x, y }) => [Math.round(x * 10) / 10, Math.round(y * 10) / 10]);
}
