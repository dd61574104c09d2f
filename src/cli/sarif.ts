/** Problems as SARIF, which code hosts show beside the lines of a change. Source: OASIS SARIF 2.1.0, 3.13 to 3.29. */
import { placeInWords, type PlacedProblem } from './placedProblem';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** @returns the log as JSON; the same problems give the same text */
export function writeSarif(problems: readonly PlacedProblem[]): string {
  const rules = [...new Set(problems.map(({ code }) => code))].sort();
  const run = {
    tool: { driver: { name: 'entente', rules: rules.map((id) => ({ id })) } },
    // Columns are counted in UTF-16 units, as the text is.
    columnKind: 'utf16CodeUnits',
    results: problems.map((problem) => ({
      ruleId: problem.code,
      ruleIndex: rules.indexOf(problem.code),
      level: problem.severity,
      message: { text: messageOfProblem(problem) },
      locations: [locationOf(problem)],
    })),
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

/** A cell has no line that a code host could show, so it stands in the message. */
function messageOfProblem(problem: PlacedProblem): string {
  const { fault, fix, row } = problem;
  const told = row === undefined ? fault : `${placeInWords(problem)}: ${fault}`;
  return fix ? `${told}. ${fix}` : told;
}

function locationOf({ file, line, column, path, sheet, cell, row }: PlacedProblem) {
  const region = line === undefined ? {} : { region: { startLine: line, ...(column ? { startColumn: column } : {}) } };
  const name = path ?? (sheet === undefined ? undefined : `${sheet}${cell ? `!${cell}` : row ? `!${row}` : ''}`);
  return {
    physicalLocation: { artifactLocation: { uri: uriOf(file) }, ...region },
    ...(name ? { logicalLocations: [{ fullyQualifiedName: name }] } : {}),
  };
}

/** A reference relative to where the command ran, with slashes on every system (RFC 3986, 4.2). */
const uriOf = (file: string): string =>
  file
    .replaceAll('\\', '/')
    .replace(/^\.\//, '')
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/');
