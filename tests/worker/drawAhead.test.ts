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

test('a file that is read meanwhile takes nothing away of the one that is shown', async () => {
  const sent = { text: `${JSON.stringify(dossier)} `, published: true, certified: false, built: {} };
  const view = marksViewOf(DEFAULT_VIEW, 'wide');
  const first = (await runTask({ kind: 'draw', view, dossier: sent })) as DrawnMarks;
  const faulty = await runTask({ kind: 'read', dossier: { ...sent, text: '{"title": ' } });
  expect(faulty).toMatchObject({ dossier: null, problems: [{ severity: 'error' }] });
  const again = (await runTask({ kind: 'draw', view, dossier: { ...sent } })) as DrawnMarks;
  expect(again.scene).toBe(first.scene);
  // The same text with places of its own is another picture.
  const built = { wide: { prk: { x: 500, y: 300 } } };
  const other = (await runTask({ kind: 'draw', view, dossier: { ...sent, built } })) as DrawnMarks;
  expect(other.scene).not.toBe(first.scene);
});

test('of a dossier that cannot be read no marks are drawn', async () => {
  const broken = { text: '[]', published: true, certified: false, built: {} };
  const view = marksViewOf(DEFAULT_VIEW, 'wide');
  await expect(runTask({ kind: 'draw', view, dossier: broken })).rejects.toThrow('cannot be read');
  await expect(drawAhead({ search: '', frame: 'wide' })).rejects.toThrow('cannot be read');
});
