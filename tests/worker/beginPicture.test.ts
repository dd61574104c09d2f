import { expect, test, vi } from 'vitest';
import type * as Drawing from '../../src/picture/drawMarks';
import { drawMarks } from '../../src/picture/drawMarks';
import { marksViewOf } from '../../src/picture/marksView';
import { DEFAULT_VIEW } from '../../src/view/viewState';
import { beginPicture, runTask } from '../../src/worker/runTask';
import { dossier } from '../scene/shipped';

vi.mock('../../src/picture/drawMarks', async (load) => {
  const real = await load<typeof Drawing>();
  return { ...real, drawMarks: vi.fn(real.drawMarks) };
});

test('what was drawn ahead is not drawn again when the page asks for it', async () => {
  const sent = { text: JSON.stringify(dossier), published: true, certified: false, built: {} };
  const view = { ...marksViewOf(DEFAULT_VIEW, 'wide'), unfolded: ['prk'] };
  await beginPicture({ dossier: sent, search: '?unfold=prk', frame: 'wide' });
  expect(drawMarks).toHaveBeenCalledOnce();
  expect(await runTask({ kind: 'draw', view })).toHaveProperty('scene.actors');
  expect(drawMarks).toHaveBeenCalledOnce();
  await runTask({ kind: 'draw', view: { ...view, unfolded: [] } });
  expect(drawMarks).toHaveBeenCalledTimes(2);
});
