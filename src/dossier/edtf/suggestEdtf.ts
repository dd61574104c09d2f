/** Dates as people write them, put into EDTF, so that a fault can say what to write. */

type Rewrite = (...groups: string[]) => string[];

/** What people type is read in English. */
const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july'],
  ...['august', 'september', 'october', 'november', 'december'],
];
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
const TH = '(?:st|nd|rd|th)?';
/** Longer texts are no dates. */
const LONGEST = 60;

/** The first form that fits is taken. What comes out may still be no date: the caller reads it. */
const FORMS: [RegExp, Rewrite][] = [
  [/^(?:c|ca|circa|about|around|approx|approximately)\.? ?(.+)$/i, (date) => each(date, (edtf) => `${edtf}~`)],
  [/^(?:perhaps|possibly|probably|maybe) (.+)$/i, (date) => each(date, (edtf) => `${edtf}?`)],
  [/^(?:from|between) (.+) (?:to|until|and) (.+)$/i, (from, to) => joined(from, to, '/')],
  [/^(?:since|from) (.+)$/i, (date) => each(date, (edtf) => `${edtf}/..`)],
  [/^(?:until|till) (.+)$/i, (date) => each(date, (edtf) => `../${edtf}`)],
  [/^by (.+)$/i, (date) => each(date, (edtf) => `/${edtf}`)],
  [/^(?:the )?(\d\d)00['’]?s$/i, (century) => [`${century}0X`, `${century}XX`]],
  [/^(?:the )?(\d{3})0['’]?s$/i, (decade) => [`${decade}X`]],
  [/^(?:the )?(\d\d?)(?:st|nd|rd|th) century$/i, (nth) => [`${two(Number(nth) - 1)}XX`]],
  [/^(\d{4}(?:-(?!00)\d\d)?)(?:-00)+$/, (known) => [known]],
  [/^([\dx-]*x[\dx-]*[?~%]?)$/i, (digits) => [digits.toUpperCase()]],
  [/^([\d?~%-]*[?~%][\d?~%-]*)$/, (marked) => [gatherMarks(marked)]],
  [/^(\d{4})[/. -](1[3-9]|[23]\d)[/. -](0?[1-9]|1[0-2])$/, (year, day, month) => [`${year}-${two(month)}-${day}`]],
  [/^(\d{4})[/. -](\d\d?)[/. -](\d\d?)$/, (year, month, day) => [`${year}-${two(month)}-${two(day)}`]],
  [
    /^(\d\d?)[/. -](\d\d?)[/. -](\d{4})$/,
    (a, b, year) => [`${year}-${two(b)}-${two(a)}`, `${year}-${two(a)}-${two(b)}`],
  ],
  [/^(\d{4})(\d\d)(\d\d)$/, (year, month, day) => [`${year}-${month}-${day}`]],
  [/^(\d{4})[/. -]?(0?[1-9]|1[0-2])$/, (year, month) => [`${year}-${two(month)}`]],
  [/^(0?[1-9]|1[0-2])[/. -](\d{4})$/, (month, year) => [`${year}-${two(month)}`]],
  [/^(\d\d)(\d\d)[/-](\d\d)$/, (century, from, to) => (to > from ? [`${century}${from}/${century}${to}`] : [])],
  [/^(\d{4}) ?-? ?q([1-4])$/i, quarter],
  [/^q([1-4])[/ -]?(\d{4})$/i, (nth, year) => quarter(year, nth)],
  [/^(\d{1,4}) ?bce?$/i, (year) => [`${year === '1' ? '' : '-'}${String(Number(year) - 1).padStart(4, '0')}`]],
  [
    new RegExp(`^(\\d\\d?)${TH} ?(?:-|to|until) ?(\\d\\d?)${TH} ([a-z]+)\\.?,? (\\d{4})$`, 'i'),
    (from, to, month, year) => joined(`${from} ${month} ${year}`, `${to} ${month} ${year}`, '/'),
  ],
  [
    new RegExp(`^(\\d\\d?)${TH} ([a-z]+)\\.? ?(?:-|to|until) ?(.+ (\\d{4}))$`, 'i'),
    (day, month, to, year) => joined(`${day} ${month} ${year}`, to, '/'),
  ],
  [new RegExp(`^(?:(\\d\\d?)${TH} (?:of )?)?([a-z]+)\\.?,? (\\d{4})$`, 'i'), worded],
  [new RegExp(`^([a-z]+)\\.? (\\d\\d?)${TH},? (\\d{4})$`, 'i'), (month, day, year) => worded(day, month, year)],
  [/^(?:now|present|the present|today|ongoing)$/i, () => ['..']],
  [/^(.+) or (.+)$/i, (a, b) => joined(a, b, ',').map((dates) => `[${dates}]`)],
  [/^(.+?)(?: - | to | until |\/)(.+)$/i, (from, to) => joined(from, to, '/')],
  [/^(\d{4})-(\d{4})$/, (from, to) => [`${from}/${to}`]],
];

/** What a text that is no EDTF may mean in it: one reading, several (`09/12/2023`), or none. */
export function suggestEdtf(text: string): string[] {
  if (text.length > LONGEST) return [];
  const plain = text
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  for (const [form, rewrite] of FORMS) {
    const found = form.exec(plain);
    if (found) return [...new Set(rewrite(...found.slice(1).map((group) => group ?? '')))];
  }
  return plain === text ? [] : [plain];
}

function each(text: string, wrap: (edtf: string) => string): string[] {
  return readings(text).map(wrap);
}

function joined(from: string, to: string, joiner: string): string[] {
  return readings(from).flatMap((first) => each(to, (last) => `${first}${joiner}${last}`));
}

function readings(text: string): string[] {
  const found = suggestEdtf(text);
  return found.length > 0 ? found : [text];
}

function worded(day: string, name: string, year: string): string[] {
  const word = name.toLowerCase();
  const season = SEASONS.indexOf(word === 'fall' ? 'autumn' : word);
  if (season >= 0 && day === '') return [`${year}-${season + 21}`];
  const month = word.length < 3 ? -1 : MONTHS.findIndex((full) => full.startsWith(word));
  return month < 0 ? [] : [`${year}-${two(month + 1)}${day && `-${two(day)}`}`];
}

function quarter(year: string, nth: string): string[] {
  const last = Number(nth) * 3;
  return [`${year}-${two(last - 2)}/${year}-${two(last)}`];
}

/** `2004-06~-11?` marks parts of a date, as level 2 does; level 1 marks the whole: `2004-06-11%`. */
function gatherMarks(text: string): string {
  const [uncertain, approximate] = [/[?%]/.test(text), /[~%]/.test(text)];
  return text.replace(/[?~%]/g, '') + (uncertain && approximate ? '%' : uncertain ? '?' : '~');
}

function two(number: string | number): string {
  return String(number).padStart(2, '0');
}
