/** sigma, with graphology and ForceAtlas2 in its worker; hover as in its guide. */
import { MultiDirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import FA2Layout from 'graphology-layout-forceatlas2/worker';
import Sigma, { DEFAULT_STYLES } from 'sigma';
import { extremityArrow, layerPlain, pathCurved, pathLine } from 'sigma/rendering';
import { edgesOf, fetchDossier, markPicture, offer, watchRest } from './shared.js';

const dossier = await fetchDossier();
const graph = new MultiDirectedGraph();
// The layout needs a start without order; the same in each round.
let seed = 1;
const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
// A size of 2.5 is seen as a disc of 5 px.
for (const { id, name } of dossier.actors)
  graph.addNode(id, { label: name, x: random(), y: random(), size: 2.5, color: '#333333' });
for (const { id, source, target, family, colour } of edgesOf(dossier))
  graph.addEdgeWithKey(id, source, target, { size: 1.5, color: colour, family });
const box = document.createElement('div');
box.style.cssText = 'position:absolute;inset:0';
document.body.append(box);
const renderer = new Sigma(graph, box, {
  customNodeState: { isActive: false },
  customEdgeState: { isActive: false },
  customGraphState: { hasActive: false, hiddenFamily: null },
  primitives: { edges: { paths: [pathLine(), pathCurved()], extremities: [extremityArrow()], layers: [layerPlain()] } },
  styles: {
    nodes: [
      { ...DEFAULT_STYLES.nodes, backdropVisibility: 'hidden' },
      { when: (_, state, all) => all.hasActive && !state.isActive, then: { opacity: 0.1, label: '' } },
    ],
    edges: [
      {
        ...DEFAULT_STYLES.edges,
        path: 'straight',
        parallelPath: 'curved',
        head: 'arrow',
        visibility: {
          when: ({ family }, _, all) => family === all.hiddenFamily,
          then: 'hidden',
          else: 'visible',
        },
      },
      { when: (_, state, all) => all.hasActive && !state.isActive, then: { opacity: 0.1 } },
    ],
  },
  // The same zoom for a turn of the wheel as elsewhere.
  settings: { enableNodeDrag: true, zoomingRatio: 1.155, labelRenderedSizeThreshold: 0 },
});
const setActive = (node, isActive) => {
  renderer.setNodesState([node, ...graph.neighbors(node)], { isActive });
  renderer.setEdgesState(graph.edges(node), { isActive });
  renderer.setGraphState({ hasActive: isActive });
};
renderer.on('enterNode', ({ node }) => setActive(node, true));
renderer.on('leaveNode', ({ node }) => setActive(node, false));
renderer.once('afterRender', () => void markPicture());
const layout = new FA2Layout(graph, { settings: forceAtlas2.inferSettings(graph) });
layout.start();
watchRest(
  () => graph.mapNodes((_, { x, y }) => [x, y]).flat(),
  () => layout.stop(),
);
offer({
  positions: () =>
    graph.mapNodes((_, place) => {
      const { x, y } = renderer.graphToViewport(place);
      return [x, y];
    }),
  box: () => box.getBoundingClientRect(),
  filter: (family) => void renderer.setGraphState({ hiddenFamily: family }),
});
