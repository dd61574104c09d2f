/** What the code of one date says: year, month, day, or a longer piece such as a quarter. */

/** Which of two numbers is the day where a date could be read both ways. */
export const DATE_ORDERS = ['day-month', 'month-day'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** The order of dates with slashes or hyphens, and of those with dots. */
export interface DateOrders {
  dashed: DateOrder;
  dotted: DateOrder;
}

/** What a date says. In a span one date may leave to the other what both have. */
export interface DateFields {
  year: number | null;
  month: number | null;
  day: number | null;
  /** Season, quarter or half of the year: `S21`, `Q3`, `H1`. */
  unit: string | null;
  /** A decade or century, as EDTF has it. */
  decade: string | null;
  isYearFirst: boolean;
}

/** The first and the last date, in EDTF; mostly the same. */
export interface DateEnds {
  from: string;
  to: string;
}

/** Years beyond are rather of another calendar, or no years. */
const FIRST_YEAR = 1000;
const LAST_YEAR = 2399;
/** Two digits below are of this century: POSIX, `strptime`, `%y`. */
const LAST_CENTURY_FROM = 69;

const NOTHING: DateFields = { year: null, month: null, day: null, unit: null, decade: null, isYearFirst: false };

const DAY = '(?<day>\\d\\d?)日?';
const MONTH = 'M(?<month>\\d\\d)';
const YEAR = '(?<year>\\d{4})';
const ANY_YEAR = "'?(?<year>\\d{4}|\\d\\d)";
const UNIT = '(?<unit>S2[1-4]|Q[1-4]|H[12])';
const GAP = '(?:[.,]? ?|[-/])';
const BREAK = '(?:[.,] ?|[ /-])';
const MARK = '(?<mark> ?[-–/.] ?)';

/** Forms of a whole date, and of a date that leaves something to another. The first that fits is taken. */
const FORMS = [
  YEAR,
  `${YEAR}${MARK}(?<month>\\d\\d?)\\k<mark>${DAY}`,
  '(?<year>\\d{4})(?<month>\\d\\d)(?<day>\\d\\d)',
  `(?<first>\\d\\d?)${MARK}(?<second>\\d\\d?)\\k<mark>${ANY_YEAR}`,
  `(?<month>\\d\\d?)[-/.]${YEAR}`,
  `${YEAR}(?:-|\\. ?|(?<slash>/))(?<month>\\d\\d?)`,
  `${DAY}${GAP}${MONTH}${GAP}${ANY_YEAR}`,
  `${MONTH}${BREAK}${DAY}${BREAK}${YEAR}`,
  `${YEAR}${GAP}${MONTH}${GAP}${DAY}`,
  `${YEAR}${GAP}${MONTH}`,
  `${MONTH}${GAP}${YEAR}`,
  `${MONTH} ?'(?<year>\\d\\d)`,
  `${UNIT}${GAP}${ANY_YEAR}`,
  `${YEAR}${GAP}${UNIT}`,
  `(?<unit>S24) ${YEAR} ?[-–/] ?(?<next>\\d{4}|\\d\\d)`,
  `${YEAR} ?[-–/] ?(?<next>\\d{4}|\\d\\d) (?<unit>S24)`,
  '(?<decade>\\d{3}X|\\d\\dXX)',
  'D ?(?<tens>\\d{3})0',
  '(?<century>\\d\\d)日?\\.? ?C|C ?(?<nth>\\d\\d)',
  `${DAY}\\.?`,
  `${DAY},? ${YEAR}`,
  `${DAY}${GAP}${MONTH}`,
  `${MONTH}${BREAK}${DAY}`,
  MONTH,
  UNIT,
  `(?<first>\\d\\d?)(?<mark>[./])(?<second>\\d\\d?)\\.?`,
].map((form) => new RegExp(`^(?:${form})$`));

/** Takes the code of one date. Gives what it says, or `null` where it is none. */
export function readDateFields(code: string, orders: DateOrders): DateFields | null {
  // "Mid-September" is September.
  const whole = code.replace(/^P[ -]?| ?P$/g, '');
  if (whole !== code) return ofDay(readForm(whole, orders), false);
  const bare = code.replace(/^W[.,]* ?|[ ,]*W$| ?Z$/g, '');
  if (bare !== code) return ofDay(readForm(bare, orders), true);
  // "Mar" is a Tuesday in French and Spanish where another month follows.
  return readForm(code, orders) ?? ofDay(readForm(code.replace(/^M03,? /, ''), orders), true);
}

/** What says a day where it must, or none where it must not. */
function ofDay(fields: DateFields | null, isOfDay: boolean): DateFields | null {
  return fields && (fields.day !== null) === isOfDay ? fields : null;
}

function readForm(code: string, orders: DateOrders): DateFields | null {
  const groups = FORMS.map((form) => form.exec(code)).find((found) => found !== null)?.groups;
  const fields = groups ? fieldsOf(groups, orders) : null;
  const isOfNumbers = fields !== null && fields.month !== null && !code.includes('M');
  return isOfNumbers && isOfHijra(fields.year ?? 0) ? null : fields;
}

function fieldsOf(groups: Readonly<Record<string, string | undefined>>, orders: DateOrders): DateFields | null {
  const { decade, tens, century = groups.nth, unit = null, next } = groups;
  if (decade ?? tens) return { ...NOTHING, decade: decade ?? `${tens}X` };
  if (century)
    return Number(century) < 10 || Number(century) > 21 ? null : { ...NOTHING, decade: `${Number(century) - 1}XX` };
  const year = groups.year === undefined ? null : yearOf(groups.year);
  if (year !== null && (year < FIRST_YEAR || year > LAST_YEAR)) return null;
  if (next && Number(next) % 100 !== ((year ?? 0) + 1) % 100) return null;
  const month = numberOf(groups.month);
  // "2001/02" may be a month, or this year and the next; "2022/09" and "2001/2" are months.
  if (groups.slash && groups.month?.length === 2 && isLaterYear(year ?? 0, month ?? 0)) return null;
  const isYearFirst = Object.keys(groups).find((name) => groups[name] !== undefined) === 'year';
  const fields = { ...NOTHING, year, month, day: numberOf(groups.day), unit, isYearFirst };
  if (groups.first === undefined || groups.second === undefined) return isPossible(fields) ? fields : null;
  const order = groups.mark?.includes('.') ? orders.dotted : orders.dashed;
  const pair = inOrder(Number(groups.first), Number(groups.second), order);
  return pair && { ...fields, ...pair };
}

/** The Islamic and the Iranian years of our time; as Christian ones they are seldom met. */
export function isOfHijra(year: number): boolean {
  return year >= 1300 && year < 1500;
}

const numberOf = (digits: string | undefined) => (digits === undefined ? null : Number(digits));
const isPossible = ({ month, day }: DateFields) => within(month ?? 1, 12) && within(day ?? 1, 31);
const within = (number: number, most: number) => number >= 1 && number <= most;
const isLaterYear = (year: number, twoDigits: number) => twoDigits > year % 100;

function yearOf(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year + (year < LAST_CENTURY_FROM ? 2000 : 1900);
}

/** Day and month in the order given, or in the other one if only that is possible. */
function inOrder(first: number, second: number, order: DateOrder): { day: number; month: number } | null {
  const pairs = [
    { day: first, month: second },
    { day: second, month: first },
  ].filter(({ day, month }) => within(day, 31) && within(month, 12));
  return (order === 'day-month' ? pairs[0] : pairs.at(-1)) ?? null;
}

/**
 * Takes the code of two dates that belong together. Gives both, each with what only the other says ("3–5 March 2022",
 * "Sept–Oct 2022", "2014–16"), or `null` where they do not fit together.
 */
export function readDatePair(left: string, right: string, orders: DateOrders): [DateFields, DateFields] | null {
  const first = readDateFields(left, orders);
  if (!first) return null;
  if (first.year !== null && /^\d{4}$/.test(left) && /^'?\d\d$/.test(right)) {
    const short = Number(right.slice(-2));
    const year = first.year - (first.year % 100) + short;
    return isLaterYear(first.year, short) ? [first, { ...first, year }] : null;
  }
  // After "2022/9/13" a "9/15" is a month and a day.
  const second = readDateFields(right, first.isYearFirst ? { dashed: 'month-day', dotted: 'month-day' } : orders);
  if (!second) return null;
  if (isWhole(first)) return isWhole(second) ? [first, second] : continued(first, second);
  return isWhole(second) || second.day !== null ? begun(first, second) : null;
}

const isWhole = ({ year, decade }: DateFields) => year !== null || decade !== null;

/** The second takes from the first, where the year stands first: "2022 September 13 – 15". */
function continued(first: DateFields, second: DateFields): [DateFields, DateFields] | null {
  const { year, month, day, unit } = first;
  if (!first.isYearFirst) return null;
  if (second.unit !== null) return unit?.charAt(0) === second.unit.charAt(0) ? [first, { ...second, year }] : null;
  if ((second.day === null) !== (day === null)) return null;
  if (second.month !== null) return month === null ? null : [first, { ...second, year }];
  return day === null ? null : [first, { ...second, year, month }];
}

/** The first takes from the second: "3 – 5 March 2022", "March 3 – 5, 2022". */
function begun(first: DateFields, second: DateFields): [DateFields, DateFields] | null {
  const { year, month, day, unit } = second;
  if (year === null || second.isYearFirst) return null;
  if (first.unit !== null) return first.unit.charAt(0) === unit?.charAt(0) ? [{ ...first, year }, second] : null;
  if (unit !== null) return null;
  if (first.day === null) return month === null ? null : [{ ...first, year }, second];
  if (day === null) return null;
  if (first.month === null) return month === null ? null : [{ ...first, year, month }, second];
  return [
    { ...first, year },
    { ...second, month: month ?? first.month },
  ];
}

/** Takes a date that has its year. Gives it in EDTF, or `null` where something is missing between year and day. */
export function writeDateEnds({ year, month, day, unit, decade }: DateFields): DateEnds | null {
  if (decade !== null) return same(decade);
  if (year === null || (month === null && day !== null)) return null;
  if (unit !== null) return unitEnds(year, unit);
  return same(
    [String(year), month, day]
      .filter((part) => part !== null)
      .map(twoDigits)
      .join('-'),
  );
}

const same = (edtf: string): DateEnds => ({ from: edtf, to: edtf });
const twoDigits = (part: string | number) => String(part).padStart(2, '0');

/** EDTF has seasons. For a quarter and a half its level 2 has numbers, which dossiers have not: they are months. */
function unitEnds(year: number, unit: string): DateEnds {
  const nth = Number(unit.slice(1));
  if (unit.startsWith('S')) return same(`${year}-${nth}`);
  const length = unit.startsWith('Q') ? 3 : 6;
  return { from: `${year}-${twoDigits(nth * length - length + 1)}`, to: `${year}-${twoDigits(nth * length)}` };
}
