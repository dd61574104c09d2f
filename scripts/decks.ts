/** Shows what slides look like: converts a deck with LibreOffice into a picture a slide, in .cache/decks: `npm run decks`. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { run } from './ensure.mjs';

const FOLDER = '.cache/decks';
const OFFICE = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);
const PAPER = spawnSync('pdftoppm', ['-v']).status === 0;
if (!OFFICE || !PAPER) {
  console.error(
    'Slides are shown by LibreOffice and poppler. On Debian: apt-get install --no-install-recommends libreoffice-impress poppler-utils fonts-liberation',
  );
  process.exit(1);
}
const [file = 'data/summit-2023.json', ...more] = process.argv.slice(2);
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const slides = `${FOLDER}/slides.pptx`;
const made =
  run(process.execPath, ['scripts/entente.mjs', 'deck', file, '--out', slides, ...more]) ||
  run(OFFICE, ['--headless', '--convert-to', 'pdf', '--outdir', FOLDER, slides], { stdio: 'ignore' }) ||
  run('pdftoppm', ['-r', '96', '-png', `${FOLDER}/slides.pdf`, `${FOLDER}/slide`]);
if (made !== 0 || !existsSync(`${FOLDER}/slides.pdf`)) {
  console.error('LibreOffice could not read the slides.');
  process.exit(1);
}
const pictures = readdirSync(FOLDER).filter((name) => name.endsWith('.png'));
console.log(`${pictures.length} slides in ${FOLDER}`);
