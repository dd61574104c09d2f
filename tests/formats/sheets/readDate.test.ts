import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lengthOfMonth } from '../../../src/dossier/edtf/civilDate';
import { parseEdtf } from '../../../src/dossier/edtf/parseEdtf';
import {
  dateOfSerial,
  dateOrderOf,
  knownOrdersOf,
  readDate,
  type DateOrder,
  type KnownOrders,
} from '../../../src/formats/in/sheets/readDate';
import { sampled } from '../../sample';

const SEED = { seed: 20230913, numRuns: sampled(200, 3000) };
const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'ru', 'ar', 'zh', 'ja', 'ko'];
/** Countries that write dates of these languages otherwise. */
const COUNTRIES = ['en-GB', 'de-AT', 'ar-SY', 'ar-EG', 'ar-MA', 'ar-DZ', 'zh-TW', 'es-MX', 'pt-PT', 'fr-CH'];

type Case = readonly [text: string, edtf: string];

/** What is read: EDTF; both readings of what is ambiguous; `null`. */
function told(text: string, order?: DateOrder | KnownOrders | null): string | null {
  const reading = readDate(text, order);
  if (reading.kind === 'unreadable') return null;
  return reading.kind === 'date' ? reading.edtf : Object.values(reading.readings).join(' | ');
}

const NUMBERS: readonly Case[] = [
  ['2022-9-3', '2022-09-03'],
  ['2022-9', '2022-09'],
  ['2022/09/13', '2022-09-13'],
  ['2022/09', '2022-09'],
  ['2001/2', '2001-02'],
  ['2022.09.13', '2022-09-13'],
  ['2022. 9. 13.', '2022-09-13'],
  ['2022‑09‑13', '2022-09-13'],
  ['20220913', '2022-09-13'],
  ['13.9.2023', '2023-09-13'],
  ['13. 9. 2023', '2023-09-13'],
  ['3.4.2022', '2022-04-03'],
  ['13/09/2023', '2023-09-13'],
  ['13-09-2023', '2023-09-13'],
  ['9/13/2023', '2023-09-13'],
  ['9/13/23', '2023-09-13'],
  ['9/13/68', '2068-09-13'],
  ['9/13/69', '1969-09-13'],
  ['5/5/2022', '2022-05-05'],
  ['09/2023', '2023-09'],
  ['9.2023', '2023-09'],
  ['２０２２／０９／１３', '2022-09-13'],
  ['٢٠٢٢', '2022'],
  ['١٣/٩/٢٠٢٢', '2022-09-13'],
  ['13\u200f/5\u200f/2022', '2022-05-13'],
  ['2022-09-13 14:00', '2022-09-13'],
  ['2022-09-13 00:00:00', '2022-09-13'],
  ['2022-09-13T14:00Z', '2022-09-13'],
  ['2022-09-13T14:00:00.000+02:00', '2022-09-13'],
  ['9/13/2023 2:00 PM', '2023-09-13'],
  ['198x', '198X'],
  ['２０１９-２１', '2019-21'],
  ['2022?–', '2022?/..'],
];

const SPANS: readonly Case[] = [
  ['2014–16', '2014/2016'],
  ['2014-16', '2014/2016'],
  ['2014 - 16', '2014/2016'],
  ['1914-18', '1914/1918'],
  ['2014-2016', '2014/2016'],
  ['2014 – 2016', '2014/2016'],
  ['2014~2016', '2014/2016'],
  ['2021/22', '2021/2022'],
  ['2001–02', '2001/2002'],
  ['2014 to 2016', '2014/2016'],
  ['between 2014 and 2016', '2014/2016'],
  ['Sept–Oct 2022', '2022-09/2022-10'],
  ['Sept 2022 – Jan 2023', '2022-09/2023-01'],
  ['9/2022 – 10/2022', '2022-09/2022-10'],
  ['3–5 March 2022', '2022-03-03/2022-03-05'],
  ['March 3–5, 2022', '2022-03-03/2022-03-05'],
  ['28 Feb – 3 March 2022', '2022-02-28/2022-03-03'],
  ['3.–5.3.2022', '2022-03-03/2022-03-05'],
  ['28.2.–3.3.2022', '2022-02-28/2022-03-03'],
  ['2022/3/9-3/10', '2022-03-09/2022-03-10'],
  ['2022-09-13 – 2022-09-15', '2022-09-13/2022-09-15'],
  ['13/4/2022 – 3/5/2022', '2022-04-13/2022-05-03'],
  ['1980s–1990s', '198X/199X'],
  ['late 2021 – early 2022', '2021/2022'],
  ['spring–summer 2022', '2022-21/2022-22'],
  ['Q1–Q3 2022', '2022-01/2022-09'],
  ['c. 1999–2004', '1999~/2004~'],
  ['1999 – c. 2004', '1999/2004~'],
  ['1999?–2004', '1999?/2004'],
  ['2022 – ?', '2022/'],
  ['? – 2022', '/2022'],
  ['2021 or 2022', '[2021,2022]'],
  ['Sept or Oct 2022', '[2022-09,2022-10]'],
];

