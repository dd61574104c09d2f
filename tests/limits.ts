/**
 * How long a test may wait, in ms: for a computation, and for what a page is to show. Machines differ threefold, and tests run
 * beside other work; what waits this long is broken, not slow.
 */
export const LIMIT = 60_000;
/** The same for a test in Node, which computes all the time that it takes. */
export const COMPUTE_LIMIT = 5 * LIMIT;
