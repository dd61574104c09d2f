/** The floor: the places are ready, and a bare canvas draws them. */
import { drag, quadtree, select, zoom, zoomIdentity } from 'd3';
import { bendOf, edgesOf, fetchDossier, fitOf, markPicture, markRest, neighboursOf, offer } from './shared.js';

/** Strokes as many lines in one path as were fastest without a GPU. */
const BATCH = 8;
const name = new URLSearchParams(location.search).get('dossier');
const [dossier, places] = await Promise.all([
  fetchDossier(),
  fetch(name.replace('bench-', 'places-')).then((answer) => answer.json()),
]);
const edges = edgesOf(dossier);
const neighbours = neighboursOf(edges);
const nodes = dossier.actors.map(({ id, name: label }, i) => ({ id, label, x: places[i][0], y: places[i][1] }));
const nodeOf = new Map(nodes.map((node) => [node.id, node]));
const families = Map.groupBy(
  edges.map((edge) => ({ ...edge, from: nodeOf.get(edge.source), to: nodeOf.get(edge.target) })),
  ({ colour }) => colour,
);
const canvas = document.createElement('canvas');
canvas.width = innerWidth;
canvas.height = innerHeight;
document.body.append(canvas);
const context = canvas.getContext('2d');
const fit = fitOf(places);
let view = zoomIdentity.translate(fit.x, fit.y).scale(fit.scale);
let hidden = null;
let hovered = null;
let isAsked = false;

function draw() {
  isAsked = false;
  context.clearRect(0, 0, canvas.width, canvas.height);
  const { x: dx, y: dy, k } = view;
  const near = hovered && neighbours.get(hovered.id);
  context.lineWidth = 1.5;
  for (const [colour, list] of families) {
    context.strokeStyle = context.fillStyle = colour;
    for (const isDim of near ? [true, false] : [false]) {
      context.globalAlpha = isDim ? 0.1 : 1;
      const drawn = list.filter(
        ({ family, from, to }) => family !== hidden && isDim === Boolean(near && from !== hovered && to !== hovered),
      );
      for (let i = 0; i < drawn.length; i += BATCH) drawLines(drawn.slice(i, i + BATCH));
    }
  }
  context.font = '10px sans-serif';
  for (const node of nodes) {
    const [x, y] = [node.x * k + dx, node.y * k + dy];
    context.globalAlpha = !near || node === hovered || near.has(node.id) ? 1 : 0.1;
    context.fillStyle = '#333';
    context.beginPath();
    context.arc(x, y, 5, 0, 7);
    context.fill();
    context.fillText(node.label, x + 7, y + 3);
  }
  context.globalAlpha = 1;
}

function drawLines(list) {
  const { x: dx, y: dy, k } = view;
  const heads = new Path2D();
  context.beginPath();
  for (const { from, to, curve } of list) {
    const [ax, ay, bx, by] = [from.x * k + dx, from.y * k + dy, to.x * k + dx, to.y * k + dy];
    const [cx, cy] = bendOf(ax, ay, bx, by, curve);
    context.moveTo(ax, ay);
    context.quadraticCurveTo(cx, cy, bx, by);
    const angle = Math.atan2(by - cy, bx - cx);
    const [hx, hy] = [bx - 5 * Math.cos(angle), by - 5 * Math.sin(angle)];
    heads.moveTo(hx, hy);
    heads.lineTo(hx - 6 * Math.cos(angle - 0.4), hy - 6 * Math.sin(angle - 0.4));
    heads.lineTo(hx - 6 * Math.cos(angle + 0.4), hy - 6 * Math.sin(angle + 0.4));
  }
  context.stroke();
  context.fill(heads);
}

function ask() {
  if (isAsked) return;
  isAsked = true;
  requestAnimationFrame(draw);
}

let index = quadtree(nodes, (node) => node.x, (node) => node.y); // prettier-ignore
const find = (x, y) => index.find((x - view.x) / view.k, (y - view.y) / view.k, 8 / view.k) ?? null;
const zooming = zoom().on('zoom', ({ transform }) => {
  view = transform;
  ask();
});
select(canvas)
  .call(
    drag()
      .subject(({ x, y }) => {
        const node = find(x, y);
        return node && { node, x, y };
      })
      .on('drag', ({ subject, x, y }) => {
        subject.node.x = (x - view.x) / view.k;
        subject.node.y = (y - view.y) / view.k;
        ask();
      })
      .on('end', () => (index = quadtree(nodes, (node) => node.x, (node) => node.y))), // prettier-ignore
  )
  .call(zooming)
  .call(zooming.transform, view);
canvas.addEventListener('pointermove', ({ offsetX, offsetY }) => {
  const found = find(offsetX, offsetY);
  if (found !== hovered) ask();
  hovered = found;
});
offer({
  positions: () => nodes.map(({ x, y }) => view.apply([x, y])),
  box: () => canvas.getBoundingClientRect(),
  filter: (family) => {
    hidden = family;
    draw();
  },
});
draw();
void markPicture();
void markRest();
