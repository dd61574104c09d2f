/** How close the picture is seen. From each level on its text is set anew, so that it stays near its size on the screen. */

/** Zoom at which a level begins; between two of them text grows with everything else. */
export const ZOOM_LEVELS = [1, 1.5, 2.1, 3, 4.2] as const;

/** The level of a zoom. */
export function zoomLevelOf(zoom: number): number {
  return Math.max(1, ...ZOOM_LEVELS.filter((level) => level <= zoom));
}
