/** What the names of columns mean, in ten languages. */
import { isEastAsian } from '../sheets/dateText';
import { foldWord } from './certaintyWords';
import type { ColumnMeaning } from './columns';

type NameMeaning = ColumnMeaning | 'arrow' | 'aim' | 'nothing';
type NameLists = Readonly<Partial<Record<NameMeaning, readonly RegExp[]>>>;

/**
 * Names, alone or in a longer one. `arrow` is the giving end beside an `aim`, else what is cited; `nothing` is what no
 * relationship says. They stand in regular expressions, as they are no words of the interface; each is only a list.
 */
const NAMES: NameLists = {
  arrow: [
    /source|source node|quelle|quellknoten|fuente|fonte|источник|المصدر|ソース|소스|来源|來源|源|源节点|源節點|源实体/,
  ],
  aim: [
    /target|destination|ziel|cible|objetivo|destino|alvo|цель|приемник|الهدف|الوجهة|ターゲット|目标|目標|타겟|대상|목표/,
  ],
  from: [
    /supplier|exporter|sender|giver|donor|seller|vendor|perpetrator|attacker|creditor|investor|actor|origin/,
    /country of origin|exporting country|lieferant|lieferanten|absender|exporteur|verkäufer|herkunft|herkunftsland/,
    /ursprung|akteur|täter|fournisseur|exportateur|expéditeur|donateur|vendeur|origine|pays d'origine|acteur|proveedor/,
    /exportador|donante|vendedor|origen|país de origen|fornecedor|remetente|doador|origem|país de origem|ator/,
    /поставщик|экспортер|отправитель|донор|продавец|المورد|المصدّر|البائع|المرسل|المانح|الفاعل|بلد المنشأ|الطرف الأول/,
    /供应方|供應方|供应国|供應國|供应商|出口国|出口方|发送方|卖方|甲方|主体|起点|起點|来源国|來源國|供給国|供給元|輸出国|送り手|送信者|発信元|始点|行為者|売り手|공급국|공급자|수출국|발신자|제공자|제공국/,
    /행위자|판매자|출발|출발지|주체|first party|first actor|первая сторона|出口国家|sanctioning country|sanctioning state|emisor/,
  ],
  to: [
    /recipient|receiver|importer|buyer|purchaser|customer|client|beneficiary|addressee|victim|borrower|debtor/,
    /listed entity|end user|receiving country|importing country|recipient country|empfänger|empfaenger|importeur/,
    /käufer|zielland|abnehmer|destinataire|bénéficiaire|importateur|acheteur|pays de destination|destinatario|receptor/,
    /importador|comprador|país de destino|beneficiario|destinatário|beneficiário|получатель|импортер|покупатель/,
    /адресат|المستلم|المتلقي|المشتري|المستورد|المستفيد|الطرف الثاني|接收方|接受方|接收国|进口国|進口國|进口方|买方|乙方|终点|終點|对象|對象|受領国|受領者/,
    /受取国|輸入国|受け手|送り先|宛先|終点|買い手|수령국|수입국|수신자|수령자|구매자|구매국|상대국|상대방|도착|도착지|second party|second actor|вторая сторона/,
    /sanctioned entity|sanctioned party|sanctioned country|sanctioned person|designated entity|designated person/,
  ],
  type: [
    /type|relation|relationship|relation type|relationship type|edge type|link type|tie type|interaction/,
    /interaction type|event type|connection|connection type|trade flow|art|beziehung|beziehungsart|beziehungstyp|typ/,
    /ereignistyp|ereignisart|type de relation|lien|type d'événement|tipo|tipo de relación|relación|vínculo/,
    /tipo de evento|tipo de relação|relação|тип|вид|тип связи|вид связи|связь|тип события|النوع|نوع العلاقة|العلاقة/,
    /نوع الحدث|类型|類型|关系|關係|关系类型|關係類型|种类|種類|事件类型|種別|タイプ|関係|関係の種類|区分|関係性|유형|관계|관계 유형|종류|관계유형|type of link/,
  ],
  label: [
    /label|edge label|short description|caption|bezeichnung|beschriftung|libellé|étiquette|etiqueta|метка|подпись/,
    /название|تسمية|标签|標籤|ラベル|라벨|weapon designation|designation|product|commodity|item|goods|ware|produkt|produit/,
    /producto|produto|товар|наименование|المنتج|السلعة|商品|品名|产品|產品|상품/,
  ],
  summary: [
    /summary|description|narrative|event description|text|zusammenfassung|beschreibung|bemerkung|anmerkung|kommentar/,
    /notiz|notizen|résumé|remarque|commentaire|détail|resumen|descripción|comentario|nota|observación|detalle|resumo/,
    /descrição|comentário|observação|detalhe|описание|комментарий|комментарии|примечание|примечания|подробности|الوصف/,
    /الملخص|ملخص|ملاحظة|ملاحظات|تعليق|التفاصيل|تفاصيل|描述|说明|說明|备注|備註|摘要|详情|詳情|内容|內容|概要|説明|備考|コメント|メモ|詳細|설명|비고|메모|내용|요약/,
    /note|comment|remark|detail|bemerkungen|anmerkungen|observaciones|observações/,
  ],
  when: [
    /date|event date|date of event|when|date of delivery|period|datum|wann|zeitraum|zeitpunkt|lieferdatum|lieferjahr/,
    /date de l'événement|quand|période|date de livraison|fecha|cuándo|periodo|período|fecha de entrega|data|quando/,
    /data de entrega|дата|когда|период|дата события|дата поставки|время|التاريخ|متى|تاريخ الحدث|الفترة|تاريخ التسليم/,
    /日期|时间|時間|何时|时期|事件日期|交付日期|日付|年月日|いつ|日時|期間|発生日|날짜|일자|언제|시기|기간|일시|year of delivery|delivery date|sqldate|時期/,
  ],
  start: [
    /start|start date|begin|begin date|start year|date from|from date|valid from|since|beginn|anfang|startdatum/,
    /datum von|gültig ab|seit|ab|début|date de début|depuis|inicio|fecha de inicio|início|data de início|desde|начало/,
    /дата начала|начиная с|البداية|تاريخ البداية|تاريخ البدء|بداية|开始|開始|开始日期|開始日期|起始日期|開始日|시작|시작일|개시일|date start/,
  ],
  end: [
    /end|end date|end year|date to|to date|valid to|valid until|until|ende|enddatum|datum bis|gültig bis|bis|fin/,
    /date de fin|jusqu'à|jusqu'au|fecha de fin|hasta|fim|data de fim|até|término|data de término|конец|окончание/,
    /дата окончания|النهاية|تاريخ النهاية|تاريخ الانتهاء|نهاية|结束|結束|结束日期|結束日期|结束时间|截止日期|終了|終了日|종료|종료일|date end/,
  ],
  certainty: [
    /certainty|how sure|how certain|sureness|certainty level|level of certainty|confidence|confidence level|likelihood|probability|credibility/,
    /veracity|verification status|confirmed|verified|gesichert|gewissheit|bestätigt|glaubwürdigkeit|wahrscheinlichkeit/,
    /belegt|verifiziert|certitude|degré de certitude|confirmé|vérifié|niveau de confiance|probabilité|crédibilité/,
    /certeza|grado de certeza|confirmado|verificado|probabilidad|nivel de confianza|fiabilidad|grau de certeza/,
    /confiança|nível de confiança|достоверность|степень достоверности|уверенность|подтверждено|подтверждение/,
    /вероятность|надежность|درجة اليقين|اليقين|التأكد|مؤكد|الموثوقية|درجة الثقة|المصداقية|التحقق|确定性|確定性|可信度|确信度|可靠性/,
    /置信度|核实情况|是否确认|确认状态|確認狀態|確実性|確度|信頼度|確からしさ|信憑性|확실성|확실도|신뢰도|확신도|신빙성|verification|probabilidade|credibilidade/,
  ],
  basis: [
    /basis|evidence|grounds|rationale|grundlage|begründung|fondement|justification|preuve|fundamento|evidencia|prueba/,
    /prova|evidência|основание|обоснование|доказательства|الأساس|الدليل|الأدلة|依据|依據|证据|證據|根拠|証拠|근거/,
  ],
  source: [
    /source|citation|reference|bibliography|quelle|beleg|belege|nachweis|fundstelle|référence|fuente|referencia|fonte/,
    /referência|источник|источники|источник информации|المصدر|المصادر|المرجع|المراجع|来源|來源|出处|出處|资料来源|参考文献|引用|出典|情報源/,
    /ソース|참고문헌|출처|소스|data source|quellen|source title|source of data/,
  ],
  url: [
    /url|link|source url|source link|website|hyperlink|weblink|webadresse|lien|lien source|enlace|vínculo|ligação/,
    /endereço|ссылка|адрес|الرابط|رابط المصدر|رابط|链接|鏈接|連結|网址|網址|来源链接|リンク|出典リンク|링크|주소|출처 링크|url источника|sourceurl/,
  ],
  published: [
    /published|publication date|date of publication|source date|published on|veröffentlicht|veröffentlichungsdatum/,
    /erscheinungsdatum|publié le|date de publication|fecha de publicación|publicado|publicado el|data de publicação/,
    /publicado em|дата публикации|опубликовано|تاريخ النشر|发布日期|發布日期|出版日期|发表日期|発行日|公開日|出版日|掲載日|발행일|게시일|출판일/,
  ],
  publisher: [
    /publisher|newspaper|medium|publication|herausgeber|verlag|zeitung|éditeur|média|journal|editorial|periódico|medio/,
    /editora|jornal|veículo|издатель|издание|сми|الناشر|الصحيفة|الوسيلة|出版社|出版者|媒体|媒體|発行元|発行者|발행처|출판사|매체/,
  ],
  author: [/author|written by|journalist|autor|autorin|auteur|автор|المؤلف|الكاتب|作者|著者|저자|작성자|기자/],
  locator: [
    /page|paragraph|locator|page number|seite|seiten|absatz|seitenzahl|paragraphe|página|párrafo|parágrafo|страница/,
    /абзац|الصفحة|الفقرة|页码|頁碼|页|段落|ページ|頁|페이지|쪽|단락/,
  ],
  claim: [
    /claim|allegation|quote|quotation|behauptung|aussage|zitat|affirmation|déclaration|afirmación|declaración|cita/,
    /declaração|citação|утверждение|заявление|цитата|الادعاء|التصريح|الاقتباس|主张|主張|声明|聲明|引文|说法|発言|주장|statement/,
  ],
  by: [
    /by|claimed by|said by|claimant|speaker|according to|laut|nach angaben von|sprecher|selon|según|portavoz|segundo/,
    /porta voz|по словам|по данным|кто утверждает|заявитель|بحسب|وفقا ل|المتحدث|声称者|发言人|發言人|発言者|主張者/,
  ],
  said: [
    /said|said on|claim date|date of claim|statement date|date of statement|datum der aussage|date de la déclaration/,
    /fecha de la declaración|data da declaração|дата заявления|تاريخ التصريح|تاريخ الادعاء|声明日期|発言日/,
  ],
  stance: [
    /stance|supports or denies|haltung|prise de position|postura|postura sobre|posicionamento|позиция|الموقف|立场|立場|입장/,
  ],
  grade: [
    /grade|admiralty|admiralty grade|nato grade|grading|source rating|rating|quellenbewertung|bewertung|évaluation/,
    /cotation|calificación|classificação|grau|оценка|التصنيف|تقييم المصدر|等级|等級|评级|評価|등급|평가/,
  ],
  quantity: [
    /quantity|qty|amount|number|count|delivered|value|total|volume|menge|anzahl|stückzahl|wert|betrag|summe|geliefert/,
    /quantité|nombre|montant|valeur|somme|cantidad|número|monto|valor|importe|suma|quantidade|montante|количество/,
    /сумма|объем|стоимость|число|الكمية|العدد|المبلغ|القيمة|数量|數量|金额|金額|价值|總額|总额|数|価額|価格|수량|금액|규모|number delivered/,
  ],
  unit: [
    /unit|currency|einheit|währung|maßeinheit|unité|devise|monnaie|unidad|moneda|unidade|moeda|единица|валюта|الوحدة/,
    /العملة|单位|單位|货币|貨幣|单元|単位|通貨|단위|통화/,
  ],
  family: [
    /family|type group|supertype|domain|disorder type|familie|obergruppe|famille|familia|família|domaine|ámbito/,
    /семейство|العائلة|المجال|大类|大類|领域|領域|大分類|分野|대분류|분야/,
  ],
  mutual: [
    /mutual|both ways|bidirectional|reciprocal|two way|undirected|symmetric|gegenseitig|beidseitig|ungerichtet|mutuel/,
    /réciproque|mutuo|recíproco|bidireccional|mútuo|bidirecional|взаимно|взаимный|двусторонний|متبادل|双向|相互|双方向|상호/,
  ],
  id: [
    /id|identifier|edge id|record id|link id|event id|key|kennung|identifiant|identificador|идентификатор|المعرف|编号|編號/,
  ],
  nothing: [
    /accessed|retrieved|updated|modified|created|birth|added|entry date|timestamp|latitude|longitude|lat|lon|abgerufen/,
    /abrufdatum|zugriffsdatum|geändert|aktualisiert|geburtsdatum|consulté|date de consultation|date de naissance/,
    /fecha de consulta|fecha de nacimiento|data de acesso|data de nascimento|дата обращения|дата обновления/,
    /дата рождения|تاريخ الاطلاع|تاريخ التحديث|تاريخ الميلاد|访问日期|訪問日期|更新日期|出生日期|閲覧日|更新日|生年月日|dob|생년월일/,
  ],
};

