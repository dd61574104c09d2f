/** `entente`: the picture as a Svelte component. Its style is `entente/picture.css`; `entente/picture` makes its scene. */
export { default as Picture } from '../draw/svg/Picture.svelte';
export { PLAIN_STATE, type PictureState } from '../draw/pictureState';
export type { Scene } from '../scene/types';