const ENGLISH: readonly Case[] = [
  ['Sept 2022', '2022-09'],
  ['SEPTEMBER 2022', '2022-09'],
  ["Sept '22", '2022-09'],
  ['13 September 2022', '2022-09-13'],
  ['September 13, 2022', '2022-09-13'],
  ['Sept. 13th, 2022', '2022-09-13'],
  ['the 13th of September 2022', '2022-09-13'],
  ['Tue, 13 Sep 2022', '2022-09-13'],
  ['13-Sep-22', '2022-09-13'],
  ['13/Sep/2022', '2022-09-13'],
  ['2022 September', '2022-09'],
  ['1980s', '198X'],
  ['the 1980s', '198X'],
  ['2000s', '20XX'],
  ['early 2022', '2022'],
  ['late 2022', '2022'],
  ['mid-2022', '2022'],
  ['early 1980s', '198X'],
  ['mid-September 2022', '2022-09'],
  ['end of September 2022', '2022-09'],
  ['19th century', '18XX'],
  ['c. 1999', '1999~'],
  ['ca. 1999', '1999~'],
  ['circa 1999', '1999~'],
  ['about September 2022', '2022-09~'],
  ['~ 1999', '1999~'],
  ['1999 (approx.)', '1999~'],
  ['probably 1999', '1999?'],
  ['1999 (?)', '1999?'],
  ['probably c. 1999', '1999%'],
  ['since 2022', '2022/..'],
  ['since c. 1999', '1999~/..'],
  ['from Sept 2022 onwards', '2022-09/..'],
  ['2022 –', '2022/..'],
  ['2022-', '2022/..'],
  ['2022+', '2022/..'],
  ['2022–present', '2022/..'],
  ['2022 to date', '2022/..'],
  ['2022 - today', '2022/..'],
  ['2022 (ongoing)', '2022/..'],
  ['until 2022', '../2022'],
  ['–2022', '../2022'],
  ['by 2022', '/2022'],
  ['before 2022', '[..2021]'],
  ['before 1 March 2022', '[..2022-02-28]'],
  ['before the 1980s', '[..1979]'],
  ['after September 2022', '[2022-10..]'],
  ['Q3 2022', '2022-07/2022-09'],
  ['2022Q3', '2022-07/2022-09'],
  ['3rd quarter 2022', '2022-07/2022-09'],
  ['third quarter of 2022', '2022-07/2022-09'],
  ['H1 2022', '2022-01/2022-06'],
  ['second half of 2022', '2022-07/2022-12'],
  ['spring 2022', '2022-21'],
  ['summer 2022', '2022-22'],
  ['fall 2022', '2022-23'],
  ['winter 2022', '2022-24'],
  ['winter 2022/23', '2022-24'],
];

const GERMAN: readonly Case[] = [
  ['13. Sept. 2022', '2022-09-13'],
  ['Samstag, 3. September 2022', '2022-09-03'],
  ['Mi, 13.9.2023', '2023-09-13'],
  ['13.9.2023, 14:00 Uhr', '2023-09-13'],
  ['Jänner 2022', '2022-01'],
  ['Maerz 2022', '2022-03'],
  ['1980er', '198X'],
  ['Ende der 1980er Jahre', '198X'],
  ['20. Jahrhundert', '19XX'],
  ['Anfang 2022', '2022'],
  ['um 1999', '1999~'],
  ['vermutlich 1999', '1999?'],
  ['seit September 2022', '2022-09/..'],
  ['ab 1.9.2022', '2022-09-01/..'],
  ['2022 bis heute', '2022/..'],
  ['bis Ende 2022', '../2022'],
  ['vor 2022', '[..2021]'],
  ['von 2014 bis 2016', '2014/2016'],
  ['vom 28.2. bis 3.3.2022', '2022-02-28/2022-03-03'],
  ['3. Quartal 2022', '2022-07/2022-09'],
  ['III. Quartal 2022', '2022-07/2022-09'],
  ['2. Halbjahr 2022', '2022-07/2022-12'],
  ['Frühjahr 2022', '2022-21'],
  ['Winter 2022–2023', '2022-24'],
];

