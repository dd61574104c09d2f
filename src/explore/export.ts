/** The export dialog; fetched when a reader first asks for it. */
import type { LayoutRequest } from '../layout/layout';
import { createLayoutRunner } from '../ui/layoutRunner';
import type { OpenDossier } from '../ui/openDossier';
import { sheetOf } from '../ui/sheets';
import { openDialog, viewWords } from './dialog';
import css from './export.css?inline';
import ExportDialog from './ExportDialog.svelte';
import { frameNow } from './width';

const sheet = sheetOf(css);

/** @param address of the view, from the server's root */
export function openExport(dossier: OpenDossier, address: string): void {
  const { run } = createLayoutRunner();
  const layout = (request: LayoutRequest) => run(request);
  openDialog(ExportDialog, { dossier, view: viewWords(address), frame: frameNow(), layout }, sheet);
}
