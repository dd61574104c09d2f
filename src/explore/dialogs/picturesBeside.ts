/** Pictures of actors that lie beside the dossier, as files of their own. */
import type { DossierIndex } from '../../dossier/indexDossier';
import { isOwnPicture } from '../../dossier/pictureAddress';

/** Whether a path stays in the folder of the dossier: no other file of a site may be written in its place. */
export const isInFolder = (path: string): boolean => !/(^|\/)\.{1,2}(\/|$)/.test(path);

/** @returns their paths from the dossier, each once */
export function picturesBeside(index: DossierIndex): string[] {
  const all = [...index.actors.values()].flatMap(({ image }) => (image ? [image.url] : []));
  return [...new Set(all)].filter((address) => isOwnPicture(address) && !address.startsWith('data:'));
}