const FRENCH: readonly Case[] = [
  ['1er mars 2022', '2022-03-01'],
  ['le 13 septembre 2022', '2022-09-13'],
  ['mar. 13 sept. 2022', '2022-09-13'],
  ['13 FEVRIER 2022', '2022-02-13'],
  ['années 1980', '198X'],
  ['fin des années 1980', '198X'],
  ['XIXe siècle', '18XX'],
  ['début 2022', '2022'],
  ['mi-septembre 2022', '2022-09'],
  ['vers 1999', '1999~'],
  ['peut-être 2022', '2022?'],
  ['depuis 2022', '2022/..'],
  ['depuis 2022 jusqu’à aujourd’hui', '2022/..'],
  ['jusqu’en 2022', '../2022'],
  ['avant 2022', '[..2021]'],
  ['de 2014 à 2016', '2014/2016'],
  ['du 3 au 5 mars 2022', '2022-03-03/2022-03-05'],
  ['T3 2022', '2022-07/2022-09'],
  ['3e trimestre 2022', '2022-07/2022-09'],
  ['l’été 2022', '2022-22'],
];

const SPANISH: readonly Case[] = [
  ['13 de septiembre de 2022', '2022-09-13'],
  ['setiembre 2022', '2022-09'],
  ['sábado, 3 de septiembre del 2022', '2022-09-03'],
  ['años 1980', '198X'],
  ['década de 1980', '198X'],
  ['siglo XX', '19XX'],
  ['a principios de 2022', '2022'],
  ['finales de septiembre de 2022', '2022-09'],
  ['hacia 1999', '1999~'],
  ['desde 2022 hasta la actualidad', '2022/..'],
  ['hasta 2022', '../2022'],
  ['después de 2022', '[2023..]'],
  ['de 2014 a 2016', '2014/2016'],
  ['del 3 al 5 de marzo de 2022', '2022-03-03/2022-03-05'],
  ['3T 2022', '2022-07/2022-09'],
  ['tercer trimestre de 2022', '2022-07/2022-09'],
  ['otoño de 2022', '2022-23'],
];

const PORTUGUESE: readonly Case[] = [
  ['1º de março de 2022', '2022-03-01'],
  ['13 de set. de 2022', '2022-09-13'],
  ['anos 1980', '198X'],
  ['meados de 2022', '2022'],
  ['por volta de 1999', '1999~'],
  ['talvez 2022', '2022?'],
  ['até 2022', '../2022'],
  ['desde setembro de 2022', '2022-09/..'],
  ['segundo trimestre de 2022', '2022-04/2022-06'],
  ['verão de 2022', '2022-22'],
];

const RUSSIAN: readonly Case[] = [
  ['13 сентября 2022 г.', '2022-09-13'],
  ['13 сентября 2022 г. 14:00', '2022-09-13'],
  ['март 2022', '2022-03'],
  ['в сентябре 2022 года', '2022-09'],
  ['1980-е', '198X'],
  ['1980-е годы', '198X'],
  ['XX век', '19XX'],
  ['в начале 2022 года', '2022'],
  ['около 1999', '1999~'],
  ['вероятно 1999', '1999?'],
  ['с 2022', '2022/..'],
  // With the "c" of a Latin keyboard.
  ['c 2022 года', '2022/..'],
  ['с 2022 по настоящее время', '2022/..'],
  ['2022 – н. в.', '2022/..'],
  ['до 2022', '../2022'],
  ['с 2014 по 2016 год', '2014/2016'],
  ['с 3 по 5 марта 2022 года', '2022-03-03/2022-03-05'],
  ['2014–2016 гг.', '2014/2016'],
  ['III квартал 2022 г.', '2022-07/2022-09'],
  ['первое полугодие 2022', '2022-01/2022-06'],
  ['весной 2022 года', '2022-21'],
];

