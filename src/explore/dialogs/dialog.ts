/** Dialogs over the page that are fetched when a reader first asks for them, with their styles. */
import { mount, unmount, type Component } from 'svelte';
import { sheetOf, wearSheets } from '../../ui/parts/sheets';
import css from './dialog.css?inline';

const base = sheetOf(css);

/** @param own styles of this dialog alone */
export function openDialog<Props extends object>(
  dialog: Component<Props & { onclosed: () => void }>,
  props: Props,
  own: CSSStyleSheet,
): void {
  const undress = wearSheets([base, own]);
  const onclosed = () => {
    void unmount(mounted);
    undress();
  };
  const mounted = mount(dialog, { target: document.body, props: { ...props, onclosed } });
}

/** The words of a view in an address of the page, without the dossier's. */
export function viewWords(address: string): string {
  const [, query = ''] = address.split('?');
  const words = query.split('&').filter((word) => word && !word.startsWith('dossier='));
  return words.join('&');
}
