/** The picture that an address asks for, before the explorer is there to show it. */
import { marksViewOf } from '../picture/marksView';
import { zoomLevelOf } from '../scene/relabel/zoomLevels';
import { readAddress } from '../view/readAddress';
import { drawPicture, type DrawnPicture, type PictureSource } from './state/drawPicture';
import { readWindowFrame } from './state/windowFrame';

export function drawFirst(source: PictureSource, search: string): Promise<DrawnPicture> {
  const { view } = readAddress(source.dossier.index, search.slice(1));
  return drawPicture(source, marksViewOf(view, readWindowFrame(), zoomLevelOf(view.transform?.k ?? 1)));
}
