/** How many, from a cell: "1,200", "about 300 shells", "100–200". */
import type { DossierInput } from '../../../dossier/schema';

/** What begins the decimals of a number. */
export type Decimals = 'point' | 'comma' | null;

type Quantity = NonNullable<DossierInput['relationships'][number]['quantity']>;

const NUMBER = String.raw`\d{1,3}(?:['’\u00a0\u202f ]\d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)*`;
const FORM = new RegExp(
  String.raw`^(?<about>~|≈|c\.|ca\.?|circa|about|around|approx\.?)?\s*(?<most>up to|<|≤)?\s*(?<least>at least|over|>|≥)?\s*` +
    String.raw`(?<from>${NUMBER})(?:\s*(?:-|–|—|to)\s*(?<to>${NUMBER}))?(?<plus>\+)?\s*(?<unit>(?!(?:or|to|x|approx|e)\b)[\p{L}%€$£¥][^\d]*)?$`,
  'iu',
);

/**
 * @param unit what is counted, where the cell does not say so
 * @param decimals what begins them in this file; `null` where nobody knows
 * @returns `null` for what is no number, or could be two: 1.234
 */
export function readQuantity(text: string, unit: string, decimals: Decimals): Quantity | null {
  const { about, most, least, from, to, plus, unit: own } = FORM.exec(text.trim())?.groups ?? {};
  const [value, end] = [from, to].map((digits) => (digits === undefined ? null : numberOf(digits, decimals)));
  if (value === undefined || value === null || (to !== undefined && end === null)) return null;
  if (to !== undefined && (most || least || plus)) return null;
  const rest = { unit: own?.trim() || unit, ...(about ? { estimated: true } : {}) };
  if (typeof end === 'number') return value <= end ? { min: value, max: end, ...rest } : null;
  if (most) return { max: value, ...rest };
  return least || plus ? { min: value, ...rest } : { value, ...rest };
}

/** Groups of three digits are thousands; else the last point or comma begins the decimals. */
function numberOf(digits: string, decimals: Decimals): number | null {
  const plain = digits.replace(/['’\u00a0\u202f ]/g, '');
  if (decimals === 'point' && /^\d+(\.\d+)?$/.test(plain)) return Number(plain);
  if (decimals === 'comma' && /^\d+(,\d+)?$/.test(plain)) return Number(plain.replace(',', '.'));
  if (decimals === null && /^[1-9]\d{0,2}\.\d{3}$/.test(plain)) return null;
  if (/^\d+$|^[1-9]\d{0,2}(,\d{3})+$|^[1-9]\d{0,2}(\.\d{3})+$/.test(plain)) return Number(plain.replace(/[.,]/g, ''));
  const [, whole, rest] = /^(\d{1,3}(?:,\d{3})+|\d{1,3}(?:\.\d{3})+|\d+)[.,](\d+)$/.exec(plain) ?? [];
  return whole === undefined ? null : Number(`${whole.replace(/[.,]/g, '')}.${rest}`);
}
