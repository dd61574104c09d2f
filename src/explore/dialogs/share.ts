/** The share dialog; fetched when a reader first asks for it. */
import { dossierAddress } from '../../ui/loading/dossierAddress';
import type { OpenDossier } from '../../formats/in/openDossier';
import { sheetOf } from '../../ui/parts/sheets';
import { openDialog, viewWords } from './dialog';
import css from './share.css?inline';
import ShareDialog from './ShareDialog.svelte';

const sheet = sheetOf(css);

/** @param address of the view, from the server's root */
export function openShare(dossier: OpenDossier, address: string): void {
  const src = new URL(dossierAddress(location.search, document.baseURI), document.baseURI).href;
  openDialog(ShareDialog, { dossier, view: viewWords(address), address: dossier.published ? src : null }, sheet);
}
