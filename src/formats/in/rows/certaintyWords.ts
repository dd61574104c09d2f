/** Words of ten languages that say how sure a relationship is. A word that is not here is asked about. */
import type { Certainty } from '../../../dossier/schema';
import { plainDateText } from '../sheets/dateText';

/**
 * They stand in regular expressions, as they are no words of the interface; a bracket holds endings. Words that some
 * use for something less sure are left out. So are grades, numbers, yes and no.
 */
const WORDS: Readonly<Record<Certainty | 'none', readonly RegExp[]>> = {
  confirmed: [
    /confirmed|verified|proven|proved|documented|observed|on record|on the record/,
    /bestätigt|bestaetigt|verifiziert|gesichert|belegt|nachgewiesen|erwiesen|bewiesen|dokumentiert/,
    /(confirmé|vérifié|avéré|prouvé|attesté|documenté)e?s?/,
    /(confirmad|verificad|comprobad|documentad|comprovad|provad)[oa]s?/,
    /(подтвержден|доказан|установлен|задокументирован)(о|а|ы|ный|ная|ное|ные)?|документально подтверждено/,
    /مؤكدة?|موثقة?|مثبتة?|تم التأكيد|تم التأكد|تم التحقق/,
    /已?证实|已?證實|已?确认|已確認|已核实|已核實|经核实|經核實|已验证|已驗證|确凿|確鑿|属实|屬實/,
    /確認済み?|確認された|検証済み?|実証済み?|立証済み?/,
    /확인됨|확인된|확인되었음|검증됨|검증된|입증됨|입증된/,
  ],
  reported: [
    /reported|reportedly|media reports?|press reports?|news reports?|according to (media|the press|reports)/,
    /berichtet|gemeldet|laut (medien|medienberichten|presse|berichten)|medienberichten zufolge|medienbericht/,
    /(rapporté|signalé)e?s?|selon (la presse|les médias|des médias|des informations de presse)/,
    /(reportad|informad)[oa]s?|según (medios|los medios|la prensa|informes)/,
    /(relatad|noticiad)[oa]s?|segundo (a imprensa|a mídia|relatos|os media)|de acordo com (relatos|a imprensa)/,
    /сообщается|сообщено|сообщалось|по (данным|сообщениям) (сми|прессы)|сообщения сми|сообщают сми/,
    /(ذكرت|أفادت|وفق|بحسب|حسب) تقارير|وفقا لتقارير|تقارير (إعلامية|صحفية)|(حسب|بحسب) (الإعلام|وسائل الإعلام)/,
    /据报道?|據報[道導]?|报道|報[道導]|媒体报道|媒體報[道導]|据媒体报道|據媒體報[道導]|有报道/,
    /報道あり|報道による|報道ベース|報道された|報じられた|メディア報道/,
    /보도|보도됨|보도된|언론 ?보도|보도에 따르면/,
  ],
  claimed: [
    /alleged|allegedly|allegation|claimed|claims?|says|said|stated|asserted|purported|purportedly|self reported/,
    /behauptet|behauptung|angeblich|(laut|nach) eigenen angaben|eigene angaben?|vorgeworfen/,
    /(allégué|revendiqué|affirmé|déclaré|prétendu)e?s?|prétendument|allégation/,
    /(alegad|reivindicad|afirmad|declarad)[oa]s?|alegadamente/,
    /утверждается|утверждают|заявлен[оаы]?|заявляет|заявляют|якобы|с их слов|по их словам/,
    /مزعومة?|يزعم|زعم|مزاعم|ادعاء|ادعاءات|يدعى|مدعى/,
    /声称|聲稱|宣称|宣稱|据称|據稱|指控|自称|自稱/,
    /主張|主張されている|主張された|言い分|自称/,
    /주장|주장됨|주장된|자칭/,
  ],
  speculated: [
    /rumou?red|rumou?rs?|suspected|suspicion|speculated|speculative|speculation|inferred|guess|guessed/,
    /possible|possibly|probable|probably|likely|presumed|presumably|assumed|perhaps|maybe/,
    /vermutet|vermutlich|vermutung|mutmaßlich|mutmasslich|wahrscheinlich|möglich|moeglich|möglicherweise|vielleicht/,
    /gerüchte?|geruechte?|spekulation|spekulativ|spekuliert|verdacht|erschlossen/,
    /(supposé|présumé|soupçonné)e?s?|rumeurs?|vraisemblable|spéculation|spéculatif|peut être|probables?|possibles?/,
    /(sospechad|inferid|rumoread)[oa]s?|rumor|rumores|sospecha|posibles?|posiblemente|probablemente|especulación/,
    /suspeit[oa]s?|(presumid|inferid)[oa]s?|possível|possivelmente|provável|provavelmente|especulação|talvez|quizás?/,
    /предположительно|предположение|вероятно|вероятн(ый|ая|ое)|возможно|возможн(ый|ая|ое)|слухи?|подозревается/,
    /محتملة?|مشتبه به|مشتبه فيه|شائعة|شائعات|إشاعة|ربما|مرجحة?|تخمين|تكهنات?|على الأرجح/,
    /传闻|傳聞|据传|據傳|疑似|可能|推测|推測|推断|推斷|猜测|猜測|怀疑|懷疑|或许|或許|谣言|謠言/,
    /噂|うわさ|疑い|疑惑|推定|憶測|可能性あり|可能性がある|おそらく|恐らく/,
    /소문|루머|의심|의심됨|의혹|추정|추정됨|추측|가능성|가능성 있음|아마도?/,
  ],
  hypothetical: [
    /hypothetical|planned|proposed|announced|threatened|intended|conditional|expected|envisaged|under consideration/,
    /hypothetisch|geplant|vorgeschlagen|angekündigt|angekuendigt|angedroht|beabsichtigt|erwogen|in planung|künftig/,
    /(prévu|proposé|annoncé|planifié|envisagé|projeté)e?s?|menace|hypothétiques?|en projet/,
    /(planead|planificad|previst|propuest|anunciad|hipotétic|planejad|propost)[oa]s?|amenaza|ameaça|en proyecto/,
    /планируется|запланирован[оаы]?|предложен[оаы]?|объявлен[оаы]?|анонсирован[оаы]?|гипотетическ(и|ий|ая|ое)|угроза/,
    /مخطط|مخطط له|مقترحة?|معلنة?|أعلن عنه|افتراضية?|متوقعة?|مزمعة?|تهديد/,
    /计划|計劃|计划中|計劃中|拟议|擬議|提议|提議|已?宣布|威胁|威脅|假设|假設|设想|設想|预计|預計/,
    /計画|計画中|予定|提案|提案済み?|発表|発表済み?|仮定|仮説|想定|検討中|構想|脅し/,
    /계획|계획됨|계획 중|예정|제안|제안됨|발표|발표됨|위협|가정|가상|검토 중/,
  ],
  none: [
    /unknown|not (graded|assessed|rated|known|specified|evaluated)|ungraded|unassessed|unrated|unspecified|na|n a|–+/,
    /unbekannt|nicht (bewertet|beurteilt|eingestuft)|unbewertet|keine angaben?|ohne angabe|k a/,
    /inconnue?s?|non (évalué|classé|renseigné|précisé|noté)e?s?|sans évaluation/,
    /desconocid[oa]s?|sin (evaluar|clasificar|datos|calificar)|no (evaluad|clasificad|especificad)[oa]|no consta/,
    /desconhecid[oa]s?|não (avaliad|classificad|informad|especificad)[oa]|sem (avaliação|dados|classificação)/,
    /неизвестн[оаы]|неизвестн(ый|ая)|не (оценено|указано|оценивалось|определено)|без оценки|нет (данных|оценки)/,
    /غير (معروفة?|مصنفة?|مقيمة?|محددة?)|مجهولة?|بدون تقييم|لا يوجد تقييم/,
    /未知|不明|不详|不詳|未评估|未評估|未评级|未評級|未分级|未分級|未评定|未評定/,
    /未評価|評価なし|未判定|判定なし|評価不能|未査定/,
    /미상|불명|알 ?수 ?없음|미평가|평가 ?없음|등급 ?없음|평가되지 않음/,
  ],
};

