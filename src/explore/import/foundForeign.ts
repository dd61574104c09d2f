/** A file of another program: what becomes of it, and what it does not say. */
import { describePointer } from '../../dossier/describePointer';
import { parseDossierValue } from '../../dossier/parseDossier';
import type { Problem } from '../../dossier/problem';
import type { Dossier, DossierInput } from '../../dossier/schema';
import type { ExchangeReport } from '../../formats/exchange/exchangeFormat';
import * as words from '../../words/en/foundFiles';
import * as exchangeWords from '../../words/en/exchange';
import { toldLists, type Finding, type FoundFile } from './foundFile';

/**
 * @param label of the format
 * @param written what was read of the file, before it is checked
 * @param title where the file has none
 */
export function findForeign(label: string, written: DossierInput, report: ExchangeReport, title: string): FoundFile {
  const titled = written.title === exchangeWords.untitledGraph ? { ...written, title } : written;
  const { index, problems } = parseDossierValue(titled);
  const dossier = index && index.dossier.actors.length ? index.dossier : null;
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  return {
    lead: [words.fileOf(label), ...(dossier ? gradesIn(dossier) : [])],
    title: titled.title,
    sheets: [],
    lists: toldLists([
      {
        heading: words.leftOut,
        isLoss: true,
        findings: [...report.leftOut.map(findingInFile), ...errors.map(findingInDossier)],
      },
      { heading: words.changed, isLoss: false, findings: report.changed.map(findingInFile) },
      { heading: words.toCheck, isLoss: false, findings: warnings.map(findingInDossier) },
    ]),
    dossier,
    value: errors.length ? dossier : titled,
    openLabel: labelOf(dossier, titled),
  };
}

function labelOf(dossier: Dossier | null, written: DossierInput): string {
  const taken = dossier?.relationships.length ?? 0;
  const all = written.relationships.length;
  return all ? words.openRelationships(taken, all) : words.openActors(dossier?.actors.length ?? 0);
}

function gradesIn(dossier: Dossier): string[] {
  const { relationships } = dossier;
  const ungraded = relationships.filter(({ certainty }) => certainty === undefined).length;
  if (!ungraded) return [];
  return [ungraded === relationships.length ? words.noneGraded : words.notGraded(ungraded, relationships.length)];
}

const findingInFile = ({ path, line, column, fault, fix }: Problem): Finding => ({
  place: words.inFile(line, column) || path,
  fault,
  ...(fix ? { fix } : {}),
});

const findingInDossier = ({ path, fault, fix }: Problem): Finding => ({
  place: describePointer(path),
  fault,
  ...(fix ? { fix } : {}),
});
