/** A click on a filter takes each step of the picture once at most, and those that do not depend on it not at all. */
import { beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import shipped from '../../data/summit-2023.json?raw';
import * as chart from '../../src/chart/buildPeriodChart';
import { parseDossier } from '../../src/dossier/parseDossier';
import { chrome } from '../../src/explore/chrome/chrome';
import Explore from '../../src/explore/Explore.svelte';
import * as draw from '../../src/picture/drawMarks';
import * as place from '../../src/picture/placeActors';
import * as plan from '../../src/picture/planPicture';
import * as visible from '../../src/picture/visibleMarks';
import { createTaskRunner } from '../../src/ui/loading/taskRunner';
import '../../src/ui/parts/page.css';
import * as address from '../../src/view/writeAddress';
import * as counts from '../../src/view/countFacets';
import * as select from '../../src/view/selectRecords';

vi.mock('../../src/chart/buildPeriodChart', { spy: true });
vi.mock('../../src/picture/drawMarks', { spy: true });
vi.mock('../../src/picture/placeActors', { spy: true });
vi.mock('../../src/picture/planPicture', { spy: true });
vi.mock('../../src/picture/visibleMarks', { spy: true });
vi.mock('../../src/view/writeAddress', { spy: true });
vi.mock('../../src/view/countFacets', { spy: true });
vi.mock('../../src/view/selectRecords', { spy: true });

const calls = () => ({
  planPicture: vi.mocked(plan.planPicture).mock.calls.length,
  placeActors: vi.mocked(place.placeActors).mock.calls.length,
  drawMarks: vi.mocked(draw.drawMarks).mock.calls.length,
  visibleMarks: vi.mocked(visible.visibleMarks).mock.calls.length,
  selectRecords: vi.mocked(select.selectRecords).mock.calls.length,
  facets: vi.mocked(counts.countFacets).mock.calls.length,
  periodChart: vi.mocked(chart.buildPeriodChart).mock.calls.length,
  writeAddress: vi.mocked(address.writeAddress).mock.calls.length,
});

beforeEach(() => history.replaceState(null, '', location.pathname));

test('a click on a filter, a zoom and an opening', async () => {
  const { index } = parseDossier(shipped);
  const dossier = { index: index!, text: shipped, name: 'summit-2023.json', problems: [], published: true };
  const props = {
    dossier,
    runner: createTaskRunner(),
    builtPlaces: {},
    ready: chrome,
    chrome: Promise.resolve(chrome),
  };
  const screen = await render(Explore, { ...props, onopened: vi.fn(), onpresent: vi.fn() });
  await expect.poll(() => document.querySelectorAll('.stage [data-actor]').length).toBeGreaterThan(10);
  await expect.element(screen.getByText('Showing all 37 relationships.').first()).toBeInTheDocument();

  vi.clearAllMocks();
  (document.querySelector('section.chips button, .rail input[type=checkbox]') as HTMLElement).click();
  await expect.poll(() => document.querySelector('.status')?.textContent).toMatch(/Showing \d+ of 37/);
  expect(calls()).toEqual({
    ...{ planPicture: 0, placeActors: 0, drawMarks: 0, periodChart: 0 },
    ...{ visibleMarks: 1, selectRecords: 1, facets: 1, writeAddress: 1 },
  });

  vi.clearAllMocks();
  await screen.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => document.querySelector('.stage svg > g')?.getAttribute('transform')).toMatch(/scale/);
  expect(calls()).toMatchObject({
    planPicture: 0,
    placeActors: 0,
    drawMarks: 0,
    visibleMarks: 0,
    selectRecords: 0,
    facets: 0,
  });
});
