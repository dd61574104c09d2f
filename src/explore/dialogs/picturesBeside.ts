/** Pictures of actors that lie beside the dossier, as files of their own. */
import type { DossierIndex } from '../../dossier/indexDossier';
import { isOwnPicture } from '../../dossier/pictureAddress';

/** @returns their paths from the dossier, each once */
export function picturesBeside(index: DossierIndex): string[] {
  const all = [...index.actors.values()].flatMap(({ image }) => (image ? [image.url] : []));
  return [...new Set(all)].filter((address) => isOwnPicture(address) && !address.startsWith('data:'));
}
