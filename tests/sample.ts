/** Long samples belong to `npm run test:all`; `npm test` takes a fixed part of each. */
export const isWhole = process.env.ENTENTE_TEST === 'all';

/** As many as there is time for. */
export const sampled = (few: number, all: number): number => (isWhole ? all : few);
