/** vis-network with its defaults; without improvedLayout for large graphs, as its documentation advises. */
import { DataSet } from 'vis-data';
import { Network } from 'vis-network';
import { edgesOf, fetchDossier, markPicture, markRest, neighboursOf, offer, watchRest } from './shared.js';

const dossier = await fetchDossier();
const all = edgesOf(dossier);
const neighbours = neighboursOf(all);
const nodes = new DataSet(dossier.actors.map(({ id, name }) => ({ id, label: name })));
const edges = new DataSet(
  all.map(({ id, source, target, family, colour, curve }) => ({
    id,
    from: source,
    to: target,
    family,
    color: { color: colour, opacity: 1 },
    // Fixed curves cost less than the default, which puts a node of its own on each edge.
    smooth: curve !== 0 && {
      enabled: true,
      type: curve > 0 ? 'curvedCW' : 'curvedCCW',
      roundness: Math.abs(curve),
    },
  })),
);
const box = document.createElement('div');
box.style.cssText = 'position:absolute;inset:0';
document.body.append(box);
const network = new Network(
  box,
  { nodes, edges },
  {
    nodes: { shape: 'dot', size: 5, color: '#333', font: { size: 10 } },
    edges: { width: 1.5, arrows: { to: { enabled: true, scaleFactor: 0.5 } } },
    layout: { improvedLayout: dossier.actors.length <= 150 },
    // The same zoom for a turn of the wheel as elsewhere.
    interaction: { hover: true, zoomSpeed: 0.47 },
  },
);
const isStabilized = new Promise((resolve) => network.once('stabilizationIterationsDone', resolve));
network.once('stabilized', () => void isStabilized.then(() => markRest()));
await isStabilized;
network.once('afterDrawing', () => void markPicture());
network.redraw();
const ids = nodes.getIds();
const placesOf = () => {
  const places = network.getPositions(ids);
  return ids.map((id) => places[id]);
};
watchRest(() => placesOf().flatMap(({ x, y }) => [x, y]));
/** @param {string | null} id of the node that stands out with its neighbours */
function raise(id) {
  const isNear = (other) => id === null || other === id || neighbours.get(id).has(other);
  nodes.update(ids.map((other) => ({ id: other, opacity: isNear(other) ? 1 : 0.1 })));
  edges.update(
    all.map(({ id: edge, source, target, colour }) => ({
      id: edge,
      color: { color: colour, opacity: id === null || source === id || target === id ? 1 : 0.1 },
    })),
  );
}
network.on('hoverNode', ({ node }) => raise(node));
network.on('blurNode', () => raise(null));
offer({
  positions: () =>
    placesOf().map((place) => {
      const { x, y } = network.canvasToDOM(place);
      return [x, y];
    }),
  box: () => box.getBoundingClientRect(),
  filter: (family) => void edges.update(all.map(({ id, family: own }) => ({ id, hidden: own === family }))),
});
