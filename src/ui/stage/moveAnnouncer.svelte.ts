/** Tells those who do not see it where keys have moved an actor: once, when the keys rest. */
import * as words from '../../words/en/stage';

/** Time in ms after which keys are at rest. */
const REST = 600;

export interface MoveAnnouncer {
  /** Empty while keys move. */
  readonly words: string;
  by: (name: string, dx: number, dy: number) => void;
  dispose: () => void;
}

export function createMoveAnnouncer(): MoveAnnouncer {
  let told = $state('');
  let way = { name: '', dx: 0, dy: 0 };
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    get words() {
      return told;
    },
    by(name, dx, dy) {
      const from = way.name === name ? way : { dx: 0, dy: 0 };
      way = { name, dx: from.dx + dx, dy: from.dy + dy };
      told = '';
      clearTimeout(timer);
      timer = setTimeout(() => {
        told = describeMove(way);
        way = { name: '', dx: 0, dy: 0 };
      }, REST);
    },
    dispose: () => clearTimeout(timer),
  };
}

/** In words of the page: x to the right, y down. */
export function describeMove({ name, dx, dy }: { name: string; dx: number; dy: number }): string {
  const ways = [
    ...(dx < 0 ? [words.directions.left] : dx > 0 ? [words.directions.right] : []),
    ...(dy < 0 ? [words.directions.up] : dy > 0 ? [words.directions.down] : []),
  ];
  return ways.length ? words.moved(name, ways) : words.movedBack(name);
}
