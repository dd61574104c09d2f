/** Single letters, figures and signs as commands. Dictation types them, too, so they hold in one place alone. */
import { readPreferences } from '../../storage/preferences';

/**
 * Whether a press may be a command: of single characters only those within the picture or slide, as long as the reader
 * has left such keys on. Other keys always may.
 * @param room where the keys hold
 */
export function mayCommand(event: KeyboardEvent, room: Element | null = document.querySelector('main')): boolean {
  const isCharacter = event.key.length === 1 && event.key !== ' ';
  if (!isCharacter || event.ctrlKey || event.metaKey || event.altKey) return true;
  return event.target instanceof Node && !!room?.contains(event.target) && readPreferences().letterKeys;
}
