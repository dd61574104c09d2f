/** Words of files that only the explorer on its site makes, and of the formats of a whole dossier. */
import { formatNumber } from './numbers';

/** What a page in one file cannot make. */
export const siteKinds = {
  pptx: { name: 'PowerPoint', hint: 'The story, a slide a step: shapes to edit, notes, evidence.' },
  html: { name: 'One file', hint: 'Explorer, slides and dossier in one page that opens without a network.' },
  site: {
    name: 'Website',
    hint: 'To publish on any web host: explorer, dossier, embed and how to do it, as a ZIP file.',
  },
  data: { name: 'Data', hint: 'The whole dossier, for spreadsheets and other programs.' },
};
/** Of a website. */
export const siteAddress = 'Address of the site to be';
export const siteAddressHint = 'May stay empty. With it, the texts to paste are ready. https://desk.example/entente/';
export const mayPublish = (marking: string) => `It bears the mark “${marking}”. I may publish it.`;
export const publishedProblems = (count: number) =>
  count === 1
    ? 'The dossier has a problem. Look at it before you publish. What is broken is left out.'
    : `The dossier has ${formatNumber(count)} problems. Look at them before you publish. What is broken is left out.`;
export const picturesMissing = (names: string) => `Put these pictures of actors into data/ yourself: ${names}.`;
export const notASiteAddress = (address: string) =>
  `${address} is no address of a site. Write it whole: https://desk.example/entente/`;
export const noSiteFile = (path: string, status: number) => `The server answers ${status} for ${path}.`;
export const format = 'Format';
export const whole = 'All of the dossier, whatever this view shows.';
export const groups = { own: 'To open here again', others: 'For other programs' };
/** By the id of the format. */
export const formats = {
  json: { name: 'Dossier, JSON', hint: 'In canonical order: the same dossier always gives the same file.' },
  xlsx: { name: 'Workbook, XLSX', hint: 'A sheet for each list, to edit in Excel, LibreOffice or Sheets.' },
  csv: { name: 'CSV files, ZIP', hint: 'The same sheets, each as a CSV file.' },
  gexf: { name: 'GEXF', hint: 'For Gephi, with a timeline.' },
  graphml: { name: 'GraphML', hint: 'For yEd, NetworkX, igraph and Gephi.' },
  'node-link': { name: 'Node-link JSON', hint: 'For d3 and NetworkX.' },
  stix: { name: 'STIX 2.1', hint: 'For OpenCTI, MISP and other platforms of threat intelligence.' },
  oligrapher: { name: 'Oligrapher', hint: 'For LittleSis: actors, lines and labels.' },
  kumu: { name: 'Kumu', hint: 'For Kumu, as JSON.' },
  followthemoney: { name: 'FollowTheMoney', hint: 'For Aleph and OpenSanctions, a line for each entity.' },
};
export const nothingLeftOut = 'Nothing is left out.';
/** Opens the list. */
export const leftOutAndChanged = (leftOut: number, changed: number) =>
  [
    leftOut ? `${formatNumber(leftOut)} left out` : 'Nothing left out',
    ...(changed ? [`${formatNumber(changed)} in another form`] : []),
  ].join(', ');
export const leftOut = 'Left out';
export const changed = 'In another form';
/** Where the dossier itself has faults. */
export const brokenLeftOut = 'What was broken in the dossier is not in the file.';