const ARABIC: readonly Case[] = [
  ['١٣ سبتمبر ٢٠٢٢', '2022-09-13'],
  ['13 أيلول/سبتمبر 2022', '2022-09-13'],
  ['كانون الثاني 2022', '2022-01'],
  ['ابريل 2022', '2022-04'],
  ['في عام 2022', '2022'],
  ['2022 م', '2022'],
  ['أوائل 2022', '2022'],
  ['حوالي 1999', '1999~'],
  ['ربما 2022', '2022?'],
  ['منذ سبتمبر 2022', '2022-09/..'],
  ['2022 - الآن', '2022/..'],
  ['حتى 2022', '../2022'],
  ['قبل 2022', '[..2021]'],
  ['من 2014 إلى 2016', '2014/2016'],
  ['الربع الثالث من عام 2022', '2022-07/2022-09'],
  ['صيف 2022', '2022-22'],
];

const CHINESE: readonly Case[] = [
  ['2022年9月13日', '2022-09-13'],
  ['2022年9月13日 14:00', '2022-09-13'],
  ['２０２２年９月１３日', '2022-09-13'],
  ['2022年9月', '2022-09'],
  ['2022年九月', '2022-09'],
  ['1980年代', '198X'],
  ['2022年初', '2022'],
  ['2022年9月上旬', '2022-09'],
  ['约1999年', '1999~'],
  ['2022年至今', '2022/..'],
  ['自2022年9月起', '2022-09/..'],
  ['截至2022年', '../2022'],
  ['2014年至2016年', '2014/2016'],
  ['2022年9月13日至15日', '2022-09-13/2022-09-15'],
  ['2022年第三季度', '2022-07/2022-09'],
  ['2022年上半年', '2022-01/2022-06'],
  ['2022年春季', '2022-21'],
];

const JAPANESE: readonly Case[] = [
  ['2022年9月13日（火）', '2022-09-13'],
  ['19世紀', '18XX'],
  ['1999年頃', '1999~'],
  ['2022年から', '2022/..'],
  ['2022年まで', '../2022'],
  ['2014年から2016年まで', '2014/2016'],
  ['2022年4月～2023年3月', '2022-04/2023-03'],
  ['2022年9月〜', '2022-09/..'],
  ['2022年第3四半期', '2022-07/2022-09'],
  ['2022年夏', '2022-22'],
];

const KOREAN: readonly Case[] = [
  ['2022년 9월 13일', '2022-09-13'],
  ['2022년 5월 13일 금요일', '2022-05-13'],
  ['1980년대', '198X'],
  ['2022년 초', '2022'],
  ['1999년경', '1999~'],
  ['2022년부터', '2022/..'],
  ['2022년 ~ 현재', '2022/..'],
  ['2022년까지', '../2022'],
  ['2022년 9월 13일 ~ 15일', '2022-09-13/2022-09-15'],
  ['2022년 3분기', '2022-07/2022-09'],
  ['2022년 하반기', '2022-07/2022-12'],
  ['2022년 여름', '2022-22'],
];

const TABLES = {
  numbers: NUMBERS,
  spans: SPANS,
  English: ENGLISH,
  German: GERMAN,
  French: FRENCH,
  Spanish: SPANISH,
  Portuguese: PORTUGUESE,
  Russian: RUSSIAN,
  Arabic: ARABIC,
  Chinese: CHINESE,
  Japanese: JAPANESE,
  Korean: KOREAN,
};
const ALL = Object.values(TABLES).flat();

describe.each(Object.entries(TABLES))('readDate of %s', (_, cases) => {
  it.each(cases)('reads %j as %s, a guess', (text, edtf) => {
    expect(readDate(text)).toEqual({ kind: 'date', edtf, guessed: true });
    expect(parseEdtf(edtf).ok).toBe(true);
  });
});

