/** The rules of a sheet of paper, which no custom property can reach. */
import type { PaperSize } from '../talk/pageRoutes';

/** Pages are numbered where the browser prints in the margins of a page; elsewhere its own foot line can number them. */
export function pageRulesOf(paper: PaperSize): string {
  const number = `content: counter(page) ' / ' counter(pages); font: 8pt var(--sans); color: var(--ink-2);`;
  return `@page { size: ${paper === 'letter' ? 'letter' : 'A4'} landscape; margin: 10mm 12mm; @bottom-right { ${number} } }`;
}
