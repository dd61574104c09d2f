/** Words of ten languages for what a cell can say: yes and no, stances, kinds of actors. */
import { ACTOR_KINDS, type ActorKind, type Stance } from '../../../dossier/schema';

const YES =
  /^(1|x|✓|yes|y|true|both( ways)?|mutual|reciprocal|two[- ]way|bi-?directional|un-?directed|ja|wahr|beide|gegenseitig|beidseitig|ungerichtet|oui|vrai|mutuel|réciproque|sí|si|ambos|mutuo|recíproco|sim|mútuo|да|взаимн\p{L}*|обоюдн\p{L}*|نعم|متبادل|是|双向|相互|はい|双方向|예|상호)$/iu;
const NO =
  /^(0|-|–|no|n|false|one[- ]way|uni-?directional|directed|nein|falsch|einseitig|gerichtet|non|faux|não|нет|односторонн\p{L}*|لا|否|单向|いいえ|一方向|아니오|일방)$/iu;
const STANCES: readonly (readonly [Stance, RegExp])[] = [
  [
    'asserts',
    /^(assert|support|confirm|affirm|behaupt|bestätig|affirme|confirme|afirma|confirma|утвержда|подтвержда|يؤكد|声称|主张|主張|주장)/i,
  ],
  [
    'denies',
    /^(den(y|ies|ied)|reject|contradict|refute|bestreit|dementi|nie|rejette|niega|desmiente|nega|отрица|опроверга|ينفي|否认|否定|부인)/i,
  ],
  ['qualifies', /^(qualif|limit|nuance|partly|einschränk|relativ|matiza|уточня|يتحفظ|限定|保留)/i],
];

/** Words for kinds of actors; those of the format themselves besides. */
const KIND_WORDS: readonly (readonly [ActorKind, RegExp])[] = [
  ['state', /^(state|country|nation|staat|land|état|pays|país|estado|государство|страна|دولة|国家|国|국가)$/i],
  ['person', /^(person|individual|people|personne|persona|pessoa|лицо|человек|شخص|人物|个人|個人|인물|개인)$/i],
  [
    'organisation',
    /^(organi[sz]ation|company|firm|corporation|entity|ngo|unternehmen|firma|organisation|entreprise|empresa|organizaci[oó]n|организация|компания|شركة|منظمة|组织|公司|企業|組織|회사|조직)$/i,
  ],
  [
    'institution',
    /^(institution|agency|ministry|government body|behörde|ministerium|ministère|ministerio|ministério|ведомство|министерство|وزارة|机构|機関|기관)$/i,
  ],
  ['group', /^(group|armed group|militia|alliance|bloc|gruppe|groupe|grupo|группа|группировка|جماعة|团体|団体|단체)$/i],
  ['vessel', /^(vessel|ship|boat|schiff|navire|buque|navio|судно|سفينة|船|선박)$/i],
  ['place', /^(place|location|city|port|ort|lieu|lugar|место|مكان|地点|場所|장소)$/i],
];

const TOTAL =
  /^((grand |sub[- ]?)?totals?|sum|(gesamt)?summe|insgesamt|gesamt|total général|total general|total geral|somme|suma|soma|итого|всего|المجموع|الإجمالي|合计|合計|总计|総計|합계|총계)\s*:?$/iu;

/** Whether a cell says that its row adds up others. */
export const isTotalWord = (text: string): boolean => TOTAL.test(text);

/** @returns `null` where a word says neither */
export function readYesOrNo(text: string): boolean | null {
  if (YES.test(text)) return true;
  return NO.test(text) ? false : null;
}

/** @returns `null` where nobody can tell */
export const readStanceWord = (text: string): Stance | null =>
  STANCES.find(([, words]) => words.test(text))?.[0] ?? null;

/** @returns `null` for a word that is not known */
export const readKindWord = (text: string): ActorKind | null =>
  ACTOR_KINDS.find((one) => one === text.toLowerCase()) ??
  KIND_WORDS.find(([, words]) => words.test(text))?.[0] ??
  null;
