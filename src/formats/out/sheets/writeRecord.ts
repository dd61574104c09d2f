/** One record as the cells of its row. */
import { REST_HEADER, type DossierColumn } from '../../dossierSheets/dossierColumns';
import type { RecordFinders } from '../../dossierSheets/findCited';
import { writeCell, type NameOf } from './writeCell';

type Fields = Readonly<Record<string, unknown>>;

/**
 * @param elsewhere fields that other sheets hold
 * @returns cells by their header; what no column holds is in `REST_HEADER`
 */
export function writeRecord(
  record: Fields,
  columns: readonly DossierColumn[],
  finders: RecordFinders,
  nameOf: NameOf,
  elsewhere: ReadonlySet<string> = new Set(),
): Map<string, string> {
  const cells = new Map<string, string>();
  const written = new Set<string>();
  for (const column of columns) {
    const value = valueAt(record, column.path);
    const cell = value === undefined ? null : writeCell(value, column, finders, nameOf);
    if (cell === null) continue;
    cells.set(column.header, cell);
    written.add(column.path.join('.'));
  }
  const rest = restOf(record, written, elsewhere);
  if (Object.keys(rest).length) cells.set(REST_HEADER, JSON.stringify(rest));
  return cells;
}

function valueAt(record: Fields, [field, inside]: DossierColumn['path']): unknown {
  const value = Object.hasOwn(record, field) ? record[field] : undefined;
  if (inside === undefined) return value;
  return isFields(value) && Object.hasOwn(value, inside) ? value[inside] : undefined;
}

/** What is not in a cell of its own. */
function restOf(record: Fields, written: ReadonlySet<string>, elsewhere: ReadonlySet<string>): Fields {
  const rest = Object.entries(record).flatMap(([field, value]): [string, unknown][] => {
    if (value === undefined || written.has(field) || elsewhere.has(field)) return [];
    if (!isFields(value)) return [[field, value]];
    const inside = Object.entries(value).filter(([key, one]) => one !== undefined && !written.has(`${field}.${key}`));
    const isWhole = Object.keys(value).every((key) => !written.has(`${field}.${key}`));
    return inside.length || isWhole ? [[field, Object.fromEntries(inside)]] : [];
  });
  return Object.fromEntries(rest);
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
