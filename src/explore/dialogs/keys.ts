/** The keys and their switch; fetched when a reader first asks for them. */
import KeysDialog from './KeysDialog.svelte';
import { openDialog } from '../../ui/parts/openDialog';

export function openKeysDialog(): void {
  openDialog(KeysDialog, {});
}
