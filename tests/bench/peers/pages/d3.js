/** Plain d3: SVG, and d3-force with its defaults, as its examples have it. */
import * as d3 from 'd3';
import {
  bendOf,
  edgesOf,
  fetchDossier,
  fitOf,
  markPicture,
  markRest,
  neighboursOf,
  offer,
  watchRest,
} from './shared.js';

const dossier = await fetchDossier();
const links = edgesOf(dossier);
const neighbours = neighboursOf(links);
const nodes = dossier.actors.map(({ id, name }) => ({ id, name }));
const [width, height] = [innerWidth, innerHeight];
const svg = d3.select('body').append('svg').attr('width', width).attr('height', height);
svg
  .append('defs')
  .selectAll('marker')
  .data(new Set(links.map(({ colour }) => colour)))
  .join('marker')
  .attr('id', (colour) => `arrow-${colour.slice(1)}`)
  .attr('viewBox', '0 -5 10 10')
  .attr('refX', 14)
  .attr('markerWidth', 6)
  .attr('markerHeight', 6)
  .attr('orient', 'auto')
  .append('path')
  .attr('fill', (colour) => colour)
  .attr('d', 'M0,-5L10,0L0,5');
const stage = svg.append('g');
const simulation = d3
  .forceSimulation(nodes)
  .force(
    'link',
    d3.forceLink(links).id(({ id }) => id),
  ) // prettier-ignore
  .force('charge', d3.forceManyBody())
  .force('x', d3.forceX(width / 2))
  .force('y', d3.forceY(height / 2));
const link = stage
  .append('g')
  .attr('fill', 'none')
  .attr('stroke-width', 1.5)
  .selectAll('path')
  .data(links)
  .join('path')
  .attr('stroke', ({ colour }) => colour)
  .attr('marker-end', ({ colour }) => `url(#arrow-${colour.slice(1)})`);
const node = stage
  .append('g')
  .selectAll('g')
  .data(nodes)
  .join('g')
  .call(
    d3
      .drag()
      .on('start', (event, d) => {
        if (!event.active) simulation.alphaTarget(0.3).restart();
        d.fx = d.x;
        d.fy = d.y;
      })
      .on('drag', (event, d) => {
        d.fx = event.x;
        d.fy = event.y;
      })
      .on('end', (event, d) => {
        if (!event.active) simulation.alphaTarget(0);
        d.fx = d.fy = null;
      }),
  );
node.append('circle').attr('r', 5).attr('fill', '#333');
node.append('text').attr('x', 7).attr('y', 3).style('font', '10px sans-serif').text(({ name }) => name); // prettier-ignore
node
  .on('mouseenter', (_, d) => {
    const near = neighbours.get(d.id);
    node.attr('opacity', (other) => (other === d || near.has(other.id) ? 1 : 0.1));
    link.attr('opacity', ({ source, target }) => (source === d || target === d ? 1 : 0.1));
  })
  .on('mouseleave', () => {
    node.attr('opacity', null);
    link.attr('opacity', null);
  });
const pathOf = ({ source: a, target: b, curve }) =>
  curve === 0 ? `M${a.x},${a.y}L${b.x},${b.y}` : `M${a.x},${a.y}Q${bendOf(a.x, a.y, b.x, b.y, curve)} ${b.x},${b.y}`;
simulation.on('tick', () => {
  link.attr('d', pathOf);
  node.attr('transform', ({ x, y }) => `translate(${x},${y})`);
  void markPicture();
});
const zooming = d3.zoom().on('zoom', ({ transform }) => stage.attr('transform', transform));
svg.call(zooming);
function fit() {
  const { x, y, scale } = fitOf(nodes.map((d) => [d.x, d.y]));
  if (scale < 1) svg.call(zooming.transform, d3.zoomIdentity.translate(x, y).scale(scale));
}
simulation.on('end', () => void markRest());
watchRest(() => nodes.flatMap(({ x, y }) => [x, y]), fit);
offer({
  positions: () => nodes.map(({ x, y }) => d3.zoomTransform(svg.node()).apply([x, y])),
  box: () => svg.node().getBoundingClientRect(),
  filter: (family) => void link.attr('display', (d) => (d.family === family ? 'none' : null)),
});
