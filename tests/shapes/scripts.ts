/** Ten dossiers whose names and labels are in ten scripts: places and offices that anybody may write about. */
import type { DossierInput } from '../../src/dossier/schema';
import { dossier, thicket } from './network';

interface Script {
  title: string;
  names: readonly string[];
  labels: readonly string[];
}

const WORDS: Readonly<Record<string, Script>> = {
  'Latin with diacritics': {
    title: 'Kdo komu dodává zbraně',
    names: ['Łódź', 'Škofja Loka', 'Győr', 'Århus', 'São Paulo', 'Đà Nẵng', 'Şanlıurfa', 'Reykjavík', 'Côte d’Ivoire'],
    labels: ['Dodávky střeliva', 'Přátelství', 'Żądanie dostępu', 'Sözleşme'],
  },
  Cyrillic: {
    title: 'Кто кому поставляет оружие',
    names: [
      ...['Россия', 'Беларусь', 'Новосибирск', 'Днепропетровск', 'Совет Безопасности'],
      ...['Қазақстан', 'Србија', 'Северна Македонија', 'Министерство обороны'],
    ],
    labels: ['Поставки снарядов', 'Переговоры', 'Предупреждение соседям', 'Запрет на ввоз'],
  },
  Greek: {
    title: 'Ποιος προμηθεύει ποιον',
    names: [
      ...['Ελλάδα', 'Θεσσαλονίκη', 'Κύπρος', 'Υπουργείο Εξωτερικών', 'Αθήνα'],
      ...['Πειραιάς', 'Ηράκλειο', 'Ευρωπαϊκή Ένωση', 'Τουρκία'],
    ],
    labels: ['Προμήθεια όπλων', 'Συνομιλίες', 'Προειδοποίηση', 'Εμπάργκο'],
  },
  Arabic: {
    title: 'من يزوّد من بالسلاح',
    names: [
      ...['مصر', 'المملكة العربية السعودية', 'لبنان', 'سوريا', 'العراق', 'الأردن', 'المغرب', 'وزارة الخارجية'],
      'تونس',
    ],
    labels: ['توريد الأسلحة', 'محادثات', 'تحذير للجيران', 'حظر التصدير'],
  },
  Hebrew: {
    title: 'מי מספק נשק למי',
    names: ['ישראל', 'ירושלים', 'תל אביב', 'חיפה', 'משרד החוץ', 'באר שבע', 'לבנון', 'מצרים', 'ירדן'],
    labels: ['אספקת נשק', 'שיחות', 'אזהרה לשכנים', 'איסור יצוא'],
  },
  Devanagari: {
    title: 'कौन किसे हथियार देता है',
    names: ['भारत', 'नेपाल', 'मुंबई', 'दिल्ली', 'विदेश मंत्रालय', 'काठमांडू', 'उत्तर प्रदेश', 'श्रीलंका', 'राजस्थान'],
    labels: ['हथियारों की आपूर्ति', 'वार्ता', 'पड़ोसियों को चेतावनी', 'निर्यात पर रोक'],
  },
  Thai: {
    title: 'ใครส่งอาวุธให้ใคร',
    names: [
      ...['ประเทศไทย', 'กรุงเทพมหานคร', 'เชียงใหม่', 'ภูเก็ต', 'กระทรวงการต่างประเทศ'],
      ...['ลาว', 'กัมพูชา', 'พม่า', 'เวียดนาม'],
    ],
    labels: ['ส่งอาวุธ', 'เจรจา', 'คำเตือนถึงเพื่อนบ้าน', 'ห้ามส่งออก'],
  },
  Chinese: {
    title: '谁向谁供应武器',
    names: [
      ...['中华人民共和国', '北京', '上海', '外交部', '香港特别行政区', '广东省', '俄罗斯联邦'],
      ...['联合国安全理事会', '新疆维吾尔自治区'],
    ],
    labels: ['供应武器', '会谈', '对邻国的警告', '禁止出口'],
  },
  Japanese: {
    title: '誰が誰に武器を供給しているか',
    names: ['日本', '東京都', '大阪', '外務省', '北海道', 'ロシア連邦', 'アメリカ合衆国', '横浜', '沖縄'],
    labels: ['武器の供給', '会談', '近隣諸国への警告', 'ミサイル用エンジン'],
  },
  Korean: {
    title: '누가 누구에게 무기를 공급하는가',
    names: [
      ...['대한민국', '조선민주주의인민공화국', '서울특별시', '부산', '외교부', '러시아 연방', '중국'],
      ...['일본', '평양'],
    ],
    labels: ['무기 공급', '회담', '이웃 나라에 대한 경고', '수출 금지'],
  },
};

export const SCRIPTS: readonly (readonly [name: string, dossier: DossierInput])[] = Object.entries(WORDS).map(
  ([script, { title, names, labels }], i) => [
    `names in ${script}`,
    dossier(names.length, thicket(names.length, 3 + i, 31 + i), {
      title,
      actor: (a) => ({ name: names[a]! }),
      relationship: (r) => ({ label: labels[r % labels.length]! }),
    }),
  ],
);
