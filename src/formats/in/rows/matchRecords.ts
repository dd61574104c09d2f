/** Which record of a dossier one of a table is. Where that could be several, it is none. */
import { groupBy } from '../../../dossier/order';
import type { WrittenActor, WrittenRelationship, WrittenSource } from '../../../dossier/writtenDossier';
import { foldName } from './countryNames';

/** A type, or a family. */
interface Labelled {
  id: string;
  label: string;
}

/** A way to find a record: what of it is compared. */
interface Way<T> {
  keysOf: (record: T) => readonly string[];
  /** Whether two records of the table may be one of the dossier. */
  mayJoin?: boolean;
  /** What must hold besides. */
  isSame?: (before: T, now: T) => boolean;
}

const ACTOR_WAYS: readonly Way<WrittenActor>[] = [
  { keysOf: ({ name }) => [name] },
  // Who keeps the dossier has said that these are one.
  { keysOf: ({ name, aliases = [] }) => [name, ...aliases], mayJoin: true },
  { keysOf: ({ name }) => [foldName(name)] },
  { keysOf: ({ name, aliases = [] }) => [name, ...aliases].map(foldName) },
];
const LABEL_WAYS: readonly Way<Labelled>[] = [
  { keysOf: ({ label }) => [label] },
  { keysOf: ({ label }) => [foldName(label)] },
];
const SOURCE_WAYS: readonly Way<WrittenSource>[] = [
  { keysOf: ({ url }) => (url ? [url] : []) },
  // A title alone may be that of a whole newspaper: two addresses are two sources.
  { keysOf: ({ title }) => [title], isSame: (before, now) => !before.url || !now.url },
];

export const matchActors = (current: readonly WrittenActor[], table: readonly WrittenActor[]) =>
  match(current, table, ACTOR_WAYS);
export const matchLabels = <T extends Labelled>(current: readonly T[], table: readonly T[]) =>
  match(current, table, LABEL_WAYS);
export const matchSources = (current: readonly WrittenSource[], table: readonly WrittenSource[]) =>
  match(current, table, SOURCE_WAYS);

/** @returns by record of the table, the one of the dossier, by the first way that leads to one alone */
function match<T>(current: readonly T[], table: readonly T[], ways: readonly Way<T>[]): Map<T, T> {
  const found = new Map<T, T>();
  const taken = new Set<T>();
  for (const { keysOf, mayJoin = false, isSame = () => true } of ways) {
    const byKey = fileByKeys(current, keysOf);
    const left = table.filter((one) => !found.has(one));
    const rivals = fileByKeys(left, keysOf);
    const now = left.flatMap((one): [T, T][] => {
      const keys = keysOf(one);
      const others = new Set(keys.flatMap((key) => byKey.get(key) ?? []));
      const [only, second] = [...others].filter((other) => (mayJoin || !taken.has(other)) && isSame(other, one));
      const isAlone = mayJoin || keys.every((key) => rivals.get(key)!.length === 1);
      return only && !second && isAlone ? [[one, only]] : [];
    });
    for (const [one, other] of now) {
      found.set(one, other);
      taken.add(other);
    }
  }
  return found;
}

/** Records by each of their keys. */
function fileByKeys<T>(records: readonly T[], keysOf: (record: T) => readonly string[]): Map<string, T[]> {
  const filed = records.flatMap((record) => [...new Set(keysOf(record))].map((key) => ({ key, record })));
  const groups = groupBy(filed, ({ key }) => key);
  return new Map([...groups].map(([key, group]) => [key, group.map(({ record }) => record)]));
}

type KeyOf = (one: WrittenRelationship) => string | null;
const WHOLE: KeyOf = ({ from, to, type, label, when }) => JSON.stringify([from, to, type, label, when]);
/** What was corrected in a row: its date, its label, or its type. */
const CORRECTED: readonly KeyOf[] = [
  ({ from, to, type, label }) => JSON.stringify([from, to, type, label]),
  ({ from, to, type, when }) => (when ? JSON.stringify([from, to, type, when]) : null),
  ({ from, to, label, when }) => (label || when ? JSON.stringify([from, to, label, when]) : null),
];

/**
 * @param ownIds ids that the table gives itself: the others follow what its rows say
 * @param isWhole whether what is not in the table is gone: only then a row may be another one, corrected
 * @returns by relationship of the table, the one of the dossier
 */
export function matchRelationships(
  current: readonly WrittenRelationship[],
  table: readonly WrittenRelationship[],
  ownIds: ReadonlySet<string>,
  isWhole: boolean,
): Map<WrittenRelationship, WrittenRelationship> {
  const found = new Map<WrittenRelationship, WrittenRelationship>();
  const left = new Set(current);
  const take = (keyOf: KeyOf, isUnsure: boolean) => {
    const keysOf = (one: WrittenRelationship) => [keyOf(one)].flatMap((key) => key ?? []);
    const groups = fileByKeys([...left], keysOf);
    const rows = table.filter((one) => !found.has(one));
    const rivals = fileByKeys(rows, keysOf);
    for (const row of rows) {
      const [key] = keysOf(row);
      const group = key === undefined ? undefined : groups.get(key);
      if (!group?.length || (isUnsure && (group.length > 1 || rivals.get(key!)!.length > 1))) continue;
      const before = group.shift()!;
      found.set(row, before);
      left.delete(before);
    }
  };
  const inTable = new Set(table);
  take((one) => (one.id !== undefined && (!inTable.has(one) || ownIds.has(one.id)) ? one.id : null), false);
  take(WHOLE, false);
  if (isWhole) for (const keyOf of CORRECTED) take(keyOf, true);
  // Where either says neither what nor when, these are all there is to compare.
  if (isWhole) takeBare();
  return found;

  function takeBare(): void {
    const keyOf = ({ from, to, type }: WrittenRelationship) => JSON.stringify([from, to, type]);
    const isBare = ({ label, when }: WrittenRelationship) => !label && !when;
    const groups = groupBy([...left], keyOf);
    const rows = table.filter((one) => !found.has(one));
    for (const [key, [row, rival]] of groupBy(rows, keyOf)) {
      const [before, other] = groups.get(key) ?? [];
      if (row && before && !rival && !other && (isBare(row) || isBare(before))) found.set(row, before);
    }
  }
}
