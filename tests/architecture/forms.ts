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

/** Tables of the figures of two rooms, with their units and reasons. */
const TABLES = new Set(['scene/sceneMeasures.ts', 'layout/layoutMeasures.ts']);

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
