/** Ctrl-C and a request to end: the first asks a command to finish, the second ends it at once. */

const NUMBERS = { SIGINT: 2, SIGTERM: 15 } as const;
export type EndSignal = keyof typeof NUMBERS;

/** Ms: signals so close are one. npm passes a Ctrl-C on to a command that has it from the terminal already. */
const SAME_PRESS = 300;

/** What exit code says that a command has ended by a signal. */
export const exitCodeOf = (signal: EndSignal): number => 128 + NUMBERS[signal];

/** As `process` is. */
export interface SignalSource {
  on: (signal: EndSignal, listener: () => void) => unknown;
  off: (signal: EndSignal, listener: () => void) => unknown;
}

export interface Interruption {
  /** The first signal, if there was one. */
  signal: () => EndSignal | null;
  /** Signals are the system's again. */
  release: () => void;
}

/**
 * @param endNow called at the second signal
 * @param now a clock, in ms
 */
export function watchInterruption(
  source: SignalSource,
  endNow: (signal: EndSignal) => void,
  now: () => number,
): Interruption {
  let first: { signal: EndSignal; at: number } | null = null;
  const listen = (signal: EndSignal) => () => {
    if (!first) first = { signal, at: now() };
    else if (now() - first.at >= SAME_PRESS) endNow(signal);
  };
  const listeners = [['SIGINT', listen('SIGINT')] as const, ['SIGTERM', listen('SIGTERM')] as const];
  for (const [signal, listener] of listeners) source.on(signal, listener);
  return {
    signal: () => first && first.signal,
    release() {
      for (const [signal, listener] of listeners) source.off(signal, listener);
    },
  };
}
