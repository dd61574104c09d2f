/** How many, from a cell: "1,200", "about 300 shells", "100–200". */
import type { DossierInput } from '../../../dossier/schema';

type Quantity = NonNullable<DossierInput['relationships'][number]['quantity']>;

const NUMBER = String.raw`\d+(?:[.,'’\u00a0\u202f ]\d+)*`;
const FORM = new RegExp(
  String.raw`^(?<about>~|≈|c\.|ca\.?|circa|about|around|approx\.?)?\s*(?<most>up to|<|≤)?\s*(?<least>at least|over|>|≥)?\s*` +
    String.raw`(?<from>${NUMBER})(?:\s*(?:-|–|—|to)\s*(?<to>${NUMBER}))?(?<plus>\+)?\s*(?<unit>[\p{L}%€$£¥].*)?$`,
  'iu',
);

/**
 * @param unit what is counted, where the cell does not say so
 * @param isPlain numbers come from a workbook, where a point always begins the decimals
 * @returns `null` for what is no number, or could be two: 1.234
 */
export function readQuantity(text: string, unit: string, isPlain: boolean): Quantity | null {
  const { about, most, least, from, to, plus, unit: own } = FORM.exec(text.trim())?.groups ?? {};
  const [value, end] = [from, to].map((digits) => (digits === undefined ? null : numberOf(digits, isPlain)));
  if (value === undefined || value === null || (to !== undefined && end === null)) return null;
  const rest = { unit: own?.trim() || unit, ...(about ? { estimated: true } : {}) };
  if (typeof end === 'number') return value <= end ? { min: value, max: end, ...rest } : null;
  if (most) return { max: value, ...rest };
  return least || plus ? { min: value, ...rest } : { value, ...rest };
}

/** Groups of three digits are thousands; else the last point or comma begins the decimals. */
function numberOf(digits: string, isPlain: boolean): number | null {
  const plain = digits.replace(/['’\u00a0\u202f ]/g, '');
  if (isPlain && /^\d+(\.\d+)?$/.test(plain)) return Number(plain);
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(plain)) return null;
  if (/^\d+$|^[1-9]\d{0,2}(,\d{3})+$|^[1-9]\d{0,2}(\.\d{3})+$/.test(plain)) return Number(plain.replace(/[.,]/g, ''));
  const [, whole, decimals] = /^(\d{1,3}(?:,\d{3})+|\d{1,3}(?:\.\d{3})+|\d+)[.,](\d+)$/.exec(plain) ?? [];
  return whole === undefined ? null : Number(`${whole.replace(/[.,]/g, '')}.${decimals}`);
}