/** Names that mean something else within a longer one. */
const WHOLE_NAMES: NameLists = {
  from: [
    /from|from whom|who|von|von wem|wer|de|de qui|qui|desde|de quién|quién|quem|de quem|от|от кого|кто|откуда|من/,
    /من قبل|从|從|自|由|何方|谁|誰|誰が|から|누가|에서|부터|owner|parent|parent company|agent|start id|start node|node id start/,
  ],
  to: [
    /to|to whom|whom|an|an wen|wem|wen|nach|zu|à|à qui|vers|hacia|a quién|para|para quién|para quem|a quem|к|кому|куда/,
    /إلى|لمن|إلى من|到|至|给|給|向|へ|誰に|誰へ|まで|에게|누구에게|로|subsidiary|tochter|filiale|filial|end id|end node|node id end/,
  ],
  type: [/kind|action|flow|flux|flujo|fluxo|event|vote|role|verb|handlung|aktion|acción|ação|действие/],
  quantity: [/weight|gewicht|poids|peso|вес|الوزن|权重|權重|重み|가중치/],
  id: [
    /no|nr|nummer|number|lfd nr|laufende nummer|numéro|n|n o|número|№|номер|п п|№ п п|رقم|الرقم|序号|序號|番号|번호|순번/,
  ],
};

