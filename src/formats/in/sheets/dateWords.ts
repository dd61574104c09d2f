/** What words about dates mean, in ten languages. */
import { foldLetters, isEastAsian } from './dateText';
import { monthNames, weekdayNames } from './monthNames';

/**
 * Words by their code. They stand in regular expressions, as they are no words of the interface; each is a list and no
 * more. A space stands for a space, a dot or both. A code is a capital letter, or what it says.
 */
const WORDS: Readonly<Record<string, readonly RegExp[]>> = {
  // About: "c. 1999".
  '~': [
    /c|ca|circa|about|around|approx|approximately|roughly/,
    /um|etwa|ungefähr|gegen|zirka/,
    /vers|environ|autour de/,
    /hacia|alrededor de|aproximadamente|aprox/,
    /cerca de|por volta de/,
    /около|ок|примерно|приблизительно/,
    /حوالي|حوالى|نحو|تقريبا/,
    /约|約|大约|大約|左右|頃|ごろ|ころ|およそ|경|쯤|무렵|약|대략/,
  ],
  // Perhaps.
  '?': [
    /probably|perhaps|possibly|maybe|likely|presumably/,
    /vermutlich|wahrscheinlich|vielleicht|möglicherweise|wohl/,
    /probablement|peut-être|sans doute/,
    /probablemente|posiblemente|quizá|quizás|tal vez/,
    /provavelmente|possivelmente|talvez/,
    /вероятно|возможно|предположительно/,
    /ربما|على الارجح|محتمل/,
    /可能|也许|或许|おそらく|恐らく|たぶん|아마|아마도/,
  ],
  // Part of: "early", "mid", "late". The whole is said instead.
  P: [
    /early|mid|late|beginning|start|middle|end|anfang|beginn|mitte|ende/,
    /début|fin|milieu/,
    /principios|a principios|comienzos|a comienzos|inicios|a inicios|mediados|a mediados|finales|a finales|fines|a fines/,
    /início|no início|começo|no começo|meados|final|no final|fim|no fim|finais/,
    /начало|начале|начала|середина|середине|середины|конец|конце|конца/,
    /اوائل|بداية|مطلع|منتصف|اواخر|نهاية/,
    /初|年初|初期|初頭|はじめ|初め|中|年中|中旬|半ば|中頃|中期|末|年末|底|年底|末期|后期|上旬|下旬|前半|後半/,
    /초|초반|초순|중반|중순|말|후반|하순/,
  ],
  // Since, before the date; and after it.
  F: [
    /since|from|as from|starting|seit|ab|depuis|dès|à partir de|desde|a partir de/,
    /с|со|начиная с|منذ|ابتداء من|اعتبارا من|自|自从|自從|从|從/,
  ],
  G: [/onward|onwards|から|以来|以來|以降|起|부터|이래/],
  // Until, before the date; and after it.
  T: [
    /until|till|til|up to|through|thru|bis|bis zum|bis zu|jusqu'en|jusqu'à|jusqu'au|jusque|hasta|até/,
    /до|по|вплоть до|حتى|لغاية|至|到|直到|直至|截至/,
  ],
  L: [/まで|为止|為止|까지/],
  // From, which means nothing without a "to"; and to, which means nothing before.
  V: [/von|vom|من/],
  J: [/to|a|à|al|au|ao|الى/],
  // Now.
  N: [
    /present|now|today|current|heute|jetzt|gegenwart|aujourd'hui|présent|maintenant|ce jour|nos jours/,
    /hoy|actualidad|presente|actual|ahora|hoje|atualidade|agora|atual/,
    /настоящее время|наст время|настоящего времени|н в|сегодня|сегодняшний день|сейчас|сей день|сих пор/,
    /الآن|اليوم|الحاضر|الوقت الحاضر|الوقت الحالي|今|现在|現在|今日|今天|目前|현재|지금|오늘|오늘날/,
  ],
  '–N': [/to date|ongoing|andauernd|laufend|en cours|en curso|em curso|至今|迄今/],
  // By, before, after.
  Y: [/by|no later than|not later than|spätestens|au plus tard|не позднее/],
  B: [/before|prior to|vor|avant|antes de|قبل/],
  A: [/after|nach|après|después de|tras|depois de|após|после|بعد/],
  // Between A and B, A or B.
  E: [/between|zwischen|entre|между|بين/],
  K: [/and|und|et|y|e|и|و/],
  O: [/or|oder|ou|o|или|أو|或|または|또는/],
  S21: [
    /spring|frühling|frühjahr|fruehling|fruehjahr|printemps|primavera|весна|весной|весны|весну|ربيع|الربيع/,
    /春|春天|春季|봄/,
  ],
  S22: [/summer|sommer|été|verano|verão|лето|летом|лета|صيف|الصيف|夏|夏天|夏季|여름/],
  S23: [/autumn|fall|herbst|automne|otoño|outono|осень|осенью|осени|خريف|الخريف|秋|秋天|秋季|가을/],
  S24: [/winter|hiver|invierno|inverno|зима|зимой|зимы|зиму|شتاء|الشتاء|冬|冬天|冬季|겨울/],
  Q: [/quarter|quartal|quartals|trimestre|квартал|квартала|квартале|кв|ربع|الربع|季度|四半期|분기/],
  Q1: [/第一季度|一季度/],
  Q2: [/第二季度|二季度/],
  Q3: [/第三季度|三季度/],
  Q4: [/第四季度|四季度/],
  H: [/half|halbjahr|hälfte|semestre|полугодие|полугодия|полугодии|половина|نصف|النصف/],
  H1: [/上半年|상반기/],
  H2: [/下半年|하반기/],
  ' 1日': [
    /first|erste|erster|erstes|erstem|ersten|premier|première|primer|primero|primeiro|первый|первое|первая|الاول/,
  ],
  ' 2日': [/second|zweite|zweiter|zweites|zweiten|deuxième|segundo|второй|второе|вторая|الثاني/],
  ' 3日': [/third|dritte|drittes|dritten|troisième|tercer|tercero|terceiro|третий|الثالث/],
  ' 4日': [/fourth|vierte|viertes|vierten|quatrième|cuarto|quarto|четвертый|الرابع/],
  D: [/années|des années|décennie|años|década|décadas|anos|decade/],
  C: [/century|jahrhundert|jahrhunderts|jh|jhd|siècle|siglo|século|век|века|веке|قرن|القرن|世纪|世紀|세기/],
  // What says nothing of its own.
  ' ': [
    /the|of|in|on|during|year|the year|ad|ce|a d/,
    /im|am|der|die|den|dem|jahr|im jahr|im jahre|des jahres/,
    /le|la|les|an|année|en|du|de/,
    /el|los|las|del|año|em|da|dos|das|os|ano/,
    /в|во|г|гг|год|года|году/,
    /في|عام|سنة|العام|لعام|م|西暦|公元|西元|서기|第|제|の/,
  ],
};

