/** force-graph with its defaults; labels and hover as in its examples. */
import ForceGraph from 'force-graph';
import { edgesOf, fetchDossier, markPicture, markRest, neighboursOf, offer, watchRest } from './shared.js';

const dossier = await fetchDossier();
const edges = edgesOf(dossier);
const neighbours = neighboursOf(edges);
const nodes = dossier.actors.map(({ id, name }) => ({ id, name }));
let near = null;
let hovered = null;
let hidden = null;
/** Resolves once a frame has been drawn that read the filter. */
let whenDrawn = null;
let isRead = false;
const box = document.createElement('div');
document.body.append(box);
const isLit = ({ source, target }) => !near || source === hovered || target === hovered;
const graph = new ForceGraph(box)
  .width(innerWidth)
  .height(innerHeight)
  .nodeRelSize(5)
  .nodeColor(({ id }) => (near && !near.has(id) ? 'rgba(51,51,51,0.1)' : '#333'))
  .nodeCanvasObjectMode(() => 'after')
  .nodeCanvasObject(({ id, name, x, y }, context, scale) => {
    context.font = `${10 / scale}px sans-serif`;
    context.fillStyle = near && !near.has(id) ? 'rgba(51,51,51,0.1)' : '#333';
    context.fillText(name, x + 7 / scale, y + 3 / scale);
  })
  .linkWidth(1.5)
  .linkColor((link) => (isLit(link) ? link.colour : `${link.colour}1a`))
  .linkCurvature('curve')
  .linkDirectionalArrowLength(6)
  .linkDirectionalArrowRelPos(1)
  .linkVisibility(({ family }) => {
    isRead = true;
    return family !== hidden;
  })
  .onNodeHover((node) => {
    hovered = node ?? null;
    near = node ? new Set([node.id, ...(neighbours.get(node.id) ?? [])]) : null;
  })
  .autoPauseRedraw(false)
  .onRenderFramePost(() => {
    if (nodes[0].x !== undefined) void markPicture();
    if (!isRead || !whenDrawn) return;
    whenDrawn();
    whenDrawn = null;
  })
  .onEngineStop(() => void markRest())
  .graphData({ nodes, links: edges });
watchRest(
  () => nodes.flatMap(({ x, y }) => [x, y]),
  () => graph.zoomToFit(0, 40),
);
offer({
  positions: () =>
    nodes.map(({ x, y }) => {
      const seen = graph.graph2ScreenCoords(x, y);
      return [seen.x, seen.y];
    }),
  box: () => box.getBoundingClientRect(),
  filter: (family) => {
    hidden = family;
    isRead = false;
    return new Promise((resolve) => (whenDrawn = resolve));
  },
});
