/** Opens the export dialog over the page; fetched when a reader first asks for it. */
import { mount, unmount } from 'svelte';
import type { LayoutRequest } from '../layout/layout';
import { createLayoutRunner } from '../ui/layoutRunner';
import type { OpenDossier } from '../ui/openDossier';
import { sheetOf, wearSheets } from '../ui/sheets';
import css from './export.css?inline';
import ExportDialog from './ExportDialog.svelte';
import { frameNow } from './width';

const sheet = sheetOf(css);

/** @param address of the view, from the server's root */
export function openExport(dossier: OpenDossier, address: string): void {
  const undress = wearSheets([sheet]);
  const [, query = ''] = address.split('?');
  const words = query.split('&').filter((word) => word && !word.startsWith('dossier='));
  const { run } = createLayoutRunner();
  const dialog = mount(ExportDialog, {
    target: document.body,
    props: {
      dossier,
      view: words.join('&'),
      frame: frameNow(),
      layout: (request: LayoutRequest) => run(request),
      onclosed: () => {
        void unmount(dialog);
        undress();
      },
    },
  });
}
