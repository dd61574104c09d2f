/** The title that the page writes over the wide frame, and the corner that the picture keeps for it. */
import { titleBoxOf } from '../../src/scene/plan/titleBox';
import { expect, test } from './site';

const SHORT = 'Arms';
const TWO = 'After 2023: the same network, three years on';
const LONG = 'What followed the summit of 2023: shells, soldiers and workers for Russia; technology, oil and a treaty';

for (const [title, subtitle] of [
  [SHORT, undefined],
  [TWO, 'Sourced records to February 2026'],
  [LONG, undefined],
  [`${LONG} ${LONG}`, `${LONG} ${LONG}`],
] as const)
  for (const width of [1440, 1000])
    test(`“${title.slice(0, 20)}…” of ${title.length} letters stands in its corner at ${width} px`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      const actors = ['a', 'b', 'c'].map((id) => ({ id, name: id.toUpperCase() }));
      const dossier = { title, ...(subtitle ? { subtitle } : {}), actors, relationships: [] };
      await page.route('**/data/own.json', (route) => route.fulfill({ json: dossier }));
      await page.goto('./?dossier=data/own.json');
      const heading = page.locator('.masthead');
      await expect(heading).toContainText(title.slice(0, 3));
      await page.evaluate(() => document.fonts.ready);
      const [box, stage] = [await heading.boundingBox(), await page.locator('.stage svg.picture').boundingBox()];
      const unit = Math.min(stage!.width / 840, stage!.height / 656);
      const [left, top] = [stage!.x + (stage!.width - 840 * unit) / 2, stage!.y + (stage!.height - 656 * unit) / 2];
      const kept = titleBoxOf({ title, subtitle });
      expect((box!.x + box!.width - left) / unit).toBeLessThanOrEqual(kept.width);
      expect((box!.y + box!.height - top) / unit).toBeLessThanOrEqual(kept.height);
    });