/** Names that may mean this, where no column fits better. */
const WEAK_NAMES: NameLists = {
  from: [
    /reporter|country|member state|state|person|individual|director|authority|issuer|subject|name|imposed by|land/,
    /staat|behörde|pays|personne|país|persona|pessoa|страна|государство|лицо|دولة|الشخص|国家|國家|国|人物|姓名|국가/,
  ],
  to: [
    /partner|partner country|object|counterparty|opponent|company|institution|resolution|treaty|entity|a|name/,
    /partnerland|organisation|firma|unternehmen|partenaire|entreprise|socio|organización|empresa|parceiro|organização/,
    /партнер|организация|компания|الشريك|المنظمة|الشركة|组织|組織|机构|公司|伙伴|団体|企業|조직|기관|회사|organization/,
  ],
  type: [
    /what|was|quoi|qué|o que|что|ماذا|什么|什麼|何|何を|무엇|무엇을|program|position|function|funktion|weapon description/,
    /weapons?|arms|system|equipment|aid|waffen?|rüstung|hilfe|armes?|aide|armas?|ayuda|ajuda|оружие|помощь|سلاح|أسلحة|مساعدات|武器|援助|무기|지원/,
    /weapon category|weapon type|rôle|rol|papel|роль|голос|投票|stimme|الدور|角色|役割|行為|programme|sanction programme/,
    /category|kategorie|catégorie|categoría|categoria|категория|الفئة|类别|類別|分類|분류|measure|mesure|maßnahme|medida|мера/,
    /措施/,
  ],
  when: [
    /year|year of order|order year|order date|date of order|time|month|day|jahr|bestelljahr|zeit|monat|année|an|mois/,
    /año|mes|ano|mês|год|месяц|السنة|العام|سنة|年|年份|年度|年月|월|년도|년/,
  ],
  certainty: [
    /status|evidence|assessment|evaluation|stand|bewertung|einschätzung|sicherheit|statut|état|évaluation|estado/,
    /evaluación|situação|avaliação|статус|состояние|оценка|الحالة|التقييم|حالة|状态|狀態|状況|評価|评估|ステータス|상태|평가/,
  ],
  quantity: [/number ordered|ordered|bestellt|bestellmenge|commandé|pedido|заказано|订购数量|発注数|주문 수량/],
  family: [/category|class|kategorie|catégorie|categoría|categoria|категория|الفئة|类别|類別|カテゴリ|범주/],
  mutual: [/direction|directed|richtung|sens|dirección|dirigido|direção|направление|направленность|الاتجاه|方向|방향/],
};

