/** A finger that goes across the slide turns it. */

/** Px that a finger must go across, and how much more across than along. */
const FAR = 48;
const SLANT = 1.6;
const STILL = 10;

/** @returns an attachment: calls `turn` after each swipe of one finger, and `tap` when one has only touched */
export function attachSwipe(turn: (way: 'next' | 'previous') => void, tap: () => void) {
  return (room: HTMLElement) => {
    let from: { id: number; x: number; y: number } | null = null;
    const down = (event: PointerEvent) => {
      from =
        event.pointerType === 'touch' && event.isPrimary
          ? { id: event.pointerId, x: event.clientX, y: event.clientY }
          : null;
    };
    const up = (event: PointerEvent) => {
      if (from?.id !== event.pointerId) return;
      const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
      from = null;
      const isTap = Math.hypot(dx, dy) < STILL && !(event.target as Element).closest('button, a, dialog');
      if (isTap) tap();
      if (Math.abs(dx) < FAR || Math.abs(dx) < SLANT * Math.abs(dy)) return;
      turn(dx < 0 ? 'next' : 'previous');
    };
    const cancel = () => (from = null);
    room.addEventListener('pointerdown', down);
    room.addEventListener('pointerup', up);
    room.addEventListener('pointercancel', cancel);
    return () => {
      room.removeEventListener('pointerdown', down);
      room.removeEventListener('pointerup', up);
      room.removeEventListener('pointercancel', cancel);
    };
  };
}
