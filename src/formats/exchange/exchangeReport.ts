/** Gathers what is told of a file while it is read or written. */
import { locateProblems } from '../../dossier/locateProblems';
import type { Problem } from '../../dossier/problem';
import type { DossierInput } from '../../dossier/schema';
import * as words from '../../words/en/exchange';
import type { ExchangeCounts, ExchangeReport } from './exchangeFormat';

/** Where something stands in a file. */
export interface FilePlace {
  path: string;
  line?: number;
  column?: number;
}

/** @param count of things of which the same is to be said */
type DescribeNote = (count: number) => string;

interface Note {
  code: string;
  place: FilePlace;
  describe: DescribeNote;
  count: number;
}

/** So many notes of each kind are told. */
const MOST_NOTES = 1_000;

export type ReportBuilder = ReturnType<typeof createExchangeReport>;

export function createExchangeReport() {
  const [changed, leftOut] = [createNotes(), createNotes()];
  return {
    /** What stands there in another form. @param subject notes of one code and subject are told once, with their number */
    tellChanged: changed.add,
    tellLeftOut: leftOut.add,
    /** @param text of the file, if it is JSON, for lines and columns */
    finish(dossier: DossierInput, text?: string): ExchangeReport {
      const located = (notes: Problem[]) =>
        text === undefined ? notes.sort((a, b) => lineOf(a) - lineOf(b)) : locateProblems(text, notes);
      return { kept: countRecords(dossier), changed: located(changed.all()), leftOut: located(leftOut.all()) };
    },
  };
}

function createNotes() {
  const notes = new Map<string, Note>();
  let untold = 0;
  return {
    add: (code: string, place: FilePlace, describe: DescribeNote, subject = place.path): void => {
      const key = `${code} ${subject}`;
      const before = notes.get(key);
      if (before) before.count += 1;
      else if (notes.size < MOST_NOTES) notes.set(key, { code, place, describe, count: 1 });
      else untold += 1;
    },
    all(): Problem[] {
      const told = [...notes.values()].map(({ code, place, describe, count }) =>
        problemAt(place, code, describe(count)),
      );
      return untold ? [...told, problemAt({ path: '' }, 'more', words.moreNotes(untold))] : told;
    },
  };
}

const problemAt = ({ path, line, column }: FilePlace, code: string, fault: string): Problem => ({
  path,
  ...(line === undefined ? {} : { line }),
  ...(column === undefined ? {} : { column }),
  severity: 'warning',
  code,
  fault,
});

/** What has no line comes last. */
const lineOf = ({ line = Number.MAX_SAFE_INTEGER }: Problem): number => line;

function countRecords({ actors, relationships, types = [], sources = [] }: DossierInput): ExchangeCounts {
  const claims = [...actors, ...relationships].reduce((sum, record) => sum + (record.claims?.length ?? 0), 0);
  return {
    actors: actors.length,
    relationships: relationships.length,
    types: types.length,
    sources: sources.length,
    claims,
  };
}
