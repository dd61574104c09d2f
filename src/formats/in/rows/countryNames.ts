/** Names of one country, as far as they do not look alike. Compared without marks and in lower case. */
import { foldLetters } from '../sheets/dateText';

const NAMES: readonly RegExp[] = [
  /^(s korea|south korea|republic of korea|korea republic of|korea south|rok|sudkorea|coree du sud|corea del sur|coreia do sul|южная корея|республика корея|كوريا الجنوبية|韩国|韓国|대한민국|한국|남한)$/,
  /^(n korea|north korea|dprk|democratic people s republic of korea|korea north|nordkorea|coree du nord|corea del norte|coreia do norte|северная корея|кндр|كوريا الشمالية|朝鲜|北朝鮮|북한|조선)$/,
  /^(us|usa|u s|u s a|united states|united states of america|america|vereinigte staaten|etats unis|estados unidos|eeuu|ee uu|сша|соединенные штаты|соединенные штаты америки|الولايات المتحدة|美国|米国|アメリカ|미국)$/,
  /^(uk|u k|united kingdom|great britain|britain|gb|grossbritannien|großbritannien|royaume uni|reino unido|великобритания|соединенное королевство|بريطانيا|المملكة المتحدة|英国|イギリス|영국)$/,
  /^(russia|russian federation|rf|russland|russische foderation|russie|rusia|rossiya|россия|российская федерация|рф|روسيا|俄罗斯|俄国|ロシア|러시아)$/,
  /^(china|prc|people s republic of china|p r china|volksrepublik china|chine|китай|кнр|الصين|中国|中华人民共和国|중국)$/,
  /^(taiwan|roc|republic of china|chinese taipei|тайвань|تايوان|台湾|臺灣|대만)$/,
  /^(iran|islamic republic of iran|iran islamic republic of|иран|исламская республика иран|إيران|ایران|伊朗|イラン|이란)$/,
  /^(syria|syrian arab republic|syrien|syrie|siria|сирия|سوريا|叙利亚|シリア|시리아)$/,
  /^(turkey|turkiye|republic of turkey|turkei|turquie|turquia|турция|تركيا|土耳其|トルコ|튀르키예|터키)$/,
  /^(uae|u a e|united arab emirates|emirates|vae|emirats arabes unis|emiratos arabes unidos|оаэ|الإمارات|阿联酋|아랍에미리트)$/,
  /^(drc|dr congo|democratic republic of the congo|congo kinshasa|congo the democratic republic of the|zaire)$/,
  /^(congo|republic of the congo|congo brazzaville)$/,
  /^(myanmar|burma)$/,
  /^(ivory coast|cote d ivoire)$/,
  /^(czechia|czech republic|tschechien|tchequie)$/,
  /^(eswatini|swaziland)$/,
  /^(north macedonia|macedonia|fyrom)$/,
  /^(vietnam|viet nam|socialist republic of vietnam|вьетнам|越南|ベトナム|베트남)$/,
  /^(laos|lao pdr|lao people s democratic republic)$/,
  /^(venezuela|bolivarian republic of venezuela|venezuela bolivarian republic of)$/,
  /^(moldova|republic of moldova|moldova republic of)$/,
  /^(bolivia|plurinational state of bolivia|bolivia plurinational state of)$/,
  /^(tanzania|united republic of tanzania|tanzania united republic of)$/,
  /^(brunei|brunei darussalam)$/,
  /^(cape verde|cabo verde)$/,
  /^(timor leste|east timor)$/,
  /^(eu|e u|european union|europaische union|union europeenne|union europea|uniao europeia|ес|европейский союз|الاتحاد الأوروبي|欧盟|欧州連合|유럽연합)$/,
  /^(un|u n|united nations|uno|vereinte nationen|nations unies|onu|naciones unidas|оон|الأمم المتحدة|联合国|国連|유엔)$/,
  /^(nato|otan|north atlantic treaty organi[sz]ation|нато|الناتو|北约)$/,
  /^(saudi arabia|ksa|kingdom of saudi arabia|saudi arabien|arabie saoudite|саудовская аравия|السعودية|沙特|沙特阿拉伯)$/,
  /^(palestine|state of palestine|palestinian territories|палестина|فلسطين)$/,
  /^(ukraine|украина|україна|أوكرانيا|乌克兰|ウクライナ|우크라이나)$/,
  /^(germany|federal republic of germany|deutschland|allemagne|alemania|alemanha|германия|ألمانيا|德国|ドイツ|독일)$/,
  /^(france|frankreich|francia|franca|франция|فرنسا|法国|フランス|프랑스)$/,
  /^(japan|japon|japao|япония|اليابان|日本|일본)$/,
  /^(belarus|republic of belarus|belorussia|weissrussland|weißrussland|белоруссия|беларусь)$/,
];