describe('readDate of EDTF', () => {
  it.each([
    '2022',
    '2022-09',
    '2014-11',
    '2001-02',
    '2022-09-13',
    '198X',
    '2022-21',
    '1999~',
    '2022/..',
    '[2021,2022]',
  ])('gives %s back', (text) => {
    expect(readDate(text)).toEqual({ kind: 'date', edtf: text, guessed: false });
    expect(readDate(` ${text}\n`)).toEqual({ kind: 'date', edtf: text, guessed: false });
  });

  it('shows a season that may be meant for years', () => {
    expect(readDate('2019-21')).toEqual({ kind: 'date', edtf: '2019-21', guessed: true });
    expect(readDate('2022-21')).toEqual({ kind: 'date', edtf: '2022-21', guessed: false });
    expect(readDate('2019-25')).toEqual({ kind: 'date', edtf: '2019/2025', guessed: true });
  });

  it('gives every date back', () => {
    const part = fc.oneof(
      fc.stringMatching(/^(?:-?(?:0[1-9]|[1-9]\d)(?:\d\d|\dX|XX)|Y[1-9]\d{4,7})[?~%]?$/),
      fc.stringMatching(/^[12]\d{3}-(?:0[1-9]|1[0-2]|2[1-4]|XX)[?~%]?$/),
      fc.stringMatching(/^[12]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8]|XX)[?~%]?$/),
    );
    const end = fc.oneof(part, fc.constantFrom('', '..'));
    const members = fc.array(part, { minLength: 1, maxLength: 3 });
    const dates = fc
      .oneof(
        part,
        fc.tuple(end, end).map((ends) => ends.join('/')),
        members.map((all) => `[${all.join()}]`),
        members.map((all) => `{${all.join(', ')}}`),
      )
      .filter((text) => parseEdtf(text).ok);
    fc.assert(
      fc.property(dates, (text) => {
        expect(told(text)).toBe(text);
      }),
      SEED,
    );
  });
});

describe('what readDate leaves', () => {
  it.each([
    ...['', ' ', '-', '?', 'unknown', 'tbd', 'n/a', 'Pyongyang', '13', '0', '44927', '1,999', '1.999', '12:30'],
    // No such day, month or span.
    ...['31.2.2022', '30/2/2022', '2/30/2022', '29 Feb 2022', 'Oct 32, 2022', '2022-13-09', '00/00/2022', '2022-00-00'],
    ...['2016–2014', 'Dec–Jan 2023', '13/2022', 'Q5 2022', '1/2/3', '3 – 2022 Sept 5'],
    // No year, or what may be a day or a week.
    ...['13 September', '9/13', 'May', 'Sept 22', 'Sep-22', '9/22', 'today', 'bis heute', 'S36 2022'],
    ...['Jan 14 – Feb 2016', '3 Jan 2022 – Sep 23'],
    // No century.
    ...['años 80', 'années 80', '80er', 'the 80s', '80-е', '80年代'],
    // A month, or a year and the next; a day, or another span.
    ...['2001/02', '1998–02', '2012-09-13-15'],
    // Words that are not understood.
    ...['13 Foo 2022', '2022 meeting', 'not 2022', 'No. 2022', 'FY2022', '2022 2023', '13.IX.2022', 'KW 36/2022'],
    ...['2000 Jahre', '1500 años', 'vor 3 Jahren', '2022 today', 'summer 2022/23', '14:00 13.9.2023', '2022 14:00'],
    ...['<2022', '1999²', '2022年度', '2022年前', '2022年以前', '2022年現在', '~1999年', '～1999', '2022 ~'],
    // A number that counts, beside a year: neither a month nor the end of one. A word at a dash: cut off.
    ...['3rd-2014', 'second/2022', '13th16', 'Sommer 15日', 'the-1999', 'la/2022', '2022-of', 'um–1999'],
    // Other calendars.
    ...['1443 هـ', '١٤٤٣', '١٣/٩/١٤٤٣', '13/9/1443', '9/1443', '13 رمضان 1443', 'ربيع الأول 1444', '۱۴۰۱', 'قبل ١٤٤٤'],
    ...['13/9/2565', 'พ.ศ. 2565', '๒๕๖๕', '令和4年9月13日', '民國111年9月13日', '13/9/476', '22. 9. 13.', '44 BC'],
  ])('%j', (text) => {
    for (const order of [null, 'day-month', 'month-day'] as const)
      expect(readDate(text, order)).toEqual({ kind: 'unreadable' });
  });

  it('a text of any other word, wherever it stands', () => {
    const cases = ALL.filter(([text]) => text.includes(' ')).map(([text]) => text.split(' '));
    fc.assert(
      fc.property(
        fc.constantFrom(...cases),
        fc.nat(),
        fc.constantFrom('zork', 'war', 'край', 'حرب', '戦争', '전쟁'),
        (words, nat, other) => {
          const at = nat % (words.length + 1);
          expect(told(words.toSpliced(at, 0, other).join(' '))).toBeNull();
        },
      ),
      SEED,
    );
  });
});

