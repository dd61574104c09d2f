/** Dialogs over the page that are fetched when a reader first asks for them, with their styles. */
import { mount, unmount, type Component } from 'svelte';
import { createStyleSheet, adoptStyleSheets } from './adoptStyleSheets';
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
