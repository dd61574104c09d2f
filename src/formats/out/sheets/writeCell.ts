/** The values of a record as cells. */
import { joinCellList } from '../../dossierSheets/cellList';
import { isCitedByName, type CellForm, type DossierColumn } from '../../dossierSheets/dossierColumns';
import type { RecordFinders } from '../../dossierSheets/findCited';

/** Gives the name of a record by its id. */
export type NameOf = (target: keyof RecordFinders, id: string) => string | undefined;

/** @returns the cell; `null` for a value that would not come back as it is */
export function writeCell(
  value: unknown,
  { form, target }: Pick<DossierColumn, 'form' | 'target'>,
  finders: RecordFinders,
  nameOf: NameOf,
): string | null {
  const cite = (id: string) => {
    if (!target) return id;
    const name = isCitedByName(target) ? nameOf(target, id) : undefined;
    return [name, id].find((text) => text?.trim() && finders[target].find(text) === id) ?? null;
  };
  if (form === 'texts') {
    const cells = isTextList(value) ? value.map(cite) : [];
    return cells.length && isTextList(cells) ? joinCellList(cells) : null;
  }
  if (form === 'text' && typeof value === 'string' && /\S/.test(value)) return cite(value);
  return writeScalar(value, form);
}

const isTextList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'string');

function writeScalar(value: unknown, form: CellForm): string | null {
  switch (form) {
    case 'word':
    case 'kind':
    case 'stance':
    case 'certainty':
    case 'date':
      return typeof value === 'string' && value && value.trim() === value ? value : null;
    case 'yes-no':
      return typeof value === 'boolean' ? (value ? 'yes' : 'no') : null;
    case 'number':
    case 'amount':
      return typeof value === 'number' ? String(value) : null;
    case 'json':
      return JSON.stringify(value);
    default:
      return null;
  }
}
