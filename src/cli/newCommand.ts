/** `entente new`: the template, to be overwritten with one’s own records. */
import { access } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import template from '../../data/template/template.json?raw';
import { defineCommand, oneOfWords, refuse, refuseMisuse } from './command';
import { STANDARD } from './filesGiven';
import { templateFiles } from './templateFiles';
import { writeFolder, writeResult } from './writtenFiles';

const usage = `entente new [folder or file]

  writes the template: a small dossier that shows every field that is often needed
  --as json|csv|xlsx  else by the ending of the file; else json. csv is a file for each sheet
  --force             also where there are such files already: they are lost`;

const FORMS = ['json', 'csv', 'xlsx'] as const;
type Form = (typeof FORMS)[number];

export const newDossier = defineCommand({
  summary: 'the template, as JSON, CSV files or a workbook',
  usage,
  options: { as: { type: 'string' }, force: { type: 'boolean', default: false } },
  async run({ as, force }, { files: [target = '.'], output }) {
    const form = as === undefined ? formOfName(target) : oneOfWords('--as', as, FORMS);
    const contents = new Map(filesOf(form));
    if (target === STANDARD) {
      const [content = ''] = contents.values();
      if (form === 'csv') refuseMisuse('CSV is a file for each sheet: name a folder for them.');
      return writeResult(STANDARD, content, output);
    }
    const isFile = form !== 'csv' && target.toLowerCase().endsWith(`.${form}`);
    const folder = isFile ? dirname(target) : target;
    const named = isFile ? new Map([...contents.values()].map((content) => [basename(target), content])) : contents;
    const there = force ? [] : await findThere([...named.keys()].map((name) => join(folder, name)));
    if (there.length) refuse(`${there.join(', ')}: there already. Name another place, or write over it with --force.`);
    await writeFolder(folder, named, output);
  },
});

const formOfName = (target: string): Form => FORMS.find((form) => target.toLowerCase().endsWith(`.${form}`)) ?? 'json';

function filesOf(form: Form): [name: string, content: Uint8Array][] {
  const files = [...templateFiles(template)].filter(([name]) => name.endsWith(`.${form}`));
  return form === 'csv' ? files : files.map(([, content]) => [`dossier.${form}`, content]);
}

async function findThere(paths: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    paths.map((path) =>
      access(path).then(
        () => [path],
        () => [],
      ),
    ),
  );
  return found.flat();
}
