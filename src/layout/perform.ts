/** Every task that a layout can be asked, in one place for the worker and for a page without one. */
import type { LayoutRequest, Positions } from './types';
import type { Task } from './protocol';
import { layout, searchLonger } from './search';

export function perform(task: Task, request: LayoutRequest): Positions {
  return task === 'layout' ? layout(request) : searchLonger(request);
}
