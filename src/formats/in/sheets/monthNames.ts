/** Names of months and weekdays, as the platform writes them in ten languages. */
import { foldLetters } from './dateText';

/** The ten languages, and countries that name months otherwise: Jänner, Sept, Levantine and Maghreb months. */
const LOCALES = [
  ...['en', 'en-GB', 'de', 'de-AT', 'fr', 'es', 'pt', 'ru', 'zh', 'zh-TW', 'ja', 'ko'],
  ...['ar', 'ar-SY', 'ar-MA', 'ar-DZ'],
];

/** Usual forms that the platform lacks, from January on. In Russian these are those after "in". */
const MORE: readonly RegExp[] = [
  /январе|كانون ثاني|jaenner/,
  /феврале|febr|фев/,
  /марте|maerz|mrz/,
  /апреле/,
  /мае|مايس/,
  /июне|يونيه/,
  /июле|يوليه|juill/,
  /августе/,
  /сентябре|сен|sept|setiembre/,
  /октябре|تشرين اول/,
  /ноябре|ноя|تشرين ثاني/,
  /декабре|كانون اول/,
];

/** A Sunday, from which seven days have all weekdays. */
const SUNDAY = Date.UTC(2022, 4, 8);
const DAY = 86_400_000;

let months: ReadonlyMap<string, number> | null = null;
let weekdays: ReadonlySet<string> | null = null;

/** Gives the number of the month, from 1, for each name and short form, folded and without its dot. */
export function monthNames(): ReadonlyMap<string, number> {
  return (months ??= findMonths());
}

/** Gives the names and short forms of weekdays, folded and without their dots. */
export function weekdayNames(): ReadonlySet<string> {
  return (weekdays ??= findWeekdays());
}

function findMonths(): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  // Alone, with a year, and in a date, where Russian has the genitive.
  const settings: Intl.DateTimeFormatOptions[] = [{}, { year: 'numeric' }, { year: 'numeric', day: 'numeric' }];
  for (const locale of LOCALES)
    for (const month of ['long', 'short'] as const)
      for (const setting of settings) {
        const format = formatOf(locale, { ...setting, month });
        for (let nth = 0; nth < 12; nth++) {
          const parts = format.formatToParts(Date.UTC(2022, nth, 13));
          const name = nameOf(parts.find(({ type }) => type === 'month')?.value ?? '');
          if (isName(name)) found.set(name, nth + 1);
        }
      }
  for (const [nth, names] of MORE.entries())
    for (const name of names.source.split('|')) found.set(foldLetters(name), nth + 1);
  return found;
}

function findWeekdays(): ReadonlySet<string> {
  const found = ['tues', 'weds', 'thur', 'thurs'];
  for (const locale of LOCALES)
    for (const weekday of ['long', 'short'] as const) {
      const format = formatOf(locale, { weekday });
      for (let nth = 0; nth < 7; nth++) found.push(nameOf(format.format(SUNDAY + nth * DAY)));
    }
  return new Set(found.filter(isName));
}

function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { ...options, calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' });
}

const nameOf = (text: string) => foldLetters(text).replace(/\.$/, '');
/** Months that are a number are read as numbers. One sign alone may be any word: 月 is Monday, and month. */
const isName = (name: string) => name.length > 1 && !/\d/.test(name);
