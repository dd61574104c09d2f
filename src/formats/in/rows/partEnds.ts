/** Several actors in one cell of an end, parted by a comma, a slash, “and” or “&”: only where each part is known as a name. */
import { isCountryName, isOnePlace } from './countryNames';
import type { RowCells } from './rowCells';
import { plainName } from './plainName';

const BETWEEN = / ?[,،，、] ?(?:(?:and|&) )?| and | & | ?\/ ?/giu;
/** Pieces of one name that has such signs itself: "Saint Helena, Ascension and Tristan da Cunha". */
const MOST_PIECES = 4;

export interface PartedEnds {
  rows: RowCells[];
  /** By the text of a cell that is read as several actors although no `;` or `|` parts it, their names. */
  parted: ReadonlyMap<string, readonly string[]>;
}

/**
 * Reads "Germany, Netherlands" as two actors where both are countries, or stand alone elsewhere in the rows.
 * @param joined by name, the name that stands for it: each of both is one actor
 */
export function partEnds(rows: readonly RowCells[], joined: ReadonlyMap<string, string>): PartedEnds {
  const names = new Set([...joined].flat());
  const texts = new Set<string>();
  const values = rows.map((cells) => ({ from: cells.valuesOf('from'), to: cells.valuesOf('to') }));
  for (const { from, to } of values)
    for (const side of [from, to]) {
      // What stands between semicolons is one name, whatever it holds.
      if (side.length > 1) for (const value of side) names.add(plainName(value));
      for (const value of side) texts.add(value);
    }
  for (const text of texts) if (plainName(text).search(BETWEEN) < 0) names.add(plainName(text));
  const countries = new Map<string, boolean>();
  const isCountry = (name: string): boolean => {
    const is = countries.get(name) ?? isCountryName(name);
    countries.set(name, is);
    return is;
  };
  const read = new Map<string, readonly string[]>();
  const partsOf = (value: string): readonly string[] => {
    const known = read.get(value);
    if (known) return known;
    const parts = partName(plainName(value), names, isCountry);
    read.set(value, parts);
    return parts;
  };
  const partedRows = rows.map((cells, i): RowCells => {
    const ends = { from: values[i]!.from.flatMap(partsOf), to: values[i]!.to.flatMap(partsOf) };
    return {
      ...cells,
      valuesOf: (meaning) => (meaning === 'from' || meaning === 'to' ? ends[meaning] : cells.valuesOf(meaning)),
    };
  });
  return { rows: partedRows, parted: new Map([...read].filter(([, parts]) => parts.length > 1)) };
}

/** @param names that stand alone elsewhere @returns the text alone where it is one name, or not all of it is known */
function partName(text: string, names: ReadonlySet<string>, isCountry: (name: string) => boolean): readonly string[] {
  const signs = [...text.matchAll(BETWEEN)];
  if (!signs.length || names.has(text)) return [text];
  const starts = [0, ...signs.map((sign) => sign.index + sign[0].length)];
  const ends = [...signs.map(({ index }) => index), text.length];
  const pieceOf = (from: number, to: number) => text.slice(starts[from], ends[to - 1]);
  const isName = (name: string) => names.has(name) || isCountry(name);
  // By the first piece of a rest that can be parted, the piece after its first name, which is the longest there is.
  const next = new Map([[starts.length, starts.length]]);
  for (let from = starts.length - 1; from >= 0; from--)
    for (let to = Math.min(starts.length, from + MOST_PIECES); to > from && !next.has(from); to--)
      if (next.has(to) && isName(pieceOf(from, to))) next.set(from, to);
  if (!next.has(0) || isOnePlace(text)) return [text];
  const parts: string[] = [];
  for (let from = 0; from < starts.length; from = next.get(from)!) parts.push(pieceOf(from, next.get(from)!));
  return parts;
}
