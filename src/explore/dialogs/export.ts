/** The export dialog; fetched when a reader first asks for it. */
import type { LayoutRequest } from '../../layout/types';
import { createLayoutRunner } from '../../ui/loading/layoutRunner';
import type { OpenDossier } from '../../formats/in/openDossier';
import { sheetOf } from '../../ui/parts/sheets';
import { openDialog, viewWords } from './dialog';
import css from './export.css?inline';
import ExportDialog from './ExportDialog.svelte';
import { frameNow } from '../state/width';

const sheet = sheetOf(css);

/** @param address of the view, from the server's root */
export function openExport(dossier: OpenDossier, address: string): void {
  const { run } = createLayoutRunner();
  const layout = (request: LayoutRequest) => run(request);
  openDialog(ExportDialog, { dossier, view: viewWords(address), frame: frameNow(), layout }, sheet);
}