describe('two numbers that may both be the day', () => {
  it.each([
    ['3/4/2022', '2022-04-03', '2022-03-04'],
    ['3-4-2022', '2022-04-03', '2022-03-04'],
    ['03/04/22', '2022-04-03', '2022-03-04'],
    ['c. 3/4/2022', '2022-04-03~', '2022-03-04~'],
    ['since 3/4/2022', '2022-04-03/..', '2022-03-04/..'],
    ['3/4/2022 – 5/4/2022', '2022-04-03/2022-04-05', '2022-03-04/2022-05-04'],
  ])('%s has two readings', (text, dayFirst, monthFirst) => {
    const readings = { 'day-month': dayFirst, 'month-day': monthFirst };
    expect(readDate(text)).toEqual({ kind: 'ambiguous', readings });
    expect(readDate(text, null)).toEqual({ kind: 'ambiguous', readings });
    expect(readDate(text, 'day-month')).toEqual({ kind: 'date', edtf: dayFirst, guessed: true });
    expect(readDate(text, 'month-day')).toEqual({ kind: 'date', edtf: monthFirst, guessed: true });
  });

  it.each([
    ['13/4/2022', '2022-04-13'],
    ['4/13/2022', '2022-04-13'],
    ['3/4/2022 – 13/4/2022', '2022-04-03/2022-04-13'],
    ['3/4/2022 – 4/13/2022', '2022-03-04/2022-04-13'],
    ['2022/3/4', '2022-03-04'],
  ])('%s tells by itself', (text, edtf) => {
    for (const order of [null, 'day-month', 'month-day'] as const) expect(told(text, order)).toBe(edtf);
  });

  it('takes the only reading in which a span runs forward', () => {
    expect(told('5/4/2022 – 6/3/2022')).toBe('2022-05-04/2022-06-03');
    expect(told('5/4/2022 – 6/3/2022', 'day-month')).toBeNull();
  });

  it('reads dots with the day first, whatever slashes of the column mean, unless dots say otherwise', () => {
    expect(told('3.4.2022')).toBe('2022-04-03');
    expect(told('3.4.2022', 'month-day')).toBe('2022-04-03');
    expect(told('4.13.2022', 'day-month')).toBe('2022-04-13');
    expect(told('3.4.2022 – 4.13.2022')).toBe('2022-03-04/2022-04-13');
    const orders = knownOrdersOf(['3.4.2022', '4.13.2022', '13/4/2022']);
    expect(orders).toEqual({ dashed: 'day-month', dotted: 'month-day' });
    expect(['3.4.2022', '3/4/2022'].map((text) => told(text, orders))).toEqual(['2022-03-04', '2022-04-03']);
    expect(knownOrdersOf(['13.4.2022', '4.13.2022', '4/13/2022'])).toEqual({ dashed: 'month-day', dotted: null });
  });

  it('tells any two numbers apart, or says that it cannot', () => {
    const numbers = fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }));
    fc.assert(
      fc.property(numbers, fc.constantFrom('/', '-'), ([day, month], mark) => {
        const iso = `2022-${two(month)}-${two(day)}`;
        const [dayFirst, monthFirst] = [[day, month, 2022].join(mark), [month, day, 2022].join(mark)];
        expect([told(dayFirst, 'day-month'), told(monthFirst, 'month-day')]).toEqual([iso, iso]);
        const isPlain = day > 12 || day === month;
        for (const text of [dayFirst, monthFirst]) expect(readDate(text).kind).toBe(isPlain ? 'date' : 'ambiguous');
      }),
      SEED,
    );
  });
});

describe('the order of a column', () => {
  it.each([
    [['3/4/2022', '13/4/2022', '5/6/2022'], 'day-month'],
    [['3/4/2022', '4/13/2022', ''], 'month-day'],
    [['3.4.2022', '13.4.22'], null],
    // Dots say nothing of slashes that speak for themselves.
    [['13.4.2022', '4/13/2022'], 'month-day'],
    [['about 4/13/2022', 'unknown'], 'month-day'],
    [['١٣/٤/٢٠٢٢'], 'day-month'],
    [['13/4/2022', '4/13/2022'], 'conflicting'],
    [['13/4/2022 – 4/14/2022'], 'conflicting'],
    [['3/4/2022', '5/5/2022', '2022-09-13', '13 Sept 2022'], null],
    // What is no date shows no order.
    [['31/2/2022', 'version 13.4.22', '13/14/2022'], null],
    [[], null],
  ])('of %j is %s', (texts, order) => {
    expect(dateOrderOf(texts)).toBe(order);
  });
});

