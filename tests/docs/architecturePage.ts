/** What docs/architecture.md says of rooms, words and the walk, against the code. */
import ts from 'typescript';
import { MAY_IMPORT, roomOf, type Arrows } from '../architecture/rooms';
import { parseScript, type Sources } from '../architecture/sources';

/** The part of a document under a heading. */
export function sectionOf(text: string, heading: string): string {
  const [, part] = `\n${text}`.split(`\n## ${heading}\n`);
  if (part === undefined) throw new Error(`There is no heading “${heading}”.`);
  return part.split('\n## ')[0]!;
}

/** Rows of the table whose first head is this, as cells. */
export function rowsOf(text: string, head: string): string[][] {
  const at = text.indexOf(`\n| ${head} |`);
  if (at < 0) throw new Error(`There is no table of ${head}.`);
  const lines = text.slice(at + 1).split('\n');
  const end = lines.findIndex((line) => !line.startsWith('|'));
  return lines.slice(2, end < 0 ? undefined : end).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const codesIn = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code!);

/** Where the page and the table of arrows differ. */
export function wrongRooms(text: string, table: Readonly<Record<string, Arrows>> = MAY_IMPORT): string[] {
  const groups = new Map<string, string[]>();
  const roomsIn = (cell: string): string[] => [
    ...cell.replace(/`[^`]*`/g, '').split(/[\s,]+/).flatMap((word) => groups.get(word) ?? []),
    ...codesIn(cell),
  ];
  for (const [name = '', rooms = ''] of rowsOf(text, 'Group')) groups.set(name, roomsIn(rooms));
  const told = rowsOf(text, 'Room').map(([room = '', , from = '']) => {
    const [all = '', types = ''] = from.startsWith('types of ') ? ['', from] : from.split('; types of ');
    return [codesIn(room)[0]!, { all: roomsIn(all), types: roomsIn(types) }] as const;
  });
  const rooms = Object.keys(table);
  const order = told.map(([room]) => room);
  const faults = order.join() === rooms.join() ? [] : [`The rooms are ${rooms.join(', ')}, and the page has ${order.join(', ')}`];
  return [
    ...faults,
    ...told.flatMap(([room, from]) =>
      (['all', 'types'] as const).flatMap((reach) => {
        const arrows = Object.entries(table[room] ?? {});
        const meant = arrows.flatMap(([other, kind]) => (kind === reach ? [other] : [])).sort();
        const said = [...new Set(from[reach])].sort();
        return said.join() === meant.join()
          ? []
          : [`${room} takes ${reach} of ${meant.join(', ')}; the page says ${said.join(', ')}`];
      }),
    ),
  ];
}

/** Names that the files of src/ export; of a component the name of its file. */
export function exportsOf(sources: Sources): Set<string> {
  const names = new Set<string>();
  for (const [path, text] of sources) {
    const component = /(\w+)\.svelte$/.exec(path);
    if (component) names.add(component[1]!);
    parseScript(path, text).forEachChild((node) => {
      const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined;
      if (!modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return;
      if (ts.isVariableStatement(node))
        node.declarationList.declarations.forEach(({ name }) => names.add(name.getText()));
      else if (ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node)) names.add(node.name?.text ?? '');
      else if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) names.add(node.name.text);
    });
  }
  return names;
}

/** Words of the glossary that are there twice or mean nothing, and names that the code does not have. */
export function wrongWords(rows: readonly (readonly string[])[], exported: ReadonlySet<string>, isUsed: (word: string) => boolean): string[] {
  const seen = new Set<string>();
  return rows.flatMap(([word = '', meaning = '']) => {
    const faults: string[] = [];
    if (seen.has(word)) faults.push(`${word} is there twice`);
    seen.add(word);
    if (!meaning) faults.push(`${word} has no meaning`);
    const named = [...meaning.matchAll(/`(\w+)`/g)].map(([, name]) => name!);
    faults.push(...named.filter((name) => !exported.has(name)).map((name) => `${word}: nothing exports ${name}`));
    if (!named.length && !isUsed(word)) faults.push(`${word} is not a word of the code`);
    return faults;
  });
}

/** The files of a walk: a numbered list whose points begin with a path. */
export const stopsIn = (section: string): string[] =>
  [...section.matchAll(/^\d+\. `([^`]+)`/gm)].map(([, path]) => path!);

const MOST_STOPS = 12;

/** Stops that are no file, rooms that are entered twice, and steps back up the table. */
export function wrongTurns(stops: readonly string[], isFile: (path: string) => boolean): string[] {
  const order = Object.keys(MAY_IMPORT);
  const places = stops.map((stop) => order.indexOf(roomOf(stop)));
  return [
    ...(stops.length > 1 && stops.length <= MOST_STOPS ? [] : [`The walk has ${stops.length} stops`]),
    ...stops.filter((stop) => !isFile(stop)).map((stop) => `${stop} is not there`),
    ...stops.flatMap((stop, i) => {
      if (i === 0 || places[i]! > places[i - 1]!) return [];
      return [places[i] === places[i - 1] ? `${stop} is in the room before` : `${stop} goes back to ${roomOf(stop)}`];
    }),
  ];
}