let forms: readonly (readonly [Certainty | 'none', RegExp])[] | null = null;

/**
 * Takes a whole cell. A word with a question mark is no surer than a guess.
 * @returns what it stands for; `null` where it says that nobody has graded; `undefined` where it is not known
 */
export function readCertaintyWord(word: string): Certainty | null | undefined {
  forms ??= Object.entries(WORDS).map(([certainty, lists]) => {
    const list = lists.map((one) => foldWord(one.source)).join('|');
    return [certainty as Certainty | 'none', new RegExp(`^(?:${list})$`)] as const;
  });
  if (word.length > 80) return undefined;
  const folded = foldWord(word);
  const plain = folded.replace(/[\s._/'"«»„“”?-]+/g, ' ').trim();
  const found = forms.find(([, form]) => form.test(plain || folded.replace(/[-–]+/g, '–')))?.[0];
  if (found === undefined || found === 'none') return found && null;
  return folded.includes('?') && found !== 'speculated' && found !== 'hypothetical' ? undefined : found;
}

/** One spelling for what is read alike: as in dates, and in Arabic without article, with one form of each letter. */
export function foldWord(text: string): string {
  return plainDateText(text)
    .replace(/(?<!\p{L})ال(?=\p{L}{3})/gu, '')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه');
}
