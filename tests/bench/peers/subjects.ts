/** What is measured, in the order of the tables. */
export interface Subject {
  id: string;
  name: string;
  /** Address of its page for a size, from the site's root. */
  path: (size: number) => string;
  /** Our own pages know nothing of the benchmark: this script looks at them from outside. */
  watcher?: string;
  /** Its entry in `pages`, where it has one of its own. */
  page?: string;
  /** Draws with WebGL, which has no GPU here. */
  isWebgl?: boolean;
}

const peer = (id: string, name: string, more: Partial<Subject> = {}): Subject => ({
  id,
  name,
  page: id,
  path: (size) => `peers/${id}.html?dossier=../data/bench-${size}.json`,
  ...more,
});

/** The floor of ratios. */
export const FLOOR = 'canvas';
/** The floor of frames. */
export const EMPTY = 'empty';

export const SUBJECTS: readonly Subject[] = [
  {
    id: 'explorer',
    name: 'Entente: explorer',
    path: (size) => `?dossier=data/bench-${size}.json`,
    watcher: 'explorer',
  },
  {
    id: 'element',
    name: 'Entente: `<actor-network>`',
    path: (size) => `peers/element-${size}.html`,
    watcher: 'element',
  },
  peer('d3', 'd3, SVG'),
  peer('force-graph', 'force-graph', { page: 'forceGraph' }),
  peer('cytoscape', 'Cytoscape.js, fcose'),
  peer('sigma', 'sigma, ForceAtlas2 (software WebGL)', { isWebgl: true }),
  peer('vis', 'vis-network'),
  peer('g6', 'AntV G6, d3-force'),
  peer(FLOOR, 'floor: bare canvas, places ready'),
  peer(EMPTY, 'floor: empty page'),
];
