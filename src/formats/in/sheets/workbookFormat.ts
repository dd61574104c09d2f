/** What a cell shows of its number, by its number format. */

/** Whole numbers are padded with zeros up to `digits`. */
export type CellFormat =
  { kind: 'plain' } | { kind: 'percent' } | { kind: 'padded'; digits: number } | ({ kind: 'date' } & ShownParts);

export interface ShownParts {
  year: boolean;
  month: boolean;
  day: boolean;
  hours: boolean;
  seconds: boolean;
  /** Hours count on after 24. */
  elapsed: boolean;
}

export const PLAIN_FORMAT: CellFormat = { kind: 'plain' };

/**
 * Formats that a workbook names by a number only. Those from 27 on differ between China, Japan, Korea and Taiwan, and the
 * file does not say where it was made: each is the one that shows least.
 * Source: ECMA-376 part 1, 18.8.30.
 */
const BUILT_IN: Readonly<Record<number, string>> = {
  ...{ 9: '0%', 10: '0.00%', 14: 'm/d/yyyy', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 18: 'h:mm', 19: 'h:mm:ss' },
  ...{ 20: 'h:mm', 21: 'h:mm:ss', 22: 'm/d/yyyy-h:mm', 45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mm:ss.0' },
  ...{ 27: 'yyyy/m', 28: 'm/d', 29: 'm/d', 30: 'm/d/yy', 31: 'yyyy/m/d', 32: 'h:mm', 33: 'h:mm:ss' },
  ...{ 34: 'yyyy/m-h:mm', 35: 'm/d-h:mm:ss', 36: 'yyyy/m', 50: 'yyyy/m', 51: 'm/d', 52: 'yyyy/m', 53: 'm/d' },
  ...{ 54: 'm/d', 55: 'yyyy/m-h:mm', 56: 'm/d-h:mm:ss', 57: 'yyyy/m', 58: 'm/d' },
};

export const builtInFormat = (id: number): CellFormat => formatOfCode(BUILT_IN[id] ?? '');

/** Texts, letters after a backslash, space and filling; colours, conditions and languages. */
const LITERALS = /"[^"]*"|\\.|[_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;

/** @param code as in `d.m.yyyy` or `[$-409]mmm-yy`; its first section counts, which is for positive numbers and dates */
export function formatOfCode(code: string): CellFormat {
  const [shown = ''] = code.replace(LITERALS, ' ').split(';');
  if (/^\s*0{2,}\s*$/.test(shown)) return { kind: 'padded', digits: shown.trim().length };
  if (shown.includes('%')) return { kind: 'percent' };
  const letters = shown.replace(/am\/pm|a\/p/gi, ' ').toLowerCase();
  // Latin letters that no date has, as in `General`; figures with an exponent, as in `0.00E+00`.
  if (/[cfi-ln-rt-xz]/.test(letters) || (/[0#?]/.test(letters) && !letters.includes('s'))) return PLAIN_FORMAT;
  const parts = letters.match(/y+|m+|d+|h+|s+|e+|b+/g);
  if (!parts) return PLAIN_FORMAT;
  // Between hours and seconds an `m` is of minutes.
  const isMinute = (i: number) => /h/.test(parts[i - 1] ?? '') || /s/.test(parts[i + 1] ?? '');
  const has = (part: RegExp) => parts.some((one) => part.test(one));
  return {
    kind: 'date',
    year: has(/[yeb]/),
    month: parts.some((part, i) => part.startsWith('m') && !isMinute(i)),
    day: has(/^dd?$/),
    hours: has(/[hs]/) || parts.some((part, i) => part.startsWith('m') && isMinute(i)),
    seconds: has(/s/),
    elapsed: /\[[hms]+\]/.test(letters),
  };
}

/** @param text a number as the workbook stores it @returns at most the fifteen digits that spreadsheets know */
export function numberText(text: string, format: CellFormat = PLAIN_FORMAT): string {
  const number = Number(text);
  if (text.trim() === '' || !Number.isFinite(number)) return text;
  if (format.kind === 'percent') return `${roundedText(number * 100)}%`;
  const plain = roundedText(number);
  return format.kind === 'padded' && /^\d+$/.test(plain) ? plain.padStart(format.digits, '0') : plain;
}

const roundedText = (number: number) => String(Number(number.toPrecision(15)));
