/** A cell put into code: a word that says something of a date is a capital letter, whatever its language. */
import { isEastAsian, plainDateText } from './dateText';
import { dateWordAt } from './dateWords';

/** Longer texts are no dates. */
const LONGEST = 100;

/** A letter that is no code. */
const SMALL_LETTER = /[^\P{L}A-Z]/u;

type Rewrite = readonly [RegExp, string | ((...groups: string[]) => string)];

const CLOCK = '(?:[01]?\\d|2[0-4])[:h][0-5]\\d(?::[0-5]\\d(?:[.,]\\d+)?)?(?: ?[ap]\\.?m\\.?)?';
const ZONE = '(?: ?(?:z|utc|gmt|uhr|[+-]\\d\\d:\\d\\d|[+-]\\d{4}(?!-)))?';

/** What is told by its letters and numbers together, or by a mark. */
const BEFORE_WORDS: readonly Rewrite[] = [
  [/(?<!\d)(\d{3})0(?:年代|년대)/g, '$1X'],
  // "1900s" may be ten years or a hundred.
  [/(?<!\d)(\d\d)00'?s(?!\p{L})/gu, '$1XX'],
  [/(?<!\d)(\d{3})0(?:'?s|ern?(?:[ -]jahren?)?)(?!\p{L})/gu, '$1X'],
  [/(?<!\d)(\d{3})0-?(?:х|е|ые|ых)(?: (?:годы|годов|годах|гг))?(?!\p{L})/gu, '$1X'],
  [/(?<!\d)(\d{4}) ?[年년]/g, '$1 '],
  [/(?<!\d)(\d\d?) ?[月월]/g, (_, month = '') => ` M${month.padStart(2, '0')} `],
  [/(?<!\d)(\d\d?) ?(?:[日号號]|일(?!요))/g, '$1日 '],
  [/ ?\((?:[月火水木金土日]|[월화수목금토일])\)/g, ' W'],
  [new RegExp(`(?<=[\\d.日])(?:t|,? +)(?:(?:um|at|a|a las) )?${CLOCK}${ZONE}(?![\\d:])`, 'g'), 'Z'],
  [/(?<!\d)(\d\d?)(?:st|nd|rd|th|er|ere|re|e|eme|o|ro|do|to)(?![\p{L}\d])/gu, '$1日'],
  [/(?<!\d)(\d\d?)-?(?:и|ыи|го|ого|е|ое|м|ом|я|ая)(?![\p{L}\d])/gu, '$1日'],
  [/(?<!\p{L})[ld]'(?=\p{L})/gu, ''],
  [/(?<!\p{L})mi-(?=[\p{L}\d])/gu, 'P '],
  [/(?<!\p{L})[qt] ?([1-4])(?![\p{L}\d])/gu, 'Q$1'],
  [/(?<!\d)([1-4])[qt](?!\p{L})/gu, 'Q$1'],
  [/(?<!\p{L})h ?([12])(?![\p{L}\d])/gu, 'H$1'],
  [/(?<!\d)([12])h(?!\p{L})/gu, 'H$1'],
  [/(?<=\d)\+$/g, ' G'],
  [/^\?(?= ?[-–/])|(?<=[-–/] ?)\?$/g, 'U'],
  [/^– ?/g, 'T '],
  [/ ?[-–]$/g, ' G'],
];

/** What is told by words beside each other. */
const AFTER_WORDS: readonly Rewrite[] = [
  [/\s+/g, ' '],
  // A month under two names, as Arabic papers give it.
  [/(M\d\d) ?[/(]? ?\1\)?/g, '$1'],
  [/(?<!\p{L})([ivx]+)(?:er|eme|e)?\.? ?(?=[CQH])/gu, (_, roman = '') => `${arabicOf(roman)} `],
  [/C ?([ivx]+)(?!\p{L})/gu, (_, roman = '') => `C${arabicOf(roman)}`],
  [/(?<=[\d日QH]) ?V ?(?=[M\d])/g, ' '],
  [/(?<!\d)([1-4])日?\.? ?([QH])(?!\d)/g, '$2$1'],
  [/([QH]) ?([1-4])日?(?!\d)/g, '$1$2'],
  [/\(([~?]+)\)/g, '$1'],
  [/\s+/g, ' '],
  // "22. 9. 13." is Korean and has its year first: with its last dot it is no date.
  [/^ |(?<!^\d\d?\. ?\d\d?\. ?\d\d?)\.$|,$| $/g, ''],
];

/**
 * Takes the text of a cell. Gives its code, for example `13 M09 2022` or `F 2022`; `null` where it can be no date. What
 * was not understood stays in it in small letters, so that no form fits it. `dateWords.ts` says what the capitals mean;
 * besides, `Z` is a time of day, `U` an end that is not known, `198X` a decade, and `13日` can be nothing but a day or the
 * like: "13th".
 */
export function encodeDate(text: string): string | null {
  // Raised numbers are notes, which would become digits of the date.
  if (text.length > LONGEST || /\p{No}/u.test(text)) return null;
  const plain = rewrite(plainDateText(text), BEFORE_WORDS);
  // In Cyrillic a Latin "c" is the word "с", typed on the wrong keyboard.
  const typed = /\p{Script=Cyrillic}/u.test(plain) ? plain.replace(/(?<!\p{L})c(?!\p{L})/gu, 'с') : plain;
  return rewrite(encodeWords(typed), AFTER_WORDS);
}

function encodeWords(text: string): string {
  let code = '';
  for (let at = 0; at < text.length;) {
    const letter = text.charAt(at);
    const isStart = isEastAsian(letter) || !SMALL_LETTER.test(text.charAt(at - 1));
    const word = isStart ? dateWordAt(text, at) : null;
    code += word ? word.code : letter;
    at = word ? word.end : at + 1;
  }
  return code;
}

function rewrite(text: string, rewrites: readonly Rewrite[]): string {
  return rewrites.reduce(
    (written, [form, to]) => (typeof to === 'string' ? written.replace(form, to) : written.replace(form, to)),
    text,
  );
}

function arabicOf(roman: string): number {
  const values = [...roman].map((letter) => ({ i: 1, v: 5, x: 10 })[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}
