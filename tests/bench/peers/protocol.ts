/** What a measured page offers to the benchmark as `window.bench`; `pages/shared.js` makes it. */
export interface Bench {
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
  /** When a click was answered, where that is measured. */
  alive?: number | null;
}

/** What the observer of long tasks has seen. */
export interface LongTasks {
  start: number;
  duration: number;
}

declare global {
  interface Window {
    bench?: Bench;
    benchTasks?: LongTasks[];
    /** Tells the benchmark of a mark; there before the page's own script. */
    benchReport?: (mark: string, value: number | string) => Promise<void>;
  }
}