describe('dateOfSerial', () => {
  it.each([
    [1, 1900, '1900-01-01'],
    [59, 1900, '1900-02-28'],
    [60, 1900, null],
    [60.5, 1900, null],
    [61, 1900, '1900-03-01'],
    [44927, 1900, '2023-01-01'],
    [44927.999, 1900, '2023-01-01'],
    [2958465, 1900, '9999-12-31'],
    [2958466, 1900, null],
    [0, 1900, null],
    [0.75, 1900, null],
    [-1, 1900, null],
    [0, 1904, '1904-01-01'],
    [60, 1904, '1904-03-01'],
    [43465, 1904, '2023-01-01'],
    [2957003, 1904, '9999-12-31'],
    [2957004, 1904, null],
    [-1, 1904, null],
    [NaN, 1900, null],
    [Infinity, 1904, null],
  ] as const)('of %d in %d is %s', (serial, system, date) => {
    expect(dateOfSerial(serial, system)).toBe(date);
  });

  it('gives the same date in both systems, 1462 days apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1462, max: 2958465 }), (serial) => {
        const date = dateOfSerial(serial, 1900);
        expect(date).toBe(dateOfSerial(serial - 1462, 1904));
        expect(date && parseEdtf(date).ok).toBe(true);
      }),
      SEED,
    );
  });
});

describe('what the platform writes', () => {
  /** Not the years in which an Arabic text may be of the Hijra. */
  const days = fc
    .tuple(fc.integer({ min: 1500, max: 2399 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
    .filter(([year, month, day]) => day <= lengthOfMonth(year, month));

  it.each([...LANGUAGES, ...COUNTRIES])('is read in %s', (locale) => {
    const format = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(locale, { ...options, calendar: 'gregory', timeZone: 'UTC' });
    const year = 'numeric';
    const months = [format({ year, month: 'long' }), format({ year, month: 'short' })];
    const long = format({ year, month: 'long', day: 'numeric' });
    const [short, full] = [format({ year, month: 'short', day: 'numeric' }), format({ dateStyle: 'full' })];
    for (let nth = 0; nth < 12; nth++) {
      const date = new Date(Date.UTC(2022, nth, 13));
      const iso = `2022-${two(nth + 1)}-13`;
      for (const text of [long, short, full].map((one) => one.format(date))) expect(told(text), text).toBe(iso);
      for (const text of months.map((one) => one.format(date))) expect(told(text), text).toBe(iso.slice(0, 7));
    }
    fc.assert(
      fc.property(days, fc.constantFrom(long, full), ([year, nth, day], one) => {
        expect(told(one.format(Date.UTC(year, nth - 1, day)))).toBe(`${year}-${two(nth)}-${two(day)}`);
      }),
      { ...SEED, numRuns: sampled(40, 1000) },
    );
  });
});

describe('any text', () => {
  const pieces = [...new Set(ALL.flatMap(([text]) => text.split(/(?<=[ –/.-])|(?=[ –/.-])/)))];
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 110 }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 9 }).map((all) => all.join('')),
    fc.stringMatching(/^[\d./ –~?-]{1,16}$/),
  );

  it('is read as EDTF, or left', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const reading = readDate(text);
        const written =
          reading.kind === 'date'
            ? [reading.edtf]
            : reading.kind === 'ambiguous'
              ? Object.values(reading.readings)
              : [];
        for (const edtf of written) expect(parseEdtf(edtf).ok, `${text}: ${edtf}`).toBe(true);
        if (reading.kind === 'date') expect(told(reading.edtf)).toBe(reading.edtf);
      }),
      { ...SEED, numRuns: sampled(600, 20_000) },
    );
  });

  it('is left where it is too long, at once', () => {
    for (const text of ['2022-'.repeat(9999), 'to '.repeat(9999), ' '.repeat(9999) + 'x', '~'.repeat(9999)])
      expect(told(text)).toBeNull();
  });
});

function two(number: number): string {
  return String(number).padStart(2, '0');
}
