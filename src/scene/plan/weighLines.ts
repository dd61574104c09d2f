/**
 * How wide lines are by their amounts. A band of a flow map has one dimension to read, its width, and its length says
 * nothing: so width is linear from zero, and twice the amount is twice as wide.
 */
import { amountOf, weightUnitOf } from '../../dossier/amounts';
import type { DossierIndex, Link } from '../../dossier/indexDossier';
import { recordOf } from '../../view/jointRecords';
import * as words from '../../words/en/weights';
import { GIVING_WIDTH, LEAST_AMOUNT, NO_AMOUNT, OUTLINE_WIDTH } from '../sceneMeasures';
import { RAILS_WIDTH, RECEIVING_WIDTH, WIDEST_AMOUNT } from '../sceneMeasures';
import { planLines } from './planLines';
import type { LineWidths, Plan, PlannedLine } from './types';

const known = new WeakMap<Plan, Plan>();

/** The base plan with what weighs its lines, if there are amounts: the same answer each time. */
export function addWidths(index: DossierIndex, plan: Plan): Plan {
  const before = known.get(plan);
  if (before) return before;
  const unit = weightUnitOf(index);
  const weigh = unit === undefined ? undefined : (drawn: Plan) => weighLines(index, unit, drawn);
  const weighed = { ...plan, weigh };
  known.set(plan, weighed);
  return weighed;
}

/** The scale is that of the picture with everybody folded, so that unfolding changes no width. */
function weighLines(index: DossierIndex, unit: string, plan: Plan): LineWidths | undefined {
  const base = (plan.folded ?? plan).pairs.flatMap(({ lines }) => lines);
  const drawn = new Set(base.flatMap(({ members }) => members));
  const inside = plan.crowd ? [] : [...index.relationships.values()].filter((link) => !drawn.has(link));
  const lines = [...base, ...planLines(index, inside, (id) => id)];
  const amounts = lines.map((line) => sumOf(line.members, unit));
  const most = Math.max(0, ...amounts.map((amount) => amount ?? 0));
  if (!most) return undefined;
  const { scale } = plan.frame;
  const widthOf = (amount: number) => Math.max(LEAST_AMOUNT, (WIDEST_AMOUNT * amount) / most) * scale;
  return {
    endsOf: (line) => {
      const amount = sumOf(line.members, unit);
      return amount === null ? noAmountEndsOf(line, scale) : endsOf(line, widthOf(amount), scale);
    },
    samples: samplesOf(index, unit, most, amounts).map(({ amount, text }) => ({
      width: amount === null ? NO_AMOUNT * scale : widthOf(amount),
      text,
    })),
  };
}

/** What several relationships come to, each record once; `null` if one of them has no amount. */
function sumOf(members: readonly Link[], unit: string): number | null {
  const amounts = new Map<string, number>();
  for (const link of members) {
    const amount = amountOf(link, unit);
    if (amount === null) return null;
    amounts.set(recordOf(link), Math.max(amount, amounts.get(recordOf(link)) ?? 0));
  }
  return [...amounts.values()].reduce((sum, amount) => sum + amount, 0);
}

/** Outlines and rails lie outside the width that they are drawn with: all of the line is to be as wide as its amount. */
function endsOf({ graded, mutual }: PlannedLine, width: number, scale: number): readonly [number, number] {
  const beside = graded === 'hypothetical' ? RAILS_WIDTH : graded === 'not-graded' ? OUTLINE_WIDTH : 0;
  const receiving = mutual ? width : Math.max(NO_AMOUNT * scale, (width * RECEIVING_WIDTH) / GIVING_WIDTH);
  return [Math.max(0, width - beside * scale), Math.max(0, receiving - beside * scale)];
}

/** Even, so that it is no small amount: those taper. */
const noAmountEndsOf = (line: PlannedLine, scale: number) =>
  endsOf({ ...line, mutual: true }, NO_AMOUNT * scale, scale);

/** Two round amounts, the least width if some are below it, and the thin line if there are any. */
function samplesOf(index: DossierIndex, unit: string, most: number, amounts: readonly (number | null)[]) {
  const least = Number(((most * LEAST_AMOUNT) / WIDEST_AMOUNT).toPrecision(2));
  const isCut = amounts.some((amount) => amount !== null && amount < least);
  const ranges = [...index.relationships.values()].some(
    (link) => link.record.quantity?.value === undefined && amountOf(link, unit) !== null,
  );
  const first = roundDown(most);
  // No key says half a ship.
  const second = first > 1 ? [roundDown(first / 2)].filter((amount) => !isCut || amount > least) : [];
  return [
    ...[first, ...second].map((amount, i) => ({
      amount,
      text: i || !ranges ? words.amountOf(amount, unit) : words.ofRanges(words.amountOf(amount, unit)),
    })),
    ...(isCut ? [{ amount: least, text: words.orLess(least, unit) }] : []),
    ...(amounts.includes(null) ? [{ amount: null, text: words.noAmount(unit) }] : []),
  ];
}

/** The largest of 1, 2, 5, 10, 20, 50 and so on that is not more. */
function roundDown(amount: number): number {
  const power = 10 ** Math.floor(Math.log10(amount));
  const step = [5, 2].find((one) => one * power <= amount) ?? 1;
  // Powers below 1 are no whole multiples of what a computer counts with.
  return Number((step * power).toPrecision(1));
}
