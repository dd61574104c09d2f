/** A picture on a canvas: where its marks are on the screen, and what is drawn. */
import type { Page } from '@playwright/test';
import type { Point } from '../../src/geometry/types';

/** The wide frame, in scene units. */
const FRAME = { width: 840, height: 656 };

export const picture = (page: Page) => page.locator('.stage .canvas-picture');

/** Until the fourth frame: what is drawn after it has been dimmed is there. */
export const painted = (page: Page) =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 4; frame++) await new Promise((done) => requestAnimationFrame(done));
  });

/** Where a place of the scene is on the screen, while the whole picture is seen. */
export async function onScreen(page: Page, at: Point): Promise<Point> {
  const { x, y, width, height } = (await picture(page).boundingBox())!;
  const fit = Math.min(width / FRAME.width, height / FRAME.height);
  return {
    x: x + (width - fit * FRAME.width) / 2 + fit * at.x,
    y: y + (height - fit * FRAME.height) / 2 + fit * at.y,
  };
}

/** What each canvas shows: grounds, all that stays, and what is asked for. */
export const canvases = (page: Page): Promise<string[]> =>
  picture(page)
    .locator('canvas')
    .evaluateAll((all) => all.map((canvas) => (canvas as HTMLCanvasElement).toDataURL()));