/** With "1" or "A" they are the giving end, with "2" or "B" the other one. "From actor" is "from". */
const ENDS: readonly RegExp[] = [
  /actor|entity|party|side|country|state|node|person|organization|organisation|company|player|member|nation|v/,
  /akteur|partei|seite|land|staat|knoten|acteur|entité|partie|pays|état|nœud|noeud|entidad|parte|país|estado|nodo/,
  /persona|ator|entidade|nó|pessoa|актор|сторона|страна|государство|участник|узел|الطرف|الجهة|الدولة|الكيان/,
  /主体|实体|實體|国家|國家|国|國|方|节点|節點|アクター|当事者|組織|ノード|행위자|국가|기관|주체|노드|당사자/,
];

/** What stands beside the name of an end; a filler says nothing. */
const PARTS: Readonly<Record<Exclude<NamePart, 'actor'>, RegExp>> = {
  country: /country|nationality|state|land|staat|pays|état|país|страна|государство|دولة|بلد|国|國|国家|國家|국가/,
  kind: /type|kind|category|class|art|typ|kategorie|catégorie|tipo|categoría|тип|вид|نوع|类型|類型|类别|種別|タイプ|유형|종류/,
  group: /group|bloc|alliance|gruppe|block|bündnis|groupe|grupo|bloque|группа|блок|مجموعة|集团|阵营|陣営|그룹/,
  code: /id|code|nr|no|number|iso|abbreviation|acronym|kürzel|código|код|رمز|代码|コード|코드/,
  filler:
    /name|the|of|in|de|du|des|del|da|do|der|die|das|d|nom|nombre|nome|имя|название|اسم|名称|名前|名|的|の|이름|명/,
};
type NamePart = 'country' | 'kind' | 'group' | 'code' | 'actor' | 'filler';
const BESIDE = {
  from: { country: 'fromCountry', kind: 'fromKind', group: 'fromGroup', code: 'from', actor: 'from' },
  to: { country: 'toCountry', kind: 'toKind', group: 'toGroup', code: 'to', actor: 'to' },
} as const;
/** Values tell these so well that a small piece of a name is enough. */
const TOLD_BY_VALUES: readonly NameMeaning[] = ['when', 'start', 'end', 'published', 'said', 'url'];
const LONGEST_NAME = 80;

