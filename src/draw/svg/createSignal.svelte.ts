/** A value that has nobody ask again but those who read it. */
export interface Signal<T> {
  get: () => T;
  set: (value: T) => void;
}

export function createSignal<T>(first: T): Signal<T> {
  let value = $state.raw(first);
  return { get: () => value, set: (next) => (value = next) };
}
