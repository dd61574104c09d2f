/** The line that always says what is shown, what is hidden and why. */
import { formatShortDate } from '../dossier/edtf/formatDate';
import type { DossierIndex } from '../dossier/indexDossier';
import { spanDateOf } from './bins';
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
  { shown, hidden: held }: Selection,
  window: TimeWindow | null,
): SummaryLine {
  const counts = new Map<Reason, number>();
  for (const reason of held.values()) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const name = windowNameOf(index, window);
  const hidden = REASONS.flatMap((reason) => {
    const count = counts.get(reason) ?? 0;
    return count ? [{ reason, count, text: `${count} ${REASON_WORDS[reason](name, count)}` }] : [];
  });
  const text = [shownWords(shown.size, shown.size + held.size), hiddenWords(hidden)].filter(Boolean).join(' ');
  return { text, hidden, all: held.size === 0 };
}

/** In the order in which they are told: time first, then the reader's other choices. */
const REASON_WORDS: Readonly<Record<Reason, (window: string, count: number) => string>> = {
  out: (window) => `outside ${window}`,
  maybe: (window) => `perhaps in ${window}`,
  standing: () => 'standing',
  undated: () => 'undated',
  hypothetical: () => 'hypothetical',
  type: () => 'by type',
  certainty: () => 'by certainty',
  addition: (_, count) => (count === 1 ? 'addition of the editors' : 'additions of the editors'),
};
const REASONS = Object.keys(REASON_WORDS) as Reason[];

/** A window in words that follow a preposition: ‘Vostochny summit’, or ‘Sept 2022 – Oct 2023’. */
export function windowNameOf(index: DossierIndex, window: TimeWindow | null): string {
  if (!window) return 'all periods';
  if ('period' in window) return `‘${index.periods.get(window.period)?.record.label ?? window.period}’`;
  const date = spanDateOf(window.from, window.to);
  return `‘${date ? formatShortDate(date) : `${window.from} – ${window.to}`}’`;
}

/** "2 more inside actors."; empty where all are drawn. */
export const describeUndrawn = ({ undrawn }: Pick<Selection, 'undrawn'>): string =>
  undrawn ? `${undrawn} more inside actors.` : '';

function shownWords(shown: number, total: number): string {
  if (total === 0) return 'No relationships to show.';
  const noun = total === 1 ? 'relationship' : 'relationships';
  return shown === total && total > 1 ? `Showing all ${total} ${noun}.` : `Showing ${shown} of ${total} ${noun}.`;
}

function hiddenWords(hidden: readonly HiddenPart[]): string {
  return hidden.length ? `Hidden: ${hidden.map((part) => part.text).join(', ')}.` : '';
}
