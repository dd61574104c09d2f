/** Which quantities give lines their width, and how much each is at least. */
import type { DossierIndex, Link } from './indexDossier';

/** The unit of all widths: what the dossier says, else the commonest; `undefined` where nothing has a quantity. */
export function weightUnitOf({ dossier, relationships }: DossierIndex): string | undefined {
  if (dossier.weightUnit !== undefined) return dossier.weightUnit;
  const counts = new Map<string, number>();
  for (const { record } of relationships.values()) {
    const unit = record.quantity?.unit;
    if (unit !== undefined) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  return [...counts].sort(([p, few], [q, many]) => many - few || (p < q ? -1 : 1))[0]?.[0];
}

/** Its figure, of a range the lower bound; `null` in another unit, and where not even a least amount is given. */
export function amountOf({ record: { quantity } }: Link, unit: string): number | null {
  const amount = quantity?.unit === unit ? (quantity.value ?? quantity.min) : undefined;
  return amount !== undefined && amount >= 0 ? amount : null;
}
