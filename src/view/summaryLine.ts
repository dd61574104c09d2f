/** The line that always says what is shown, what is hidden and why. It counts records. */
import * as words from '../words/en/sentences';
import { formatShortDate } from '../dossier/edtf/formatDate';
import type { DossierIndex } from '../dossier/indexDossier';
import { spanDateOf } from './bins';
import { oneOfEachRecord } from './jointRecords';
import type { Reason, Selection } from './selectRecords';
import type { TimeWindow } from './viewState';

interface HiddenPart {
  reason: Reason;
  count: number;
  text: string;
}

export interface SummaryLine {
  text: string;
  hidden: HiddenPart[];
  /** Nothing is hidden. */
  all: boolean;
}

export function summaryLineOf(
  index: DossierIndex,
  { counted, shown, hidden: held }: Selection,
  window: TimeWindow | null,
): SummaryLine {
  const records = oneOfEachRecord(counted);
  const reasons = records.flatMap(({ id }) => held.get(id) ?? []);
  const name = windowNameOf(index, window);
  const hidden = REASONS.flatMap((reason) => {
    const count = reasons.filter((one) => one === reason).length;
    return count ? [{ reason, count, text: HIDDEN_PARTS[reason](count, name) }] : [];
  });
  const text = [
    records.length
      ? words.showing(records.length - reasons.length, records.length, shown.size, counted.length)
      : words.noRelationships,
    hidden.length ? words.hidden(hidden.map((part) => part.text)) : '',
  ]
    .filter(Boolean)
    .join(' ');
  return { text, hidden, all: held.size === 0 };
}

const HIDDEN_PARTS: Readonly<Record<Reason, (count: number, window: string) => string>> = words.hiddenParts;
const REASONS = Object.keys(HIDDEN_PARTS) as Reason[];

/** A window in words that follow a preposition: ‘Vostochny summit’, or ‘Sept 2022 – Oct 2023’. */
export function windowNameOf(index: DossierIndex, window: TimeWindow | null): string {
  if (!window) return words.allPeriods;
  if ('period' in window) return words.quotedPeriod(index.periods.get(window.period)?.record.label ?? window.period);
  const date = spanDateOf(window.from, window.to);
  return words.quotedPeriod(date ? formatShortDate(date) : `${window.from} – ${window.to}`);
}

/** "2 more inside actors."; empty where all are drawn. */
export const describeUndrawn = ({ undrawn }: Pick<Selection, 'undrawn'>): string =>
  undrawn ? words.moreInsideActors(undrawn) : '';
