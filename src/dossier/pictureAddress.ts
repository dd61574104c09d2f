/** Where the picture of an actor may come from: the dossier itself, or a file beside it. Nobody else learns who reads. */

const DATA = /^data:image\/(png|jpeg|webp|avif);base64,/;
const FILE = /^[\w.-]+(\/[\w.-]+)*$/;

/** Whether a dossier holds a picture, or the name of a file beside it. Any other address is shown as a link. */
export const isOwnPicture = (address: string): boolean => DATA.test(address) || FILE.test(address);

/**
 * Where a browser finds a picture.
 * @param dossier its own whole address, `null` where it has none
 * @returns `null` where the picture is elsewhere, or beside a dossier that lies nowhere
 */
export function pictureAddressOf(address: string, dossier: string | null): string | null {
  if (DATA.test(address)) return address;
  return FILE.test(address) && dossier !== null ? new URL(address, dossier).href : null;
}
