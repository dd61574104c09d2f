/** The export dialog; fetched when a reader first asks for it. */
import type { LayoutRequest } from '../../layout/types';
import { createTaskRunner } from '../../ui/loading/taskRunner';
import type { OpenDossier } from '../../formats/in/readDossier';
import { createStyleSheet } from '../../ui/parts/adoptStyleSheets';
import { openDialog } from '../../ui/parts/openDialog';
import { viewQueryOf } from './addressView';
import css from './export.css?inline';
import dataCss from './exportData.css?inline';
import ExportDialog from './ExportDialog.svelte';
import { readWindowFrame } from '../state/windowFrame';

const sheet = createStyleSheet(__SINGLE_FILE__ ? css : css + dataCss);

/** @param address of the view, from the server's root */
export function openExportDialog(dossier: OpenDossier, address: string): void {
  const { run } = createTaskRunner();
  const layout = (request: LayoutRequest) => run(request);
  openDialog(ExportDialog, { dossier, view: viewQueryOf(address), frame: readWindowFrame(), layout }, sheet);
}
