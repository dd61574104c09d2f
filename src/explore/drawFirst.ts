/** The picture that an address asks for, before the explorer is there to show it. */
import { marksViewOfAddress } from '../picture/marksView';
import { drawPicture, type DrawnPicture, type PictureSource } from './state/drawPicture';
import { readWindowFrame } from './state/windowFrame';

export const drawFirst = (source: PictureSource, search: string): Promise<DrawnPicture> =>
  drawPicture(source, marksViewOfAddress(source.dossier.index, search, readWindowFrame()));
