/** What documents name: links, paths and commands; and whether it is there. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import { linesOutsideCode } from './prose';

/** Every Markdown file of the repository by its path, except what is installed or built. */
export function readDocuments(): Map<string, string> {
  return new Map(listFiles('.').flatMap((path) => (path.endsWith('.md') ? [[path, readFileSync(path, 'utf8')]] : [])));
}

const NOT_OURS = new Set(['.cache', '.git', 'dist', 'dist-package', 'node_modules']);

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : listFiles(path);
    return [path];
  });
}

/** What there is to name. */
export interface Known {
  /** All files, as paths from the root. */
  files: ReadonlySet<string>;
  /** Names of npm scripts. */
  scripts: ReadonlySet<string>;
  /** Usage of each command of `entente`, by its name. */
  commands: ReadonlyMap<string, string>;
}

export function readKnown(): Known {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const usages = readdirSync('src/cli').map((name) =>
    /const usage = `(entente (\w+)[^`]*)`;/.exec(readFileSync(`src/cli/${name}`, 'utf8')),
  );
  return {
    files: new Set(listFiles('.')),
    scripts: new Set(Object.keys(scripts)),
    commands: new Map(usages.flatMap((found) => (found ? [[found[2]!, found[1]!]] : []))),
  };
}

/** The name that a heading has in an address. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

const anchorsIn = (text: string): string[] =>
  linesOutsideCode(text).flatMap((line) => /^#{1,6}\s+(.*)$/.exec(line)?.slice(1).map(anchorOf) ?? []);

/** Links and pictures that lead to no file, or to no heading of it. */
export function brokenLinks(path: string, text: string, documents: ReadonlyMap<string, string>, known: Known): string[] {
  const targets = linesOutsideCode(text).flatMap((line) =>
    [...line.replace(/`[^`]*`/g, '').matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target!),
  );
  return targets.flatMap((target) => {
    if (/^[a-z]+:/.test(target)) return [];
    const [file = '', anchor] = target.split('#');
    const to = file ? normalize(join(dirname(path), file)) : path;
    if (!known.files.has(to)) return [`${path} leads to ${target}, which is not there`];
    const there = anchor === undefined || anchorsIn(documents.get(to) ?? '').includes(anchor);
    return there ? [] : [`${path} leads to ${target}, which is no heading there`];
  });
}

/** Pieces of code in a document: what stands between backticks, and the lines of fenced blocks. */
function codeOf(text: string): { inline: string[]; fenced: string[] } {
  const outside = linesOutsideCode(text);
  const inline = outside.flatMap((line) => [...line.matchAll(/`([^`]+)`/g)].map(([, code]) => code!));
  return { inline, fenced: text.split('\n').filter((_, i) => outside[i] === '') };
}

/** Built-in commands of npm that documents may name. */
const OF_NPM = new Set(['ci', 'install', 'pack', 'start', 'test', 'run']);

/** Commands that do not exist, and options that a command of `entente` does not have. */
export function unknownCommands(path: string, text: string, { scripts, commands, files }: Known): string[] {
  const { inline, fenced } = codeOf(text);
  return [...inline, ...fenced].flatMap((code) => {
    const faults: string[] = [];
    for (const [, verb] of code.matchAll(/\bnpm ([a-z]+)\b/g))
      if (!OF_NPM.has(verb!)) faults.push(`${path} names npm ${verb}, which npm does not know`);
    for (const [, script] of code.matchAll(/\bnpm run (?:--silent )?([\w:-]+)/g))
      if (!scripts.has(script!)) faults.push(`${path} names npm run ${script}, which package.json does not have`);
    for (const [, command, rest] of code.matchAll(/(?:npx entente|npm run (?:--silent )?entente --|^entente) ([a-z]+)(.*)$/g)) {
      const usage = commands.get(command!);
      if (usage === undefined) faults.push(`${path} names entente ${command}, which is no command`);
      for (const [option] of rest!.matchAll(/--[a-z]+/g))
        if (usage !== undefined && !new RegExp(`${option}\\b`).test(usage))
          faults.push(`${path} gives entente ${command} the option ${option}, which it does not have`);
    }
    for (const [, name] of code.matchAll(/\bvitest run --project \w+ (\S+)/g))
      if (![...files].some((file) => file.startsWith(name!))) faults.push(`${path} tests ${name}, which is not there`);
    return faults;
  });
}

/** Folders of the root whose contents documents name in full. */
const OF_ROOT = new Set(['data', 'docs', 'public', 'scripts', 'src', 'tests']);
const SOURCE = /\.(ts|svelte|css|mjs)$/;
/** What readers are told to write themselves. */
const OF_READERS = /(^|\/)my\.\w+$/;

/**
 * Paths between backticks that lead nowhere: from the root, from `src/`, or the name of a source file alone. Of the page's
 * files those that a build makes are not there yet: they are named in full, from `dist`.
 */
export function unknownPaths(path: string, text: string, { files }: Known): string[] {
  const folders = new Set([...files].flatMap((file) => parentsOf(file)));
  const names = new Set([...files].map((file) => file.split('/').at(-1)!));
  const isThere = (name: string) => files.has(name) || folders.has(name.replace(/\/$/, ''));
  return codeOf(text)
    .inline.filter((code) => /^[\w.@-]+(\/[\w.@-]*)*$/.test(code) && !OF_READERS.test(code))
    .filter((code) => {
      const [first = '', ...rest] = code.split('/');
      if (!rest.length) return SOURCE.test(code) && !names.has(code);
      if (OF_ROOT.has(first)) return !isThere(code);
      const isOfSource = folders.has(`src/${first}`) && (SOURCE.test(code) || code.endsWith('/') || folders.has(`src/${code}`));
      return isOfSource && !isThere(`src/${code}`);
    })
    .map((code) => `${path} names ${code}, which is not there`);
}

function parentsOf(file: string): string[] {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_, i) => parts.slice(0, i + 1).join('/'));
}
