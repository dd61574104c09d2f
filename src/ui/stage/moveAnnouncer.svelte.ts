/** Tells those who do not see it where keys have moved an actor: once, when the keys rest. */

/** Time in ms after which keys are at rest. */
const REST = 600;

export interface MoveAnnouncer {
  /** Empty while keys move. */
  readonly words: string;
  by: (name: string, dx: number, dy: number) => void;
  dispose: () => void;
}

export function createMoveAnnouncer(): MoveAnnouncer {
  let words = $state('');
  let way = { name: '', dx: 0, dy: 0 };
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    get words() {
      return words;
    },
    by(name, dx, dy) {
      const from = way.name === name ? way : { dx: 0, dy: 0 };
      way = { name, dx: from.dx + dx, dy: from.dy + dy };
      words = '';
      clearTimeout(timer);
      timer = setTimeout(() => {
        words = describeMove(way);
        way = { name: '', dx: 0, dy: 0 };
      }, REST);
    },
    dispose: () => clearTimeout(timer),
  };
}

/** In words of the page: x to the right, y down. */
export function describeMove({ name, dx, dy }: { name: string; dx: number; dy: number }): string {
  const ways = [dx < 0 && 'left', dx > 0 && 'right', dy < 0 && 'up', dy > 0 && 'down'].filter(Boolean);
  return ways.length ? `${name} moved ${ways.join(' and ')}.` : `${name} is back where it was.`;
}
