/** Words of the period control and its chart. */
import { hasNotHappened } from './common';
import { noDate } from './dates';

export const nothingDated = 'Nothing here has a date to choose by.';
export const choosePeriod = 'Choose a period';
export const alsoShow = 'Also show';
export const sideBins = {
  maybe: 'Possibly in this period',
  standing: 'Standing conditions',
  undated: noDate,
  hypothetical: hasNotHappened,
};

export const chart = 'Period chart';
export const periodStart = 'Start of the period';
export const periodEnd = 'End of the period';
/** What the pieces of the chart mean. */
export const chartUnits = {
  solid: 'date given',
  hollow: 'uncertain, or start or end not given',
  hatched: 'some time in this span',
};
