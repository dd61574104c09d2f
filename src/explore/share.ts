/** Opens the share dialog over the page; fetched when a reader first asks for it. */
import { mount, unmount } from 'svelte';
import { dossierAddress } from '../ui/dossierAddress';
import type { OpenDossier } from '../ui/openDossier';
import { sheetOf, wearSheets } from '../ui/sheets';
import css from './share.css?inline';
import ShareDialog from './ShareDialog.svelte';

const sheet = sheetOf(css);

/** @param address of the view, from the server's root */
export function openShare(dossier: OpenDossier, address: string): void {
  const undress = wearSheets([sheet]);
  const [, query = ''] = address.split('?');
  const words = query.split('&').filter((word) => word && !word.startsWith('dossier='));
  const src = new URL(dossierAddress(location.search, document.baseURI), document.baseURI).href;
  const dialog = mount(ShareDialog, {
    target: document.body,
    props: {
      dossier,
      view: words.join('&'),
      address: dossier.published ? src : null,
      onclosed: () => {
        void unmount(dialog);
        undress();
      },
    },
  });
}
