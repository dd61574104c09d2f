/** A value for each mark, of which a change has none ask again but those that read it. */
interface Signal<T> {
  get: () => T;
  set: (value: T) => void;
}
export type Signals<T> = Map<string, Signal<T>>;

/** Sets the value of each mark. */
export function setSignals<T>(signals: Signals<T>, ids: Iterable<string>, valueOf: (id: string) => T): void {
  for (const id of ids) {
    const known = signals.get(id);
    if (known) known.set(valueOf(id));
    else signals.set(id, createSignal(valueOf(id)));
  }
}

function createSignal<T>(first: T): Signal<T> {
  let value = $state.raw(first);
  return { get: () => value, set: (next) => (value = next) };
}
