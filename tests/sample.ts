/**
 * `npm test` takes a fixed part of what takes long; `npm run test:all` takes all of it.
 */
export const isWhole = process.env.ENTENTE_TEST === 'all';
/** What a change needs. */
export const isQuick = process.env.ENTENTE_TEST === 'quick';

/** As many as there is time for. */
export const sampled = (few: number, all: number): number => (isWhole ? all : few);

/** Details of a Playwright test that is left to `npm run test:all`. */
export const LONG = { tag: '@all' } as const;

/** The same for all but some of a row of tests. */
export const longUnless = (isInSample: boolean): { tag: string[] } => ({ tag: isInSample ? [] : [LONG.tag] });
