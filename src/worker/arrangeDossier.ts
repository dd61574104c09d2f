/** Places for a dossier: its starts are drawn and judged here, so that the page answers meanwhile. */
import { readDossier } from '../formats/in/readDossier';
import type { Positions, ReportProgress } from '../layout/types';
import { basePlanOf, dividePlan, findPlaces, type LayoutFunction } from '../picture';
import type { ArrangeRequest } from './protocol';

/**
 * @param layout finds places where none are stored
 * @throws if the dossier cannot be read
 */
export async function arrangeDossier(
  { text, published, frame, nearBy }: ArrangeRequest,
  layout: LayoutFunction,
  report?: ReportProgress,
): Promise<Positions> {
  const read = await readDossier(text, '', published);
  if (!read.ok) throw new Error('The dossier cannot be read.');
  const { index } = read.dossier;
  const plan = await dividePlan(index, basePlanOf(index, frame), nearBy);
  return findPlaces(index, plan, layout, report);
}
