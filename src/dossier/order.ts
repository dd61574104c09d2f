/** Order that does not depend on the language of the reader, and groups in the order of their first members. */
export function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const k = key(item);
    const group = groups.get(k);
    if (group) group.push(item);
    else groups.set(k, [item]);
  }
  return groups;
}

export const compareCodeUnits = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
