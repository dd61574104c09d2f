/**
 * A picture is a pure function of a dossier and a view. This is the whole road, from text to SVG:
 *
 *   text ─ 1 parse ─▶ index ─ 2 planPicture ─▶ plan ─ 3 placeActors ─▶ positions ─ 4 drawMarks ─▶ scene ─ 6 Picture ─▶ SVG
 *                       └────────────────── 5 visibleMarks ─▶ what of it is shown, and how ──────────────┘
 *
 * 1. `parseDossier` reads a dossier without trust, and files its records; `checkChoices` takes over its colours, and
 *    judges what else few dossiers choose.
 * 2. `planPicture` says what there is to draw: actors with their shapes, and the lines between them. `dividePlan` gives the
 *    groups of a crowd their territories, and lines their widths by amount.
 * 3. `placeActors` says where: stored places, else those of a layout; then what a hand has pinned and moved, groups, members.
 * 4. `drawMarks` makes marks of it: plain data with its geometry.
 * 5. `visibleMarks` says what a view shows of them, what it hides and why, and what it emphasizes.
 * 6. `draw/svg/Picture.svelte` draws them.
 *
 * Steps 2 to 4 look at the whole dossier, never at the filter: so filtering moves nothing. The explorer, embeds, slides,
 * handouts, files and commands all take this road. `pictureOf` goes it in one call, for whoever needs exactly one view.
 */
export { parseDossier, parseDossierValue } from '../dossier/parseDossier';
export { checkChoices } from '../scene/style/checkChoices';
export { checkFamilyColours } from '../scene/style/checkFamilyColours';
export { dividePlan } from './dividePlan';
export { basePlanOf, planPicture } from './planPicture';
export { handPlacesOf, placeActors, storedPlacesOf } from './placeActors';
export { findPlaces, placesRequestOf, type LayoutFunction } from './findPlaces';
export { drawMarks, type PlacedPicture } from './drawMarks';
export { drawMoving } from './drawMoving';
export { drawSlide } from './drawSlide';
export { drawnActorsOf, innerLinksOf, visibleMarks, type VisibleMarks } from './visibleMarks';
export { storyRecordsOf } from './storyRecords';
export { applyView, pictureOf, placePicture, type Picture, type Purpose } from './pictureOf';
export { shownRecordsOf } from './shownRecords';
