/** State and effects for tests of state, as a component would give them. */

/** A value that whoever reads it follows. */
export function createCell<T>(first: T): { value: T } {
  let value = $state.raw(first);
  return {
    get value() {
      return value;
    },
    set value(next) {
      value = next;
    },
  };
}

/**
 * Makes something that has effects.
 * @param read is read again whenever it changes, as by a page
 * @returns what was made, and a function that ends its effects
 */
export function withEffects<T>(
  make: () => T,
  read: (made: T) => unknown = () => undefined,
): [made: T, stop: () => void] {
  let made: T;
  const stop = $effect.root(() => {
    made = make();
    $effect(() => void read(made));
  });
  return [made!, stop];
}
