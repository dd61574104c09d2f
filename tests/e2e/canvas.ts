/** A picture on a canvas: where its marks are on the screen, and what is drawn. */
import type { Page } from '@playwright/test';
import type { Point } from '../../src/geometry/types';

/** The wide frame, in scene units. */
const FRAME = { width: 840, height: 656 };

export const picture = (page: Page) => page.locator('.stage .canvas-picture');

/** Until what stays is drawn, and nothing of it is pale any more since something else is to be drawn. */
export const painted = (page: Page) =>
  page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const still = () => document.querySelectorAll<HTMLElement>('.stage .canvas-picture canvas')[1];
    for (let n = 0; n < 4; n++) await frame();
    while (!(parseFloat(still()?.style.inlineSize ?? '') > 0) || still()!.style.opacity !== '') await frame();
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
