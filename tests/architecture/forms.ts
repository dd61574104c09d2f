/** What no file of src/ may hold, and how long it may be. */
export const MOST_LINES = 350;

const GENERATED = new Set(['scene/style/advances.ts']);

/** Ways from text to markup or code, and out of the types. They are looked for in the whole text, comments too. */
const FORBIDDEN: readonly RegExp[] = [
  /\{\s*@html\b/g,
  /\b(?:inner|outer)HTML\b/g,
  /\binsertAdjacentHTML\b/g,
  /\bdocument\s*\.\s*write/g,
  /\bsrcdoc\b/g,
  /\beval\s*\(/g,
  /\bnew\s+Function\b/g,
  /\bas\s+any\b/g,
  /@ts-(?:ignore|nocheck|expect-error)\b/g,
];

export function forbiddenForms(path: string, text: string): string[] {
  return FORBIDDEN.flatMap((form) =>
    [...text.matchAll(form)].map(
      ({ 0: words, index }) => `${path}:${text.slice(0, index).split('\n').length} has ${words}`,
    ),
  );
}

/** Tables of the figures of rooms, with their units and reasons. */
const TABLES = new Set([
  ...[
    'scene/sceneMeasures.ts',
    'scene/edges/edgeMeasures.ts',
    'scene/judge/judgeMeasures.ts',
    'scene/members/memberMeasures.ts',
  ],
  ...['scene/crowd/crowdMeasures.ts', 'scene/ink/inkMeasures.ts', 'layout/layoutMeasures.ts', 'layout/listMeasures.ts'],
]);

/** Named figures of `scene` and `layout` that stand outside their table. What follows from others may stand anywhere. */
export function strayFigures(path: string, text: string): string[] {
  if (!/^(scene|layout)\//.test(path) || TABLES.has(path) || GENERATED.has(path)) return [];
  return [...text.matchAll(/^(?:export )?const ([A-Z][A-Z0-9_]*) = -?[\d._e-]+;$/gm)].map(
    ([, name]) => `${path} has ${name}, which belongs to the table of its room`,
  );
}

export function tooLong(path: string, text: string): string[] {
  const lines = text.replace(/\n$/, '').split('\n').length;
  return lines > MOST_LINES && !GENERATED.has(path) ? [`${path} has ${lines} lines; ${MOST_LINES} are the most`] : [];
}

/** What only one room may do, and how it is told from other text. */
const RESERVED: readonly { room: RegExp; use: RegExp; what: string }[] = [
  {
    room: /^storage\//,
    use: /\b(?:localStorage|sessionStorage|indexedDB|cookieStore|caches|storage\.persist)\b|\bdocument\.cookie\b|\bnavigator\.locks\b/g,
    what: 'stores, which only src/storage/ does',
  },
  {
    room: /^ui\/parts\/historyEntry\.ts$/,
    use: /\b(?:pushState|replaceState)\b/g,
    what: 'writes the history, which only ui/parts/historyEntry.ts does',
  },
];

/** Uses of what only one room may do. */
export function reservedUses(path: string, text: string): string[] {
  const code = withoutComments(text);
  return RESERVED.filter(({ room, use }) => !room.test(path) && code.match(use)).map(({ what }) => `${path} ${what}`);
}

/** Parts whose absence is told otherwise, or is no loss to anybody. */
const TOLD_ELSEWHERE = new Set([
  'ui/parts/watchTranslation.ts',
  'explore/dialogs/ShareDialog.svelte',
  'explore/state/semanticZoom.svelte.ts',
  'ui/loading/taskRunner.ts',
]);

/** Parts of the page that a press fetches past `fetchPart`, so that nothing is told where they cannot be had. */
export function untoldImports(path: string, text: string): string[] {
  if (!/^(explore|present|ui)\//.test(path) || TOLD_ELSEWHERE.has(path)) return [];
  return [...withoutComments(text).matchAll(/(?<!typeof )(?<!: )(?<!fetchPart\(\(\) => )\bimport\('([^']+)'\)/g)].map(
    ([, part]) => `${path} fetches ${part} past fetchPart`,
  );
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$|<!--[\s\S]*?-->/gm, '');
}