/** The number of the country that a name stands for; `null` for any other. @param folded in lower case, without marks and punctuation */
export function countryOfName(folded: string): number | null {
  const i = NAMES.findIndex((names) => names.test(folded));
  return i < 0 ? null : i;
}

/** A name as names are compared: without marks and punctuation, in lower case. */
export const foldName = (name: string): string =>
  foldLetters(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '');

const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'ru', 'ar', 'zh', 'ja', 'ko'];
/** Codes that stand for no country: unions, outlying waters, and what is made up or unknown. */
const NO_COUNTRY = new Set(['EU', 'UN', 'EZ', 'QO', 'XA', 'XB', 'ZZ']);
const UNIONS = ['eu', 'un', 'nato'];
const FORMER =
  /^(soviet union|ussr|sowjetunion|udssr|urss|union sovietique|union sovietica|uniao sovietica|советский союз|ссср|الاتحاد السوفيتي|苏联|ソ連|소련|yugoslavia|jugoslawien|serbia (and )?montenegro|czechoslovakia|tschechoslowakei|east germany|gdr|ddr)$/;

/** Places with the state that they belong to, as tables write them. */
const ONE_PLACE = [
  /^(hong kong|maca[ou]|taiwan)( sar)?( province of)? china$/,
  /^(georgia|guam|puerto rico|american samoa|u s virgin islands) (us|usa|u s|u s a|united states( of america)?)$/,
  /^(gibraltar|jersey|guernsey|isle of man|bermuda|cayman islands|british virgin islands) (uk|u k|united kingdom)$/,
  /^((greenland|faroe islands) denmark|(aruba|curacao|sint maarten) (the )?netherlands)$/,
  /^(reunion|martinique|guadeloupe|mayotte|new caledonia|french (polynesia|guiana)) france$/,
];
let known: ReadonlySet<string> | null = null;

/** Folded names of countries, as the platform writes them in ten languages. */
function findKnown(): ReadonlySet<string> {
  const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));
  const codes = letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !NO_COUNTRY.has(code));
  const names = LANGUAGES.flatMap((language) => {
    const display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    return codes.flatMap((code) => display.of(code) ?? []);
  });
  // "Bosnia & Herzegovina", as the platform writes it.
  return new Set(names.flatMap((name) => [name, name.replace('&', 'and')]).map(foldName));
}

/** Whether a country is called so, today or not long ago, in one of ten languages. */
export function isCountryName(name: string): boolean {
  const folded = foldName(name);
  known ??= findKnown();
  if (known.has(folded) || FORMER.test(folded)) return true;
  const country = countryOfName(folded);
  return country !== null && !UNIONS.some((union) => country === countryOfName(union));
}

/**
 * Whether a text with a comma, a slash or an "and" is one place all the same: a country, a place with the state that it
 * belongs to, or two names of one country, such as "Myanmar/Burma" and "USSR/Russia".
 */
export function isOnePlace(text: string): boolean {
  const folded = foldName(text);
  if (isCountryName(text) || ONE_PLACE.some((names) => names.test(folded))) return true;
  const names = text.split('/').map(foldName);
  if (names.length !== 2) return false;
  const [first, second] = names.map(countryOfName);
  return (first !== null && first === second) || names.some((name) => FORMER.test(name));
}