/** What a name may mean. The score is at most 1. Where it is weak, values must say so too. */
export interface NameReading {
  meaning: ColumnMeaning | 'nothing';
  score: number;
  isWeak: boolean;
  /** `tail`: only where another column is a `head`, and none is the giving end by its name. */
  arrow: 'tail' | 'head' | null;
}
/** It may be a piece of a longer name. */
type KnownName = NameReading & { isPiece: boolean };
interface NameSlice {
  text: string;
  start: number;
}

let names: ReadonlyMap<string, readonly KnownName[]> | null = null;
let parts: ReadonlyMap<string, NamePart> | null = null;

const namesOf = (text: string) => (names ??= fileNames()).get(text) ?? [];
const partOf = (text: string) => (parts ??= fileParts()).get(text);

/** Takes the name of a column. What is known as a whole goes before what has a known name within it. */
export function readColumnName(header: string): readonly NameReading[] {
  const whole = plainName(header);
  // A unit may stand in brackets, and so may "from".
  const short = plainName(header.normalize('NFKC').replace(/[([][^)\]]*[)\]]/g, ' '));
  const found = [namesOf(whole), namesOf(short).filter(({ isWeak }) => !isWeak), readPieces(whole), readForm(short)];
  return found.find(({ length }) => length > 0) ?? [];
}

const readForm = (form: string) => (namesOf(form).length ? namesOf(form) : readPieces(form));

