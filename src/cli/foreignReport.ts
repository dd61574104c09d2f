/** What became of a file of another program, or of a dossier that becomes one. */
import type { ForeignReport } from './dossierFormats';
import { countWords, problemLines } from './placedProblem';

/** @param label of the format */
export function reportLines(file: string, label: string, { kept, changed, leftOut }: ForeignReport): string[] {
  const counts = Object.entries(kept).map(([noun, count]) => countWords(Number(count), noun.replace(/s$/, '')));
  const list = (head: string, notes: ForeignReport['changed']) =>
    notes.length ? [head, ...problemLines(notes.map((note) => ({ file, ...note }))).map((line) => `  ${line}`)] : [];
  return [
    `${file}, ${label}: ${counts.join(', ')}`,
    ...list('Changed:', changed),
    ...list('Left out:', leftOut),
    ...(leftOut.length ? [] : ['Nothing was left out.']),
  ];
}
