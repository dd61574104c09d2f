/** Every task that a layout can be asked, in one place for the worker and for a page without one. */
import type { LayoutRequest, Positions, ReportProgress } from './types';
import type { LayoutTask } from './workerProtocol';
import { computeLayout, searchLayoutLonger } from './computeLayout';

const TASKS: Readonly<Record<LayoutTask, (request: LayoutRequest, report?: ReportProgress) => Positions>> = {
  layout: computeLayout,
  longer: searchLayoutLonger,
};

export function runTask(task: LayoutTask, request: LayoutRequest, report?: ReportProgress): Positions {
  return TASKS[task](request, report);
}
