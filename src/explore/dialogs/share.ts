/** The share dialog; fetched when a reader first asks for it. */
import { dossierAddressOf } from '../../ui/loading/dossierAddress';
import type { OpenDossier } from '../../formats/in/readDossier';
import { createStyleSheet } from '../../ui/parts/adoptStyleSheets';
import { openDialog, viewQueryOf } from './dialog';
import css from './share.css?inline';
import ShareDialog from './ShareDialog.svelte';

const sheet = createStyleSheet(css);

/** @param address of the view, from the server's root */
export function openShareDialog(dossier: OpenDossier, address: string): void {
  const source = dossier.published ? dossierAddressOf(location.search, document.baseURI) : null;
  const src = source === null ? null : new URL(source, document.baseURI).href;
  openDialog(ShareDialog, { dossier, view: viewQueryOf(address), address: src }, sheet);
}
