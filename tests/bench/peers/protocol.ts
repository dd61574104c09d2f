/** What a measured page offers to the benchmark as `window.bench`; `pages/shared.js` makes it. */
interface Bench {
  /** When the first picture was painted, and when it came to rest: ms since navigation. */
  firstPicture: number | null;
  atRest: number | null;
  /** Where actors are seen, in px of the window; fewer than all in pages that draw elements. */
  positions?: () => [x: number, y: number][];
  /** The part of the window that holds the picture. */
  box?: () => { x: number; y: number; width: number; height: number };
  /** Hides the relationships of a family, or none. Resolves when the picture has been told. */
  filter?: (family: string | null) => void | Promise<void>;
  /** The wheel zooms with Ctrl only. */
  needsCtrl?: boolean;
}

/** What the observer of long tasks has seen, in ms since navigation. */
export interface LongTask {
  start: number;
  duration: number;
}

declare global {
  interface Window {
    bench?: Bench;
    benchTasks?: LongTask[];
    /** Tells the benchmark of a mark; there before the page's own script. */
    benchReport?: (mark: string, value: number | string) => Promise<void>;
  }
}
