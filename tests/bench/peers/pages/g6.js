/** AntV G6: its d3-force layout without animation, and its behaviours for hover, drag and zoom. */
import { Graph } from '@antv/g6';
import { edgesOf, fetchDossier, markPicture, markRest, offer } from './shared.js';

const dossier = await fetchDossier();
const edges = edgesOf(dossier);
const box = document.createElement('div');
box.style.cssText = 'position:absolute;inset:0';
document.body.append(box);
const graph = new Graph({
  container: box,
  animation: false,
  autoFit: 'view',
  data: {
    nodes: dossier.actors.map(({ id, name }) => ({ id, data: { name } })),
    edges: edges.map(({ id, source, target, family, colour }) => ({ id, source, target, data: { family, colour } })),
  },
  node: {
    style: { size: 10, fill: '#333', labelText: ({ data }) => data.name, labelFontSize: 10, labelPlacement: 'right' },
    state: { dim: { opacity: 0.1 } },
  },
  edge: {
    style: { stroke: ({ data }) => data.colour, lineWidth: 1.5, endArrow: true, endArrowSize: 6 },
    state: { dim: { opacity: 0.1 } },
  },
  transforms: ['process-parallel-edges'],
  layout: { type: 'd3-force' },
  behaviors: [
    'drag-canvas',
    'drag-element',
    // The same zoom for a turn of the wheel as elsewhere.
    { type: 'zoom-canvas', sensitivity: 0.14 },
    { type: 'hover-activate', degree: 1, inactiveState: 'dim' },
  ],
});
await graph.render();
void markPicture();
void markRest();
offer({
  graph,
  positions: () =>
    dossier.actors.map(({ id }) => {
      const [x, y] = graph.getViewportByCanvas(graph.getElementPosition(id));
      return [x, y];
    }),
  box: () => box.getBoundingClientRect(),
  filter: (family) => {
    const isShown = Object.groupBy(edges, (edge) => (edge.family === family ? 'hidden' : 'visible'));
    return graph.setElementVisibility(
      Object.fromEntries(
        Object.entries(isShown).flatMap(([visibility, list]) => list.map(({ id }) => [id, visibility])),
      ),
    );
  },
});
