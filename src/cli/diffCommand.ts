/** `entente diff`: what has changed between two versions of a dossier. */
import { compareDossiers, isWithoutChange } from '../dossier/compareDossiers';
import { describeChanges, withoutPlaces } from '../dossier/describeChanges';
import { explainEdtf } from '../dossier/edtf/explainEdtf';
import type { Dossier } from '../dossier/schema';
import * as words from '../words/en/comparisons';
import { defineCommand, oneOfWords, refuse, refuseMisuse } from './command';
import { readDossierGiven } from './dossierGiven';
import { withoutControls, type Output, type TextStyle } from './output';
import { problemLines } from './placedProblem';
import type { Shell } from './shell';

const usage = `entente diff <old dossier> <new dossier>

  what has changed, in sentences: records that are new, gone or changed, field by field
  --as text|corrections|json  text, or an entry for the list corrections of the dossier; else text
  --date date                 of the correction, such as 2026-12-01`;

const FORMS = ['text', 'corrections', 'json'] as const;
/** Of a text in a dossier, with some left for the last sentence. */
const LONGEST_CORRECTION = 19_900;

export const diff = defineCommand({
  summary: 'what has changed between two versions, in sentences',
  usage,
  most: 2,
  options: { as: { type: 'string', default: 'text' }, date: { type: 'string' } },
  async run({ as, date }, { files: [old, fresh], output, shell }) {
    const form = oneOfWords('--as', as, FORMS);
    if (!old || !fresh) refuseMisuse(usage);
    if (form === 'corrections') checkDate(date);
    const [before, after] = [await readVersion(old, shell, output), await readVersion(fresh, shell, output)];
    const comparison = compareDossiers(before, after);
    if (form === 'json') {
      const sentences = describeChanges(comparison, before, after);
      return output.write(`${JSON.stringify({ ...comparison, sentences }, null, 2)}\n`);
    }
    if (form === 'corrections') {
      const text = shorten(describeChanges(withoutPlaces(comparison), before, after));
      if (!text) return output.tell('Nothing that readers see has changed: there is nothing to correct.');
      return output.write(`${JSON.stringify({ date, text }, null, 2)}\n`);
    }
    if (isWithoutChange(comparison)) return output.tell('Both say the same.');
    for (const line of describeChanges(comparison, before, after))
      output.write(`${paintLine(withoutControls(line), output)}\n`);
  },
});

function checkDate(date: string | undefined): void {
  if (date === undefined)
    return refuseMisuse('A correction has a date: name its day with --date, such as --date 2026-12-01.');
  const read = explainEdtf(date);
  if (!read.ok) refuseMisuse(`--date ${date}: ${read.fault}. ${read.fix}`);
}

/** What of a version is broken is told: it would look as if it were gone. */
async function readVersion(file: string, shell: Shell, output: Output): Promise<Dossier> {
  output.step(`Reading ${file}`);
  const { index, problems } = await readDossierGiven(file, shell);
  const real = problems.filter(({ severity }) => severity !== 'note');
  for (const line of problemLines(real)) output.warn(line);
  const { dossier } = index ?? refuse(`${file} cannot be compared.`);
  return dossier;
}

/** As many sentences as a text of a dossier holds. */
function shorten(sentences: readonly string[]): string {
  const taken: string[] = [];
  let length = 0;
  for (const sentence of sentences) {
    length += sentence.length + 1;
    if (length > LONGEST_CORRECTION) break;
    taken.push(sentence);
  }
  const left = sentences.length - taken.length;
  return [...taken, ...(left ? [words.moreChanges(left)] : [])].join(' ');
}

function paintLine(line: string, { paint }: Output): string {
  const style: TextStyle = line.endsWith(' is new.') ? 'well' : line.endsWith(' is gone.') ? 'error' : 'strong';
  return style === 'strong' ? line : paint(style, line);
}
