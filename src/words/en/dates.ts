/** Words of dates. What a date leaves open is said; it is never filled in. */

export const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];
export const shortMonths = ['Jan', 'Feb', 'March', 'April', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];
/** From the season that EDTF counts as 21. */
export const seasons = ['spring', 'summer', 'autumn', 'winter'];

export const noDate = 'No date given';
export const undated = 'undated';
export const standing = 'standing';

/** "13 September", before a year; "13 September 2023". */
export const dayOfMonth = (day: number, month: string) => `${day} ${month}`;
export const withinYear = (before: string, year: string) => `${before} ${year}`;
/** Year 0 is 1 BC; years of fewer than four digits need their era to be read as years, those of more their commas. */
export function yearOf(year: number): string {
  const digits = year <= 0 ? String(1 - year) : String(year);
  const grouped = digits.length > 4 ? digits.replace(/\B(?=(\d{3})+$)/g, ',') : digits;
  if (year <= 0) return `${grouped} BC`;
  return year < 1000 ? `AD ${grouped}` : grouped;
}
/** "1980s"; "1900s (decade)", since a reader may take 1900s for the century. @param first its first year */
export function decadeOf(first: number): string {
  if (first < 0) return `${1 - first}–${-8 - first} BC`;
  return first % 100 === 0 ? `${first}s (decade)` : `${first}s`;
}
/** "20th century". @param first its first year */
export function centuryOf(first: number): string {
  const nth = first < 0 ? (1 - first) / 100 : first / 100 + 1;
  const ending = (nth % 100 > 10 && nth % 100 < 14 ? undefined : ['th', 'st', 'nd', 'rd'][nth % 10]) ?? 'th';
  return `${nth}${ending} century${first < 0 ? ' BC' : ''}`;
}
/** A decade or century after other words: "by the 1980s". */
export const withArticle = (date: string) => `the ${date}`;
export const perhaps = (date: string) => `perhaps ${date}`;
export const about = (date: string) => `about ${date}`;
export const uncertain = (date: string) => `${date} (uncertain)`;

export const from = (date: string) => `from ${date}`;
export const until = (date: string) => `until ${date}`;
export const by = (date: string) => `by ${date}`;
export const within = (range: string) => `within ${range}`;
export const orLater = (date: string) => `${date} or later`;
export const orEarlier = (date: string) => `${date} or earlier`;
export const andLater = (date: string) => `${date} and later`;
export const andEarlier = (date: string) => `${date} and earlier`;
/** A date, then what is not known of it. */
export const withNote = (date: string, note: string) => `${date}, ${note}`;
export const noEndGiven = 'no end given';
export const endNotKnown = 'end not known';
export const noStartGiven = 'no start given';
export const startNotGiven = 'start not given';
export const neitherEndKnown = 'neither start nor end known';
export const underWay = 'under way, neither start nor end given';
export const underWaySinceUnknown = 'under way, start not given';

/** "May, June or July": the dates of a set. @param runsOn whether one of them has words of its own */
export const oneOf = (dates: readonly string[], runsOn: boolean) => listOf(dates, 'or', runsOn);
export const allOf = (dates: readonly string[], runsOn: boolean) => listOf(dates, 'and', runsOn);
export const oneOfNamed = (list: string) => `one of ${list}`;

function listOf(dates: readonly string[], joiner: string, runsOn: boolean): string {
  const [first, last] = [dates.slice(0, -1), dates.at(-1)];
  return runsOn ? `${first.join('; ')}; ${joiner} ${last}` : `${first.join(', ')} ${joiner} ${last}`;
}

/** The time slot of the chart that reaches back without end. */
export const orBefore = (date: string) => `${date} or before`;
/** "Corrected on 2 November 2023: …" */
export const correctedOn = (date: string, text: string) => `Corrected on ${date}: ${text}`;
