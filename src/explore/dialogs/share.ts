/** The share dialog; fetched when a reader first asks for it. */
import { dossierAddressOf, sitePageOf } from '../../ui/loading/sitePage';
import type { OpenDossier } from '../../formats/in/readDossier';
import { createStyleSheet } from '../../ui/parts/adoptStyleSheets';
import { openDialog } from '../../ui/parts/openDialog';
import { viewQueryOf } from './addressView';
import css from './share.css?inline';
import ShareDialog from './ShareDialog.svelte';

const sheet = createStyleSheet(css);

/** @param address of the view, from the server's root */
export function openShareDialog(dossier: OpenDossier, address: string): void {
  const src = dossier.published ? dossierAddressOf(location.search, sitePageOf(document)) : null;
  openDialog(ShareDialog, { dossier, view: viewQueryOf(address), address: src }, sheet);
}