interface Word {
  text: string;
  code: string;
}

let byFirst: ReadonlyMap<string, { form: RegExp; codes: ReadonlyMap<string, string> }> | null = null;

/**
 * Takes a folded text and a place in it where a word may begin. Gives the longest word or words known there, with their
 * code and the place after them (and after a dot), or `null`. Months have the code `M01`, and weekdays `W`.
 */
export function dateWordAt(text: string, at: number): { code: string; end: number } | null {
  byFirst ??= fileWords();
  const known = byFirst.get(text.charAt(at));
  if (!known) return null;
  known.form.lastIndex = at;
  const found = known.form.exec(text)?.[0];
  const code = found === undefined ? undefined : known.codes.get(spaced(found));
  return code === undefined ? null : { code, end: known.form.lastIndex };
}

const spaced = (text: string) => text.replace(/[. ]+/g, ' ').trim();

function fileWords(): NonNullable<typeof byFirst> {
  const groups = new Map<string, Word[]>();
  for (const word of allWords()) {
    const first = word.text.charAt(0);
    groups.set(first, [...(groups.get(first) ?? []), word]);
  }
  return new Map([...groups].map(([first, words]) => [first, { form: formOf(words), codes: codesOf(words) }]));
}

/** Where a word has two meanings, the first counts: months before weekdays, as in "mar". */
function allWords(): Word[] {
  const own = Object.entries(WORDS).flatMap(([code, lists]) =>
    lists.flatMap((list) => list.source.split('|').map((text) => ({ text: foldLetters(text), code }))),
  );
  const months = [...monthNames()].map(([text, month]) => ({ text, code: `M${String(month).padStart(2, '0')}` }));
  return [...months, ...own, ...[...weekdayNames()].map((text) => ({ text, code: 'W' }))];
}

const codesOf = (words: readonly Word[]) => new Map([...words].reverse().map(({ text, code }) => [text, code]));

function formOf(words: readonly Word[]): RegExp {
  const longestFirst = [...new Set(words.map(({ text }) => text))].sort((a, b) => b.length - a.length);
  const forms = longestFirst.map(
    (text) => text.replaceAll(' ', '[. ]{1,2}') + (isEastAsian(text.charAt(0)) ? '' : '(?!\\p{L})\\.?'),
  );
  return new RegExp(forms.join('|'), 'uy');
}
