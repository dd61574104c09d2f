/**
 * `npm run package:projects`: installs the packed package into four empty projects, as its readers would, builds them and
 * looks in a browser whether each draws the shipped dossier.
 */
import { cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from '../../scripts/browser';
import { run } from '../../scripts/ensure.mjs';
import { FAIL, lastLine, PASS, sum } from '../../scripts/results.mjs';
import { serve } from '../../scripts/serve.mjs';
import { parseDossier } from '../../src/package/dossier';
import { DEFAULT_VIEW, computeLayout, pictureOf } from '../../src/package/picture';

const DOSSIER = 'data/summit-2023.json';
const LINES = '[data-relationship], [data-relationships]';

interface Project {
  /** Its folder in `projects/`. */
  name: string;
  /** The folder that is served, in that of the project. */
  site: string;
  /** What builds it: the import of a plugin of Vite. Its configuration is no file of this tree, where others would read it. */
  plugin?: readonly [statement: string, call: string];
  /** Files that the build must have written, beside the page. */
  files?: readonly string[];
  /** Whether the picture must stand there before any script. */
  still?: boolean;
}

const PROJECTS: readonly Project[] = [
  { name: 'page', site: '.' },
  { name: 'svelte', site: 'dist', plugin: [`import { svelte } from '@sveltejs/vite-plugin-svelte';`, 'svelte()'] },
  { name: 'react', site: 'dist', plugin: [`import react from '@vitejs/plugin-react';`, 'react()'] },
  { name: 'node', site: 'out', files: ['picture.png'], still: true },
];

/** How many lines the picture of the shipped dossier has. */
async function countLines(): Promise<number> {
  const { index } = parseDossier(await readFile(DOSSIER, 'utf8'));
  const { scene } = await pictureOf(index!, DEFAULT_VIEW, 'wide', (request) => Promise.resolve(computeLayout(request)));
  return scene.lines.length;
}

/** As a reader's shell has it: what runs this script has set it for production. */
const env = { ...process.env };
delete env.NODE_ENV;

const viteConfigOf = (statement: string, call: string) =>
  `${statement}\nimport { defineConfig } from 'vite';\n\nexport default defineConfig({ plugins: [${call}] });\n`;

/** @throws with a sentence where a step goes wrong */
async function checkProject({ name, site, plugin, files = [], still = false }: Project, lines: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), `entente-${name}-`));
  const npm = (...args: string[]) => {
    if (run('npm', args, { cwd: folder, env }) !== 0) throw new Error(`npm ${args.join(' ')} failed.`);
  };
  try {
    await cp(`tests/package/projects/${name}`, folder, { recursive: true });
    await cp('.cache/entente.tgz', join(folder, 'entente.tgz'));
    if (plugin) await writeFile(join(folder, 'vite.config.js'), viteConfigOf(...plugin));
    for (const place of ['', 'public/']) await cp(DOSSIER, join(folder, `${place}dossier.json`));
    npm('install', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error');
    npm('run', '--silent', '--if-present', 'build');
    for (const file of files) if (!(await stat(join(folder, site, file))).size) throw new Error(`${file} is empty.`);
    const drawn = await countDrawn(join(folder, site), !still);
    if (drawn !== lines) throw new Error(`The picture has ${drawn} lines in place of ${lines}.`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * How many lines the picture has that a reader sees.
 * @throws if it is drawn without its style
 */
async function countDrawn(site: string, hasScript: boolean): Promise<number> {
  const server = await serve(site, { port: 0 });
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ javaScriptEnabled: hasScript });
    page.on('console', (message) => console.log(`  ${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => console.log(`  ${error.message}`));
    await page.goto(server.address);
    const picture = page.locator('svg.picture[role="img"]').filter({ visible: true }).first();
    await picture.waitFor({ timeout: 20_000 });
    const font = await picture.evaluate((svg) => getComputedStyle(svg.querySelector('text')!).fontFamily);
    if (!font.includes('Libre Franklin')) throw new Error(`The picture has no style: its font is ${font}.`);
    return await picture.locator(LINES).count();
  } finally {
    await browser.close();
    await server.close();
  }
}

if (run(process.execPath, ['scripts/pack.mjs']) !== 0) process.exit(1);
const lines = await countLines();
const results = [];
for (const project of PROJECTS) {
  try {
    await checkProject(project, lines);
    console.log(`✓ ${project.name}`);
    results.push(PASS);
  } catch (error) {
    console.error(`✗ ${project.name}:`, error);
    results.push(FAIL);
  }
}
const all = sum(results);
console.log(lastLine(all));
process.exitCode = all.failed ? 1 : 0;
