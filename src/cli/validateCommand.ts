/** `entente validate`: what is wrong with dossiers, by place, with the fix. */
import { defineCommand, oneOfWords, refuseMisuse } from './command';
import { readDossierGiven, type GivenDossier } from './dossierGiven';
import { UnreadableFile } from './filesGiven';
import { findUnsourced } from './findUnsourced';
import type { Output } from './output';
import { countWords, problemLines, type PlacedProblem } from './placedProblem';
import { writeSarif } from './sarif';
import type { Shell } from './shell';

const usage = `entente validate <dossier> …

  lists what is wrong with dossiers: JSON, XLSX, ODS, a folder of CSV files, or - for standard input
  --as text|json|sarif  how it is told; else text
  --strict              also fails on relationships without source and locator, and on claims without a date`;

const FORMS = ['text', 'json', 'sarif'] as const;

/** One file, as it is told. */
interface Validated {
  file: string;
  problems: PlacedProblem[];
  counts: Counts | null;
}

interface Counts {
  actors: number;
  relationships: number;
  sources: number;
  claims: number;
  /** Allowed, also by `--strict`. */
  notGraded: { relationships: number; claims: number };
}

export const validate = defineCommand({
  summary: 'what is wrong with a dossier, by place, with the fix',
  usage,
  most: Infinity,
  options: {
    as: { type: 'string', default: 'text' },
    strict: { type: 'boolean', default: false },
  },
  async run({ as, strict }, { files, output, shell }) {
    const form = oneOfWords('--as', as, FORMS);
    if (!files.length) refuseMisuse(usage);
    const validated: Validated[] = [];
    for (const file of files) {
      output.step(`Reading ${file}`);
      validated.push(await validateFile(file, strict, shell));
    }
    const problems = validated.flatMap((one) => one.problems);
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    if (form === 'sarif') output.write(writeSarif(problems));
    else if (form === 'json') output.write(`${JSON.stringify({ errors, files: validated }, null, 2)}\n`);
    else tellAll(validated, output);
    return errors ? 1 : 0;
  },
});

/** A file that cannot be read is a problem of that file: the others are read all the same. */
async function validateFile(file: string, isStrict: boolean, shell: Shell): Promise<Validated> {
  try {
    const given = await readDossierGiven(file, shell, isStrict ? findUnsourced : undefined);
    return { file: given.file, problems: given.problems, counts: countsOf(given) };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { file, problems: [error.problem], counts: null };
  }
}

function countsOf({ index }: GivenDossier): Counts | null {
  if (!index) return null;
  const { actors, relationships, sources } = index.dossier;
  const claims = [...actors, ...relationships].flatMap((record) => record.claims);
  return {
    actors: actors.length,
    relationships: relationships.length,
    sources: sources.length,
    claims: claims.length,
    notGraded: {
      relationships: relationships.filter(({ certainty }) => certainty === undefined).length,
      claims: claims.filter(({ grade }) => grade === undefined).length,
    },
  };
}

function tellAll(validated: readonly Validated[], output: Output): void {
  for (const { file, problems, counts } of validated) {
    for (const line of problemLines(problems, output.paint)) output.write(`${line}\n`);
    output.tell(`${file}: ${[summaryOf(problems), ...(counts ? countsInWords(counts) : [])].join('; ')}`);
  }
}

function summaryOf(problems: readonly PlacedProblem[]): string {
  const count = (asked: PlacedProblem['severity']) => problems.filter(({ severity }) => severity === asked).length;
  const [errors, warnings] = [count('error'), count('warning')];
  const parts = [
    ...(errors ? [countWords(errors, 'problem')] : []),
    ...(warnings ? [countWords(warnings, 'warning')] : []),
  ];
  return parts.length ? parts.join(' and ') : 'no problems';
}

const countsInWords = ({ relationships, claims, sources, notGraded }: Counts): string[] => [
  `${countWords(relationships, 'relationship')}, ${notGraded.relationships} not graded`,
  `${countWords(claims, 'claim')}, ${notGraded.claims} not graded`,
  countWords(sources, 'source'),
];
