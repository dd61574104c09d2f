/** A promise that is settled from outside. */
export interface Later<T> {
  promise: Promise<T>;
  resolve: (value: T) => void;
}

export function later<T>(): Later<T> {
  let resolve!: (value: T) => void;
  const promise = new Promise<T>((done) => (resolve = done));
  return { promise, resolve };
}
