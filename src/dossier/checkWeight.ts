/** What of a dossier's quantities gives no line its width: its author may have meant it to. */
import * as words from '../words/en/weights';
import { amountOf, weightUnitOf } from './amounts';
import { formatPointer } from './jsonPointer';
import type { ParseResult } from './parseRecords';
import type { Problem } from './problem';

/** Tells, where width is to say an amount, which amounts it does not. Who names the unit has chosen: no other is told. */
export function checkWeight(parsed: ParseResult): ParseResult {
  const { index, problems } = parsed;
  if (!index?.dossier.weight) return parsed;
  const { weightUnit } = index.dossier;
  const unit = weightUnitOf(index);
  const tell = (field: string, code: string, fault: { fault: string; fix: string }): Problem[] => [
    { path: formatPointer([field]), severity: 'warning', code, ...fault },
  ];
  const quantified = [...index.relationships.values()].filter(({ record }) => record.quantity);
  const idsOf = (isInUnit: boolean) =>
    quantified
      .filter((link) => (link.record.quantity?.unit === unit) === isInUnit && amountOf(link, unit!) === null)
      .map(({ id }) => id);
  const none = !quantified.some((link) => amountOf(link, unit!) !== null);
  const [other, endless] = none ? [[], []] : [idsOf(false), idsOf(true)];
  return {
    ...parsed,
    problems: [
      ...problems,
      ...(none ? tell(weightUnit === undefined ? 'weight' : 'weightUnit', 'no-amounts', words.noAmounts(unit)) : []),
      ...(other.length && weightUnit === undefined
        ? tell('weight', 'mixed-units', words.mixedUnits(unit!, other))
        : []),
      ...(endless.length ? tell('weight', 'no-least-amount', words.noLeastAmount(endless)) : []),
    ],
  };
}
