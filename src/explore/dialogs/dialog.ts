/** Dialogs over the page that are fetched when a reader first asks for them, with their styles. */
import { mount, unmount, type Component } from 'svelte';
import { createStyleSheet, adoptStyleSheets } from '../../ui/parts/adoptStyleSheets';
import css from './dialog.css?inline';

const base = createStyleSheet(css);

/** @param own styles of this dialog alone */
export function openDialog<Props extends object>(
  dialog: Component<Props & { onclosed: () => void }>,
  props: Props,
  own?: CSSStyleSheet,
): void {
  const removeSheets = adoptStyleSheets(own ? [base, own] : [base]);
  const onclosed = () => {
    void unmount(mounted);
    removeSheets();
  };
  const mounted = mount(dialog, { target: document.body, props: { ...props, onclosed } });
}

/** The words of a view in an address of the page, without the dossier's. */
export function viewQueryOf(address: string): string {
  const [, query = ''] = address.split('?');
  const words = query.split('&').filter((word) => word && !word.startsWith('dossier='));
  return words.join('&');
}
