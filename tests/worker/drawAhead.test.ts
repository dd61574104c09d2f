import { expect, test } from 'vitest';
import type { DrawnMarks } from '../../src/picture/drawView';
import { marksViewOf } from '../../src/picture/marksView';
import { DEFAULT_VIEW } from '../../src/view/viewState';
import { drawAhead, runTask } from '../../src/worker/runTask';
import { dossier } from '../scene/shipped';

test('what was drawn ahead is not drawn again when the page asks for it', async () => {
  const sent = { text: JSON.stringify(dossier), published: true, certified: false, built: {} };
  const view = { ...marksViewOf(DEFAULT_VIEW, 'wide'), unfolded: ['prk'] };
  const ahead = await drawAhead({ dossier: sent, search: '?unfold=prk', frame: 'wide' });
  const asked = (await runTask({ kind: 'draw', view })) as DrawnMarks;
  expect(asked.scene).toBe(ahead.scene);
  const other = (await runTask({ kind: 'draw', view: { ...view, unfolded: [] } })) as DrawnMarks;
  expect(other.scene).not.toBe(ahead.scene);
});
