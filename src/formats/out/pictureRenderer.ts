/** How a picture becomes data: by the server's renderer, or in a page. Both draw the same component. */
import type { PictureState } from '../../draw/pictureState';
import type { Scene } from '../../scene/types';
import type { XmlElement } from '../../xml/xmlElement';

/** @returns the `svg` element with all its marks, seen or not */
export type PictureRenderer = (scene: Scene, state: PictureState) => XmlElement;
