/**
 * How long a test may wait, in ms: for a computation, and for what a page is to show. Machines differ threefold, and tests run
 * beside other work; what waits this long is broken, not slow.
 */
export const LIMIT = 60_000;
