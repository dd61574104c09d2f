/** How a picture becomes data: by the server's renderer, or in a page. Both draw the same component. */
import type { PictureState } from '../../draw/pictureState';
import type { Scene } from '../../scene/types';
import type { Element } from '../../xml/element';

/** @returns the `svg` element with all its marks, seen or not */
export type Drawer = (scene: Scene, state: PictureState) => Element;