/** A longer name counts only where the rest of it is not known to mean something else. */
function readPieces(name: string): readonly NameReading[] {
  const slices = slicesOf(name);
  const filler = slices.find(({ text }) => text !== name && partOf(text) === 'filler');
  if (filler) return readForm(without(name, filler));
  const beside = slices.flatMap((one) => besideEnd(namesOf(without(name, one)), partOf(one.text)));
  const [core] = slices;
  if (beside.length || !core) return beside;
  const rest = without(name, core);
  if (rest === '1') return namesOf(core.text);
  const others = slicesOf(rest);
  // "Type of cooperation".
  const isEnough = (meaning: NameMeaning) =>
    TOLD_BY_VALUES.includes(meaning) || (meaning === 'type' && core.start === 0 && !isEastAsian(name));
  const share = (core.text.length + (others[0]?.text.length ?? 0)) / name.length;
  return namesOf(core.text)
    .filter(({ isPiece, meaning }) => isPiece && (share >= 0.4 || isEnough(meaning)))
    .filter(({ meaning }) => others.every(({ text }) => namesOf(text).some((other) => other.meaning === meaning)))
    .map((known) => ({ ...known, score: 0.3 + 0.3 * share, isWeak: true }));
}

/** "Supplier country" says more of an end, and "supplier id" is one. */
function besideEnd(ends: readonly KnownName[], part: NamePart | undefined): NameReading[] {
  if (part === undefined || part === 'filler') return [];
  return ends.flatMap(({ meaning, isWeak, arrow }): NameReading[] =>
    (meaning === 'from' || meaning === 'to') && !isWeak
      ? [{ meaning: BESIDE[meaning][part], score: 0.9, isWeak: false, arrow }]
      : [],
  );
}

/** Pieces that are known, the longest first. In Chinese, Japanese and Korean any letter may begin one. */
function slicesOf(name: string): NameSlice[] {
  const isBreak = (sign: string) => sign === '' || sign === ' ' || isEastAsian(sign);
  const breaks = Array.from({ length: name.length + 1 }, (_, at) => at).filter(
    (at) => isBreak(name.charAt(at)) || isBreak(name.charAt(at - 1)),
  );
  const slices: NameSlice[] = [];
  breaks.forEach((start, i) => {
    for (const end of breaks.slice(i + 1)) {
      const text = name.slice(start, end);
      if (namesOf(text).length || partOf(text)) slices.push({ text, start });
    }
  });
  return slices.sort((a, b) => b.text.length - a.text.length);
}

const without = (name: string, { text, start }: NameSlice) =>
  `${name.slice(0, start)}${name.slice(start + text.length)}`.replace(/ +/g, ' ').trim();

/** Words in one spelling: camelCase, snake_case and figures are parted, and no plural has its s. */
function plainName(name: string): string {
  const parted = name.slice(0, LONGEST_NAME).replace(/\p{Ll}(?=\p{Lu})|\p{Lu}(?=\p{Lu}\p{Ll}{2})/gu, '$& ');
  return foldWord(parted)
    .replace(/\p{L}(?=\d)|\d(?=\p{L})|\p{Lo}(?=[a-z])|[a-z](?=\p{Lo})/gu, '$& ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(?<=[a-z]{2}[a-rt-z])s(?!\p{L})/gu, '')
    .trim();
}

const listOf = (list: RegExp) => list.source.split('|').map(plainName);

function fileNames(): ReadonlyMap<string, readonly KnownName[]> {
  const found = new Map<string, KnownName[]>();
  const file = (lists: NameLists, isWeak: boolean, isLonger: boolean) => {
    for (const [name, texts] of Object.entries(lists))
      for (const text of texts.flatMap(listOf)) {
        const meaning = name === 'arrow' ? 'from' : name === 'aim' ? 'to' : (name as ColumnMeaning | 'nothing');
        const arrow = name === 'arrow' ? 'tail' : name === 'aim' ? 'head' : null;
        const isPiece = isLonger && text.length > (isEastAsian(text) ? 1 : 2);
        const known = { meaning, score: isWeak ? 0.7 : 1, isWeak, arrow, isPiece } as const;
        found.set(text, [...(found.get(text) ?? []), known]);
      }
  };
  file(NAMES, false, true);
  file({ from: numbered(/1|a|а/), to: numbered(/2|b|б/) }, false, true);
  file(WHOLE_NAMES, false, false);
  file(WEAK_NAMES, true, false);
  return found;
}

const numbered = (numbers: RegExp) =>
  listOf(numbers).flatMap((number) => ENDS.map((list) => new RegExp(list.source.replace(/(?=\||$)/g, ` ${number}`))));

function fileParts(): ReadonlyMap<string, NamePart> {
  const found = new Map(ENDS.flatMap(listOf).map((text): [string, NamePart] => [text, 'actor']));
  for (const [part, list] of Object.entries(PARTS)) for (const text of listOf(list)) found.set(text, part as NamePart);
  return found;
}
