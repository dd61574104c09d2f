/** What the browser has painted of slides, at 16:9 and at 4:3: words, picture and bar of steps keep to themselves. */
import type { DossierInput } from '../../src/dossier/schema';
import { SLIDE_FAULTS_TODAY } from '../painted/faultsToday';
import { paintedFaults } from '../painted/paintedFaults';
import { SLIDE_PLACES } from '../painted/places';
import { readPainted } from '../painted/readPainted';
import { longUnless } from '../sample';
import { CORPUS } from '../shapes/corpus';
import { expect, test } from './site';

const ROOMS = [
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
] as const;
const SAMPLE = ['after 2023', 'names in Hebrew'];
/** The step that is read, where there are so many: its labels are beside numbers on badges. */
const STEP = 4;

/** With a story where it has none: all of it, and a few of its relationships. */
function told(dossier: DossierInput): DossierInput {
  const emphasis = dossier.relationships.slice(0, 6).flatMap(({ id }) => id ?? []);
  const story = [
    { title: dossier.title, text: 'All of it, as far as is known.' },
    { title: 'What some of them do', view: { emphasis } },
  ];
  return { ...dossier, story: dossier.story ?? story };
}

for (const [name, dossier] of CORPUS)
  test(`${name}: nothing on a slide lies on anything else`, longUnless(SAMPLE.includes(name)), async ({ page }) => {
    const shown = told(dossier);
    await page.route('**/data/own.json', (route) => route.fulfill({ json: shown }));
    for (const room of ROOMS) {
      await page.setViewportSize(room);
      await page.goto(`./?dossier=data/own.json&present&step=${Math.min(STEP, shown.story!.length)}`);
      await expect(page.locator('.screen .camera svg [data-actor]').first()).toBeAttached();
      await page.evaluate(() => document.fonts.ready.then(() => true));
      const painted = await page.evaluate(readPainted, SLIDE_PLACES);
      expect(painted.texts.filter(({ kind }) => kind === 'words').length).toBeGreaterThan(2);
      expect(painted.shapes.length).toBeGreaterThan(0);
      const faults = paintedFaults(painted);
      if (faults.length > (SLIDE_FAULTS_TODAY[room.width][name] ?? 0))
        expect.soft([room.width, ...faults]).toEqual([room.width]);
    }
  });
