/** Cytoscape.js: fcose, without animation and with a pixel ratio of 1, as its page on speed advises. */
import cytoscape from 'cytoscape';
import fcose from 'cytoscape-fcose';
import { edgesOf, fetchDossier, markPicture, markRest, offer } from './shared.js';

cytoscape.use(fcose);
const dossier = await fetchDossier();
const edges = edgesOf(dossier);
const box = document.createElement('div');
box.style.cssText = 'position:absolute;inset:0';
document.body.append(box);
const cy = cytoscape({
  container: box,
  pixelRatio: 1,
  // The same zoom for a turn of the wheel as elsewhere.
  wheelSensitivity: 0.15,
  elements: [
    ...dossier.actors.map(({ id, name }) => ({ group: 'nodes', data: { id, name } })),
    ...edges.map(({ id, source, target, family, colour }) => ({
      group: 'edges',
      data: { id, source, target, family, colour },
    })),
  ],
  style: [
    {
      selector: 'node',
      style: { width: 10, height: 10, 'background-color': '#333', label: 'data(name)', 'font-size': 10 },
    },
    {
      selector: 'edge',
      style: {
        width: 1.5,
        'line-color': 'data(colour)',
        'target-arrow-color': 'data(colour)',
        'target-arrow-shape': 'triangle',
        'arrow-scale': 0.6,
        'curve-style': 'bezier',
      },
    },
    { selector: '.dim', style: { opacity: 0.1 } },
    { selector: '.hidden', style: { display: 'none' } },
  ],
  layout: { name: 'fcose', animate: false },
});
cy.on('mouseover', 'node', ({ target }) =>
  cy.batch(() => {
    cy.elements().addClass('dim');
    target.closedNeighborhood().removeClass('dim');
  }),
);
cy.on('mouseout', 'node', () => cy.batch(() => cy.elements().removeClass('dim')));
offer({
  positions: () => cy.nodes().map((node) => [node.renderedPosition('x'), node.renderedPosition('y')]),
  box: () => box.getBoundingClientRect(),
  filter: (family) =>
    cy.batch(() => {
      cy.edges('.hidden').removeClass('hidden');
      if (family !== null) cy.edges(`[family = "${family}"]`).addClass('hidden');
    }),
});
cy.one('render', () => {
  void markPicture();
  void markRest();
});
