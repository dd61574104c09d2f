/** Opens the export dialog over the page; fetched when a reader first asks for it. */
import { mount, unmount } from 'svelte';
import type { LayoutRequest } from '../layout/layout';
import { createLayoutRunner } from '../ui/layoutRunner';
import type { OpenDossier } from '../ui/openDossier';
import sheet from './export.css?url';
import ExportDialog from './ExportDialog.svelte';
import { frameNow } from './width';

/** @param address of the view, from the server's root */
export function openExport(dossier: OpenDossier, address: string): void {
  if (!document.querySelector(`link[href="${sheet}"]`)) {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'stylesheet', href: sheet });
    document.head.append(link);
  }
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
      onclosed: () => void unmount(dialog),
    },
  });
}
