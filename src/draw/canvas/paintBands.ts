/** Bands between the groups of a crowd on a canvas, each on paper so that it stands out from what it runs over. */
import { strokesOf } from '../../scene/ink/strokesOf';
import { markState } from '../../scene/markStates';
import type { BandMark } from '../../scene/plan/types';
import type { PictureState } from '../pictureState';
import { pathOf } from './paintActors';
import type { Palette } from './palette';
import { paintPale } from './paintTask';

/** Scene units: the paper around a band. */
const CASING = 2;

export function paintBands(
  context: CanvasRenderingContext2D,
  palette: Palette,
  bands: readonly BandMark[],
  state: PictureState,
): void {
  for (const band of bands) {
    const how = markState(band.id, band.rest, state.filtered, state.emphasis);
    if (how === 'filtered') continue;
    paintCasing(context, palette, band, CASING);
    paintPale(context, how, () => paintBand(context, palette, band, state.shown));
  }
}

/** Draws the stripes of what is shown. @param shown ids of relationships; all where that is left out */
export function paintBand(
  context: CanvasRenderingContext2D,
  palette: Palette,
  band: BandMark,
  shown: ReadonlySet<string> | undefined,
): void {
  for (const { d, look } of strokesOf(band, shown)) {
    context.fillStyle = palette.lookOf(look ?? band.look);
    context.fill(pathOf(d));
  }
}

export function paintCasing(
  context: CanvasRenderingContext2D,
  { colours }: Palette,
  { outline }: BandMark,
  width: number,
): void {
  context.lineJoin = 'round';
  context.strokeStyle = colours.paper;
  context.fillStyle = colours.paper;
  context.lineWidth = 2 * width;
  const path = pathOf(outline);
  context.stroke(path);
  context.fill(path);
}
