import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { guessCertainties, guessColumns, guessHeader, guessMapping } from '../../../src/formats/in/rows/guessMapping';
import type { RowMapping } from '../../../src/formats/in/rows/columns';
import type { Sheet } from '../../../src/formats/in/sheets/sheetFile';
import { sampled } from '../../sample';

/** A line is a row, and `|` parts its cells. */
function sheetOf(text: string, name = 'Sheet1', hidden = false): Sheet {
  const rows = text
    .replace(/^\n|\n *$/g, '')
    .split('\n')
    .map((line) => (line.trim() ? line.split('|').map((cell) => cell.trim()) : ['']));
  const width = Math.max(...rows.map(({ length }) => length));
  return { name, hidden, rows: rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]) };
}

interface Case {
  name: string;
  sheet: string;
  /** Of each column; `-` for none. */
  columns: string;
  header?: number | null;
  order?: RowMapping['dateOrder'];
  certainties?: RowMapping['certainties'];
}

const SHEETS: readonly Case[] = [
  {
    name: 'SIPRI, with a title and notes above',
    sheet: `
Transfers of major weapons: deals with deliveries or orders made for 2019 to 2023
Note: the 'Number delivered' is an estimate where it stands in brackets

Supplier | Recipient | Weapon designation | Weapon description | Year of order | Order date is estimate | Number ordered | Number delivered | Years of delivery | Status | Comments
Russia | India | S-400 | SAM system | 2018 | | 5 | 3 | 2021-2023 | New | INR400 b deal; delivery delayed by the war in Ukraine; last two expected 2025
Russia | China | S-400 | SAM system | 2014 | | 8 | 8 | 2018-2020 | New | USD3 b deal
Russia | Algeria | Su-30MK | FGA aircraft | 2015 | Yes | 16 | 16 | 2016-2019 | New | Su-30MKA version
Germany | Israel | Dolphin | Submarine | 2012 | | 1 | (1) | 2023 | New | EUR400 m deal; partly paid for by Germany
Germany | Ukraine | Leopard-2A4 | Tank | 2023 | | 18 | 18 | 2023 | Second hand | Aid after the invasion of 2022
USA | Poland | M-1A2S | Tank | 2022 | | 250 | | | New | Part of a deal of USD4.75 b`,
    header: 3,
    columns: 'from to label type - - - quantity when - summary',
  },
  {
    name: 'Kumu',
    sheet: `
From | To | Type | Direction | Label | Description | Tags
Iran | Hezbollah | Funding | directed | pays | Money and weapons since the eighties, by several accounts | proxy|
Hezbollah | Syria | Support | directed | fights for | Sent fighters from 2012 on to hold the government in power | war|
Iran | Syria | Alliance | mutual | allied | A treaty of defence, and advisers on the ground for a decade | state|
Russia | Syria | Alliance | undirected | allied | Bases at Tartus and Hmeimim, and an air force from 2015 on | state|`,
    columns: 'from to type mutual label summary - -',
  },
  {
    name: 'Gephi',
    sheet: `
Source | Target | Type | Id | Label | timeset | Weight
1 | 2 | Directed | 0 | phones | | 1.0
1 | 3 | Directed | 1 | phones | | 4.0
2 | 3 | Directed | 2 | meets | | 2.0
3 | 14 | Undirected | 3 | meets | | 1.0`,
    columns: 'from to mutual id label - quantity',
  },
  {
    name: 'a network with cited sources',
    sheet: `
source,target
Source | Target | Relation | Year | Source
Wagner | Mali | security contract | 2021 | Reuters
Wagner | CAR | security contract | 2018 | UN Panel of Experts
Rosneft | CAR | mining | 2019 | Reuters
Wagner | Libya | troops | 2019 | UN Panel of Experts`,
    header: 1,
    columns: 'from to type when source',
  },
  {
    name: 'an actor with a target and a cited source',
    sheet: `
Actor | Target | Action | Date | Source
Anonymous | Gazprom | DDoS | 13/03/2022 | BBC
Killnet | Lithuania | DDoS | 27/06/2022 | https://example.org/a
Killnet | Norway | defacement | 29/06/2022 | The Record
Anonymous | Roskomnadzor | leak | 10/03/2022 | BBC`,
    columns: 'from to type when source',
    order: 'day-month',
  },
  {
    name: 'LittleSis and Oligrapher',
    sheet: `
Entity 1 | Relationship | Entity 2 | Start date | End date | Is current | Source URL
Jane Roe | director | Acme Corp | 2001 | 2009 | no | https://example.org/1
Jane Roe | donor | Senator Doe | 2004-05 | 2004-05 | no | https://example.org/2
Max Moe | director | Acme Corp | 2010 | present | yes | https://example.org/3
Max Moe | member | Club of Ten | 2012 | ongoing | yes | https://example.org/4`,
    columns: 'from type to start end - url',
  },
  {
    name: 'LittleSis, as exported',
    sheet: `
id | entity1_id | entity1_name | entity2_id | entity2_name | category | description1 | amount | start_date | end_date
900 | 12 | Jane Roe | 77 | Acme Corp | Position | Director | | 2001 | 2009
901 | 12 | Jane Roe | 78 | Senator Doe | Donation | Campaign contribution | 5000 | 2004 | 2004
907 | 15 | Max Moe | 77 | Acme Corp | Position | Director | | 2010 |
912 | 15 | Max Moe | 79 | Club of Ten | Membership | Member | | 2012 |`,
    columns: 'id - from - to type summary quantity start end',
  },
  {
    name: 'ACLED',
    sheet: `
event_id_cnty | event_date | year | time_precision | disorder_type | event_type | sub_event_type | actor1 | assoc_actor_1 | inter1 | actor2 | assoc_actor_2 | inter2 | iso | region | country | latitude | longitude | source | source_scale | notes | fatalities | timestamp
SYR1 | 2023-01-05 | 2023 | 1 | Political violence | Battles | Armed clash | HTS | | 2 | Military Forces of Syria | | 1 | 760 | Middle East | Syria | 35.9 | 36.6 | SOHR | Other | On 5 January 2023, HTS clashed with regime forces near Saraqib. | 3 | 1673000000
SYR2 | 2023-01-06 | 2023 | 1 | Political violence | Explosions | Shelling | Military Forces of Syria | | 1 | HTS | | 2 | 760 | Middle East | Syria | 35.8 | 36.7 | SOHR; Liveuamap | Other-New media | On 6 January 2023, regime forces shelled positions of HTS. | 0 | 1673000001
SYR3 | 2023-01-09 | 2023 | 1 | Political violence | Battles | Armed clash | HTS | SNA | 2 | SDF | | 2 | 760 | Middle East | Syria | 36.1 | 37.0 | SOHR | Other | On 9 January 2023, HTS and SDF fighters exchanged fire. | 1 | 1673000002`,
    columns: 'id when - - family type - from - - to - - - - - - - source - summary - -',
  },
  {
    name: 'trade',
    sheet: `
Reporter | Partner | Trade Flow | Year | Commodity | Value (USD)
China | Russia | Export | 2022 | Bearings | 120500
China | Russia | Import | 2022 | Crude oil | 58000000
Turkey | Russia | Export | 2022 | Bearings | 9800
Turkey | Kazakhstan | Export | 2023 | Bearings | 22100`,
    columns: 'from to type when label quantity',
  },
  {
    name: 'votes in the United Nations',
    sheet: `
Country | Resolution | Vote | Date | Subject (short)
Iran | ES-11/1 | abstain | 2022-03-02 | Ukraine
Russia | ES-11/1 | no | 2022-03-02 | Ukraine
China | ES-11/1 | abstain | 2022-03-02 | Ukraine
Iran | ES-11/4 | absent | 2022-10-12 | Ukraine
China | ES-11/4 | abstain | 2022-10-12 | Ukraine`,
    columns: 'from to type when -',
  },
  {
    name: 'a list of sanctions with who imposes them',
    sheet: `
Authority | Designated entity | Program | Date of listing | Remarks | Source URL | Date accessed
OFAC | Rosoboronexport | RUSSIA-EO14024 | 2022-06-28 | a.k.a. ROE; state company for the export of arms | https://example.org/sdn/1 | 2023-01-02
OFAC | Bank Melli | IRAN | 2018-11-05 | | https://example.org/sdn/2 | 2023-01-02
EU | Bank Melli | IRAN | 2008-06-23 | Delisted in 2016, listed again by others; see the journal | https://example.org/eu/1 | 2023-01-03
EU | Wagner Group | RUSSIA-EO14024 | 2021-12-13 | | https://example.org/eu/2 | 2023-01-03`,
    columns: 'from to type when summary url -',
  },
  {
    name: 'a list of names alone has no ends',
    sheet: `
ent_num | Name | SDN type | Program | Nationality
36 | AEROCARIBBEAN AIRLINES | entity | CUBA | Cuba
173 | ANGLO-CARIBBEAN CO. | entity | CUBA | Cuba
306 | BANCO NACIONAL | entity | CUBA | Cuba
424 | BOUTIQUE LA MAISON | entity | CUBA | Panama`,
    columns: '- - - type -',
  },
  {
    name: 'German',
    sheet: `
Von | An | Art | Datum | Quelle | Gesichert | Bemerkung
Russland | Nordkorea | Öl | 13.9.2023 | Reuters | bestätigt | Lieferung über Wladiwostok, mit mehreren Tankern
Nordkorea | Russland | Munition | 28.8.2023 | NIS | laut Medien | Container aus Rajin, mindestens sechstausend Stück
China | Nordkorea | Öl | März 2023 | UN | mutmaßlich | Umladung auf See, die Peking bestreitet
Iran | Russland | Drohnen | 2022 | ISW | gesichert | Fabrik in Jelabuga`,
    columns: 'from to type when source certainty summary',
    certainties: {
      bestätigt: 'confirmed',
      'laut medien': 'reported',
      mutmaßlich: 'speculated',
      gesichert: 'confirmed',
    },
  },
  {
    name: 'German, with yes and no, groups and lands',
    sheet: `
Übersicht der Lieferungen (Stand: 1.2.2024)
|
Lfd. Nr. | Lieferant | Lieferant Land | Empfänger | Empfänger Gruppe | Menge (Stück) | Einheit | Jahr | Bestätigt? | Fundstelle
1 | Krauss | DEU | Heer der Ukraine | Ukraine | 18 | Panzer | 2023 | ja | Ministerium
2 | Krauss | DEU | Heer Litauens | NATO | 44 | Panzer | 2026 | nein | Presse
3 | Nexter | FRA | Heer der Ukraine | Ukraine | 30 | Haubitzen | 2022 | ja | Ministerium
4 | Nexter | FRA | Heer Belgiens | NATO | 9 | Haubitzen | 2027 | nein | Ministerium`,
    header: 2,
    columns: 'id from fromCountry to toGroup quantity unit when certainty source',
    certainties: {},
  },
  {
    name: 'French',
    sheet: `
Fournisseur | Destinataire | Type de relation | Date de début | Date de fin | Statut | Source | Lien
France | Égypte | vente d'armes | 2015 | 2021 | confirmé | Le Monde | https://example.org/1
France | Inde | vente d'armes | 2016 | 2022 | confirmé | Le Monde | https://example.org/2
Wagner | Mali | mercenaires | décembre 2021 | en cours | selon la presse | Jeune Afrique | https://example.org/3
Wagner | RCA | mercenaires | 2018 | en cours | allégué | RFI | https://example.org/4`,
    columns: 'from to type start end certainty source url',
    certainties: { confirmé: 'confirmed', 'selon la presse': 'reported', allégué: 'claimed' },
  },
  {
    name: 'Spanish',
    sheet: `
Origen | Destino | Tipo | Fecha | Cantidad | Fuente | Observaciones
Venezuela | Cuba | petróleo | 03/04/2021 | 50000 | EFE | Envío semanal de crudo por el buque Petion, sin pago
Cuba | Venezuela | médicos | 25/05/2020 | 1200 | Granma | Brigada enviada durante la pandemia a varios estados
México | Cuba | petróleo | 12/07/2023 | 300000 | EFE | Donación, según la empresa estatal de petróleos
Rusia | Cuba | trigo | 19/04/2022 | 20000 | Granma | Llegó al puerto de La Habana en un solo barco`,
    columns: 'from to type when quantity source summary',
    order: 'day-month',
  },
  {
    name: 'Portuguese',
    sheet: `
De | Para | Relação | Data | Fonte | Confirmado
Brasil | Argentina | acordo | 2023-01-23 | Folha | confirmado
Argentina | Brasil | dívida | 2022 | Estadão | provável
China | Brasil | compra | 2021 | Folha | segundo a imprensa
China | Argentina | acordo | 2022-02 | Clarín | previsto`,
    columns: 'from to type when source certainty',
    certainties: {
      confirmado: 'confirmed',
      provável: 'speculated',
      'segundo a imprensa': 'reported',
      previsto: 'hypothetical',
    },
  },
  {
    name: 'Russian',
    sheet: `
Кто | Кому | Что | Когда | Источник
Иран | России | дроны | август 2022 | ISW
КНДР | России | снаряды | сентябрь 2023 | NIS
Иран | России | дроны | 2023 | Рейтер
Россия | КНДР | нефть | март 2024 | Рейтер`,
    columns: 'from to type when source',
  },
  {
    name: 'Russian, of a network',
    sheet: `
№ | Источник | Цель | Тип связи | Дата начала | Дата окончания | Статус | Ссылка
1 | Ростех | Рособоронэкспорт | владение | 2007 | | подтверждено | https://example.org/1
2 | Ростех | Калашников | владение | 2008 | 2017 | подтверждено | https://example.org/2
3 | ТКХ | Калашников | покупка | 2017 | | по данным СМИ | https://example.org/3
4 | ТКХ | Трансмаш | владение | 2005 | | неизвестно | https://example.org/4`,
    columns: 'id from to type start end certainty url',
    certainties: { подтверждено: 'confirmed', 'по данным сми': 'reported', неизвестно: null },
  },
  {
    name: 'Chinese: 来源 is an end beside 目标',
    sheet: `
来源 | 目标 | 类型 | 日期 | 出处
俄罗斯 | 朝鲜 | 石油 | 2023年9月 | 路透社
朝鲜 | 俄罗斯 | 弹药 | 2023年8月28日 | 国情院
伊朗 | 俄罗斯 | 无人机 | 2022年 | 路透社
中国 | 朝鲜 | 石油 | 2023年3月 | 联合国`,
    columns: 'from to type when source',
  },
  {
    name: 'Chinese: 来源 is cited where there is another end',
    sheet: `
供应国 | 接收国 | 关系类型 | 数量（辆） | 交付日期 | 可信度 | 来源 | 备注
俄罗斯 | 印度 | 销售 | 10 | 2021年 | 已证实 | 新华社 | 合同于二零一八年签署
俄罗斯 | 中国 | 销售 | 8 | 2018年 | 已证实 | 新华社 | 两个团的装备全部交付完毕
伊朗 | 俄罗斯 | 援助 | 300 | 2022年 | 据报道 | 路透社 | 德黑兰起初否认这一说法
朝鲜 | 俄罗斯 | 援助 | 50 | 2023年 | 传闻 | 韩联社 | 只有一个匿名消息来源说过`,
    columns: 'from to type quantity when certainty source summary',
    certainties: { 已证实: 'confirmed', 据报道: 'reported', 传闻: 'speculated' },
  },
  {
    name: 'Japanese',
    sheet: `
供給国 | 受領国 | 種別 | 開始日 | 終了日 | 確度 | 出典 | リンク
ロシア | 北朝鮮 | 石油 | 2023年9月 | | 確認済み | 読売新聞 | https://example.org/1
北朝鮮 | ロシア | 弾薬 | 2023年8月 | | 報道 | NHK | https://example.org/2
北朝鮮 | ロシア | 弾薬 | 2023年10月 | 2024年1月 | 推定 | NHK | https://example.org/3
中国 | 北朝鮮 | 石油 | 2022年 | 2023年 | 主張 | 読売新聞 | https://example.org/4`,
    columns: 'from to type start end certainty source url',
    certainties: { 確認済み: 'confirmed', 推定: 'speculated', 主張: 'claimed', 報道: 'reported' },
  },
  {
    name: 'Korean',
    sheet: `
번호 | 공급국 | 수령국 | 유형 | 날짜 | 상태 | 출처
1 | 북한 | 러시아 | 탄약 | 2023년 9월 13일 | 확인됨 | 연합뉴스
2 | 러시아 | 북한 | 석유 | 2023년 10월 | 보도 | 조선일보
3 | 이란 | 러시아 | 무인기 | 2022년 | 확인됨 | 연합뉴스
4 | 중국 | 북한 | 석유 | 2023년 | 추정 | 한겨레`,
    columns: 'id from to type when certainty source',
    certainties: { 확인됨: 'confirmed', 보도: 'reported', 추정: 'speculated' },
  },
  {
    name: 'Arabic',
    sheet: `
من | إلى | النوع | التاريخ | المصدر | الحالة
إيران | حزب الله | تمويل | 2020 | رويترز | مؤكد
إيران | الحوثيون | سلاح | 2019 | الجزيرة | مزعوم
روسيا | سوريا | سلاح | 2015 | رويترز | مؤكد
حزب الله | سوريا | مقاتلون | 2012 | الجزيرة | محتمل`,
    columns: 'from to type when source certainty',
    certainties: { مؤكد: 'confirmed', مزعوم: 'claimed', محتمل: 'speculated' },
  },
  {
    name: 'no header: two ends, a type and a date',
    sheet: `
Iran | Russia | drones | 2022-08-19
North Korea | Russia | shells | 2023-09-13
Iran | Russia | drones | 2023-05
Russia | North Korea | oil | 2024-03`,
    header: null,
    columns: 'from to type when',
  },
  {
    name: 'no header: the verb stands between the ends, which never change places',
    sheet: `
OFAC | sanctions | Bank Melli | https://example.org/1
OFAC | sanctions | Wagner Group | https://example.org/2
EU | lists | Bank Melli | https://example.org/3
EU | lists | Wagner Group | https://example.org/4
EU | sanctions | Sepah | https://example.org/5`,
    header: null,
    columns: 'from type to url',
  },
  {
    name: 'no header: who stands in one column stands in another',
    sheet: `
Iran | Axis | Syria | arms
Syria | Axis | Iran | oil
Iran | Axis | Iraq | arms
Iraq | Axis | Iran | oil`,
    header: null,
    columns: 'from - to type',
  },
  {
    name: 'no header: certainty, grade and notes',
    sheet: `
Mora | Bell | confirmed | B2 | The first of several letters that were found in the archive of the ministry in 2011
Bell | Cruz | reported | C3 | Two newspapers wrote of it on the same day, and neither of them named who had told them
Mora | Cruz | rumoured | E5 | A blog says so, and so do many who have read that blog; nobody has seen anything in writing
Cruz | Mora | confirmed | A1 | Both have said so in a joint statement that was read out before the press of both countries`,
    header: null,
    columns: 'from to certainty grade summary',
    certainties: { confirmed: 'confirmed', reported: 'reported', rumoured: 'speculated' },
  },
  {
    name: 'empty columns, semicolons in cells and names in odd spellings',
    sheet: `
 | FROM_ACTOR | | toActor | relation-type | | Reported on | eventDate | SourceTitle | Source_URL
 | Iran; Syria | | Hezbollah | supports | | | 2011-03 | AP; Reuters | https://example.org/1; https://example.org/2
 | Iran | | Hamas; PIJ | supports | | | 2008 | AP | https://example.org/3
 | Hamas | | PIJ | rivals | | | 2014-07/2014-08 | Haaretz | https://example.org/4
 | Iran | | Iraq | fights | | | 1980/1988 | AP | https://example.org/5`,
    columns: '- from - to type - - when source url',
  },
  {
    name: 'claims: who says what, when, and how good that is',
    sheet: `
Side A | Side B | Kind | When | Claim | Claimed by | Claim date | Stance | Grade | Page | Author | Publisher | Published | Evidence
Russia | North Korea | talks | 9/13/2023 | They spoke of weapons. | Yoon | 9/14/2023 | supports | B2 | 3 | A. Writer | Yonhap | 9/15/2023 | photographs of the train
Russia | North Korea | transfer | 9/8/2023 | No weapons were sold. | Peskov | 9/20/2023 | denies | D4 | 1 | B. Writer | TASS | 9/20/2023 | none given
USA | Ukraine | transfer | 7/7/2023 | Cluster shells were sent. | Kahl | 7/7/2023 | supports | A1 | 12 | C. Writer | AP | 7/8/2023 | transcript
USA | Ukraine | talks | 12/21/2022 | They spoke of Patriots. | Biden | 12/21/2022 | supports | A1 | 2 | A. Writer | AP | 12/22/2022 | video`,
    columns: 'from to type when claim by said stance grade locator author publisher published basis',
    order: 'month-day',
  },
  {
    name: 'arms transfers as a desk keeps them',
    sheet: `
supplier | recipient | weapon | year | status | source
Russia | Iran | Aircraft | 2016 | confirmed | Yearbook 2017
Russia | India | Missiles | 2018 | confirmed | Yearbook 2019
United States | Japan | Aircraft | 2019 | likely | Paper
China | Pakistan | Ships | 2021 | reported | Paper
United States | Poland | Missiles | 2022 | confirmed | Yearbook 2023`,
    columns: 'from to type when certainty source',
    certainties: { confirmed: 'confirmed', likely: 'speculated', reported: 'reported' },
  },
  {
    name: 'from and to are years where there are other ends',
    sheet: `
Person | Organisation | Role | From | To
Putin | KGB | officer | 1975 | 1991
Sechin | Rosneft | chairman | 2004 | 2011
Sechin | Rosneft | director | 2012 | present
Miller | Gazprom | director | 2001 | present`,
    columns: 'from to type start end',
  },
  {
    name: 'a date and an end date are a span',
    sheet: `
Donor country | Recipient country | Aid type | Date | End date
USA | Ukraine | military | 2022-02-24 | 2024-12-31
Germany | Ukraine | financial | 2022-03-01 | 2023-12-31
USA | Israel | military | 2016-09-14 | 2028-09-30
Germany | Israel | financial | 1952-09-10 | 1966-06-30`,
    columns: 'from to type start end',
  },
  {
    name: 'families of types; kinds of ends; both ways',
    sheet: `
Country 1 | Actor 1 type | Country 2 | Actor 2 type | Category | Type | Mutual | Confidence
Iran | state | Hezbollah | group | arms | rockets | no | high
Iran | state | Russia | state | arms | drones | no | medium
Russia | state | China | state | diplomacy | treaty | yes | high
China | state | Iran | state | diplomacy | visit | no | low
Iran | state | Syria | state | diplomacy | visit | yes | medium`,
    columns: 'from fromKind to toKind family type mutual certainty',
    certainties: {},
  },
  {
    name: 'status that is no certainty; directed, which is the contrary of mutual; a column that counts',
    sheet: `
Number | Exporter | Importer | Status | Directed | Details
1 | Iran | Russia | completed | true | six ships
2 | Iran | China | ongoing | true | oil
3 | Russia | China | completed | false | gas
4 | Russia | India | planned | true | oil`,
    columns: 'id from to - - summary',
  },
  {
    name: 'a header in a language that is not known',
    sheet: `
Kimden | Kime | Tarih
Türkiye | Azerbaycan | 2020-11-10
Türkiye | Ukrayna | 2022-03
Azerbaycan | Türkiye | 2021-06-15`,
    columns: '- - -',
  },
  {
    name: 'Panama Papers',
    sheet: `
node_id_start | node_id_end | rel_type | link | status | start_date | end_date | sourceID
10000035 | 14095990 | registered_address | registered address | | | | Panama Papers
10000044 | 14091035 | registered_address | registered address | | | | Panama Papers
10000055 | 14095990 | officer_of | shareholder of | | 2006-01-03 | | Panama Papers`,
    columns: 'from to type - - start end -',
  },
  {
    name: 'GDELT',
    sheet: `
GLOBALEVENTID | SQLDATE | Year | Actor1Code | Actor1Name | Actor1CountryCode | Actor2Name | IsRootEvent | EventCode | GoldsteinScale | SOURCEURL
1 | 20230913 | 2023 | RUS | RUSSIA | RUS | NORTH KOREA | 1 | 040 | 1.0 | https://example.org/1
2 | 20230914 | 2023 | RUS | RUSSIA | RUS | UKRAINE | 1 | 190 | -10 | https://example.org/2
3 | 20230915 | 2023 | USA | UNITED STATES | USA | UKRAINE | 1 | 070 | 7 | https://example.org/3`,
    columns: '- when - - from - to - - - url',
  },
  {
    name: 'Cytoscape',
    sheet: `
source node | interaction | target node | weight | name
Iran | arms | Syria | 3 | Iran (arms) Syria
Iran | funds | Iraq | 2 | Iran (funds) Iraq
Russia | arms | Syria | 4 | Russia (arms) Syria`,
    columns: 'from type to quantity -',
  },
  {
    name: 'German, of an analyst who writes from and to twice',
    sheet: `
Nr | Akteur A | Beziehung | Akteur B | von | bis | Status | Beleg | Kommentar
1 | Wagner | kontrolliert | Lobaye Invest | 2018 | 2023 | bestätigt | UN-Bericht S/2021/87 | Eigentümer über Strohmann
2 | Wagner | beliefert | Haftar | 2019 | heute | vermutet | AFRICOM | Satellitenbilder
3 | Haftar | finanziert | Wagner | 2019 | 2020 | vermutet | Reuters | über Banken in Dubai`,
    columns: 'id from type to start end certainty source summary',
    certainties: { bestätigt: 'confirmed', vermutet: 'speculated' },
  },
  {
    name: 'sanctions with a measure',
    sheet: `
Sanctioning country | Target | Measure | Date | Legal basis | Source of data | Link
USA | Huawei | Entity List | 2019-05-16 | EO 13873 | BIS | https://example.org/a
USA | SMIC | Entity List | 2020-12-18 | EO 13959 | BIS | https://example.org/b`,
    columns: 'from to type when basis source url',
  },
  {
    name: 'a table of each with each',
    sheet: `
| Iran | Russia | China
Iran | 0 | 1 | 2
Russia | 1 | 0 | 3
China | 2 | 3 | 0`,
    header: null,
    columns: '- - - -',
  },
  {
    name: 'dates that disagree leave their order open',
    sheet: `
Sender | Receiver | Date
Iran | Russia | 13/05/2022
Iran | Russia | 05/13/2022
Russia | Iran | 01/02/2022`,
    columns: 'from to when',
    order: null,
  },
];

describe('a sheet is guessed', () => {
  test.each(SHEETS)('$name', ({ sheet, columns, header = 0, order = null, certainties = {} }) => {
    const mapping = guessMapping([sheetOf(sheet)]);
    expect(mapping.columns.map((meaning) => meaning ?? '-').join(' ')).toBe(columns);
    expect(mapping).toMatchObject({ sheet: 0, header, dateOrder: order });
    expect(mapping.certainties).toEqual(certainties);
  });
});

describe('the sheet is chosen', () => {
  const nodes = sheetOf(
    `
Id | Label | Country
1 | Iran | IRN
2 | Russia | RUS
3 | China | CHN
4 | Syria | SYR`,
    'Nodes',
  );
  const edges = sheetOf(
    `
Source | Target | Type
1 | 2 | arms
2 | 1 | oil`,
    'Edges',
  );
  const longer = { ...edges, rows: [...edges.rows, ['3', '2', 'oil']] };

  it('has relationships, and most of them', () => {
    expect(guessMapping([nodes, edges]).sheet).toBe(1);
    expect(guessMapping([nodes, edges, longer]).sheet).toBe(2);
    expect(guessMapping([longer, edges, nodes]).sheet).toBe(0);
  });
  it('is not hidden, unless all are', () => {
    expect(guessMapping([{ ...longer, hidden: true }, nodes, edges]).sheet).toBe(2);
    expect(
      guessMapping([
        { ...nodes, hidden: true },
        { ...edges, hidden: true },
      ]).sheet,
    ).toBe(1);
  });
  it('has names for its columns rather than more rows', () => {
    const bare = sheetOf(Array.from({ length: 9 }, (_, i) => `Iran | Russia | ${i % 2 ? 'oil' : 'arms'}`).join('\n'));
    expect(guessMapping([bare]).columns).toContain('to');
    expect(guessMapping([bare, edges]).sheet).toBe(1);
  });
  it('counts rows with both ends', () => {
    const holes = { ...edges, rows: [...edges.rows, ...Array.from({ length: 9 }, () => ['3', '', 'oil'])] };
    expect(guessMapping([holes, longer]).sheet).toBe(1);
  });
  it('is the first where none has any', () => {
    expect(guessMapping([nodes, sheetOf('a | b')])).toMatchObject({ sheet: 0, certainties: {} });
    expect(guessMapping([])).toEqual({ sheet: 0, header: null, columns: [], dateOrder: null, certainties: {} });
    expect(guessMapping([sheetOf('')]).columns).toEqual([null]);
  });
});

describe('the header is found', () => {
  test.each([
    [
      'under a title, a note and an empty row',
      'Deals\nSource: the ministry | as of 2023\n|\nFrom | To | When\nIran | Syria | 2012',
      3,
    ],
    [
      'under a row of groups',
      'Supplier | | Deal |\nName | Country | Type | Date\nRoe | IRN | arms | 2012\nMoe | IRN | arms | 2013',
      1,
    ],
    ['by dates below it', 'Verzender | Ontvanger | Wanneer\nIran | Syrië | 2012\nRusland | Iran | 2015', 0],
    [
      'by words that come again only below it',
      'Afzender | Doel | Soort\nA | B | x\nA | C | x\nB | C | y\nA | D | y',
      0,
    ],
    [
      'though it comes again on another page',
      'From | To | Type\nIran | Syria | arms\nFrom | To | Type\nIran | Iraq | oil',
      0,
    ],
    [
      'with years as names of columns',
      'Reporter | Partner | Flow | 2019 | 2020 | 2021\nIran | China | export | 3 | 4 | 5',
      0,
    ],
    ['by one name, as nothing of it comes again', 'Van | Naar | Type\nIran | Syrië | wapens\nIrak | Oman | olie', 0],
    [
      'under a row that is half empty',
      'Verslag | Kurz\nVerzender | Ontvanger | Wanneer | Bedrag\nA | B | 2012 | 4\nA | C | 2013 | 5',
      1,
    ],
    ['though no row is below it', 'Source | Target | Type', 0],
  ])('%s', (_, text, header) => expect(guessHeader(sheetOf(text))).toBe(header));

  test.each([
    ['a date is there', 'Iran | Syria | 2012\nIran | Iraq | 1980'],
    ['a name comes again below', 'Iran | Syria | arms\nIran | Iraq | oil\nSyria | Iran | oil'],
    ['one cell might be a name', 'Iran | Syria | arms\nSyria | Iran | arms\nIran | Iraq | action'],
    [
      'few of many cells might be names',
      'Roe | Acme | author | editorial | Oslo | Bergen | Moss | Voss\nMoe | Acme | a | b | c | d | e | f',
    ],
    ['two cells are alike', 'Kurz | Kurz | alt\nA | B | 2012\nA | C | 2013'],
    ['cells come again in other columns', 'Iran | Iran | arms\nSyria | Iraq | oil\nIraq | Syria | oil'],
    [
      'a word of the table is the name of a column',
      'Iran | state | Hezbollah | group | confirmed\nSyria | state | Hamas | group | confirmed',
    ],
    ['names come once each', 'Iran | Syria\nEgypt | Iraq\nOman | Qatar\nLibya | Sudan\nChad | Niger\nMali | Togo'],
    ['nothing tells', 'Iran | Syria\nEgypt | Iraq'],
    ['nothing is there', '|\n|'],
  ])('there is none where %s', (_, text) => expect(guessHeader(sheetOf(text))).toBeNull());
});

describe('columns are guessed', () => {
  const meanings = (text: string, header: number | null = 0) =>
    guessColumns(sheetOf(text), header)
      .map((meaning) => meaning ?? '-')
      .join(' ');

  test.each([
    ['From (country) | To (country) | Quantity (pcs)\nIran | Syria | 30', 'from to quantity'],
    ['Country (from) | Country (to) | Date (start) | Date (end)\nIran | Syria | 2012 | 2020', 'from to start end'],
    [
      'Supplier | Supplier country | Recipient | Recipient group\nAIO | Iran | Hamas | Axis',
      'from fromCountry to toGroup',
    ],
    ['supplier_id | supplier_name | recipientId | recipientName\n4 | AIO | 5 | Hamas', '- from - to'],
    ['supplier_id | recipient_id\n4 | 5\n4 | 6', 'from to'],
    ['Party A | Party B | Source\nIran | Syria | AP', 'from to source'],
    ['第一列 | 甲方 | 乙方\nx | 中国 | 俄罗斯', '- from to'],
    ['国A | 国B | 関係\nイラン | シリア | 武器', 'from to type'],
    ['국가1 | 국가2 | 관계\n이란 | 시리아 | 무기', 'from to type'],
    ['الطرف الأول | الطرف الثاني | نوع العلاقة\nإيران | سوريا | سلاح', 'from to type'],
    ['Сторона А | Сторона Б | Тип связи\nИран | Сирия | оружие', 'from to type'],
    ['Name des Lieferanten | Land des Empfängers | Wert in EUR\nAIO | Syrien | 3', 'from to quantity'],
    ['De | À | Depuis | Jusqu’à\nIran | Syrie | 2012 | 2020', 'from to start end'],
    [
      'De | A | Qué | Cuándo | Enlace\nIrán | Siria | armas | 2012 | https://example.org\nIrán | Irak | armas | 2013 | https://example.org',
      'from to type when url',
    ],
    ['Quem | Para quem | O que\nIrã | Síria | envio de armas por avião', 'from to label'],
  ])('%s', (text, expected) => expect(meanings(text)).toBe(expected));

  test.each([
    ['a source is no end beside an actor', 'Source | Actor | Target\nAP | Iran | Syria', 'source from to'],
    [
      'a state of things is no certainty',
      'From | To | Status\nA | B | confirmed\nA | C | rumoured\nA | D | open\nB | C | closed\nB | D | new',
      'from to -',
    ],
    ['what comes twice is no id', 'Id | From | To\n4 | A | B\n4 | A | C', '- from to'],
    ['a year says less than a start', 'From | To | Year | Start date\nA | B | 2012 | 2012-05-01', 'from to - start'],
    ['a doubtful end without a start is left out', 'From | To | Project end\nA | B | 2012', 'from to -'],
    ['of two labels the first is taken', 'From | To | Label | Product\nA | B | sends oil | crude', 'from to label -'],
    ['a word within many is no name', 'From | To | Words found in the text\nA | B | so be it', 'from to -'],
    [
      'a day when it was looked up is none in a longer name either',
      'From | To | Date last accessed\nA | B | 2023-01-02',
      'from to -',
    ],
    ['a goods name within many words is none', 'From | To | Whatever the product needs\nA | B | steel', 'from to -'],
    [
      'a type of something is a type',
      'From | To | Type of military cooperation\nA | B | arms\nA | C | arms',
      'from to type',
    ],
    [
      'a type of something else is none',
      'From | To | Registered vehicle type\nA | B | lorry\nA | C | lorry',
      'from to -',
    ],
    [
      'names that come once each are no ends by a doubtful name',
      `Country | Partner\n${Array.from({ length: 14 }, (_, i) => `Land ${'abcdefghijklmn'.charAt(i)} | Ort ${'abcdefghijklmn'.charAt(i)}`).join('\n')}`,
      '- -',
    ],
    ['a source is no end without a target', 'Source | Recipient\nAP | Syria', 'source to'],
    ['an end of doubtful name is none without the other', 'Country | Source\nIran | AP', '- source'],
    [
      'what is no date is no date',
      'From | To | Date\nIran | Syria | soon\nIran | Iraq | 2012\nIran | Oman | later',
      'from to -',
    ],
    [
      'a day when it was looked up is not when it was',
      'From | To | Date accessed\nIran | Syria | 2023-01-02',
      'from to -',
    ],
    ['numbers are no names', 'Country | Partner\n1.5 | 2.5', '- -'],
    [
      'figures are a quantity, and words are none',
      'From | To | Amount | Value\nIran | Syria | many | 1200',
      'from to - quantity',
    ],
    [
      'what is written once is no kind',
      'From | To | What\nIran | Syria | sends arms\nIran | Iraq | wages war',
      'from to label',
    ],
    [
      'of two remarks the longer one is the summary',
      'From | To | Notes | Description\nIran | Syria | by air | Flights from Tehran, several each week',
      'from to label summary',
    ],
    [
      'addresses stand in the column of sources',
      'From | To | Source\nIran | Syria | https://example.org',
      'from to url',
    ],
    [
      'addresses stand in both',
      'From | To | Source | URL\nIran | Syria | https://example.org | https://example.org',
      'from to source url',
    ],
    ['a reliability is no grade', 'From | To | Grade\nIran | Syria | 2', 'from to -'],
    ['a unit goes with a quantity', 'From | To | Unit\nIran | Syria | tons', 'from to -'],
    [
      'types of several families have none',
      'From | To | Type | Family\nA | B | oil | trade\nB | A | oil | war\nA | C | gas | war',
      'from to type -',
    ],
    [
      'empty columns are what they are called',
      'From | To | Type | Certainty | Status | \nIran | Syria | | | |',
      'from to type certainty - -',
    ],
    ['a second column of the same name is left out', 'From | From | To\nIran | Iraq | Syria', 'from - to'],
    [
      'a percentage is asked about',
      'From | To | Confidence\nIran | Syria | 80%\nIran | Iraq | 60%',
      'from to certainty',
    ],
    [
      'a share that differs from row to row is no word',
      `From | To | Confidence\n${Array.from({ length: 20 }, (_, i) => `A | B | 0.${i + 10}`).join('\n')}`,
      'from to -',
    ],
    [
      'a column that is called certainty has words that nobody knows',
      `From | To | Certainty\n${Array.from({ length: 30 }, (_, i) => `A | B | quite sure of it, on day ${i} of the talks`).join('\n')}`,
      'from to certainty',
    ],
    [
      'the same in German, with a year in one of them',
      `Von | An | Gewissheit\n${Array.from({ length: 14 }, (_, i) => `A | B | Stufe ${'x'.repeat(i)}${i ? '' : 'seit 2022'}`).join('\n')}`,
      'from to certainty',
    ],
    [
      'a text of sentences is no certainty, whatever it is called',
      `From | To | Certainty\n${Array.from({ length: 14 }, (_, i) => `A | B | ${'a long explanation of it '.repeat(5)}${i}`).join('\n')}`,
      'from to -',
    ],
    [
      'an id that two rows have is still one',
      `From | To | Id\n${Array.from({ length: 20 }, (_, i) => `A | B | r${i % 19}`).join('\n')}`,
      'from to id',
    ],
    [
      'what many rows have is no id of a row',
      `From | To | Id\n${Array.from({ length: 20 }, (_, i) => `A | B | r${i % 10}`).join('\n')}`,
      'from to -',
    ],
    ['words beside each other mean neither', 'From | To | Source notes\nIran | Syria | by phone', 'from to -'],
  ])('%s', (_, text, expected) => expect(meanings(text)).toBe(expected));

  it('takes what is asked as the header', () => {
    const text = 'Iran | Syria\nFrom | To\nIran | Iraq';
    expect(meanings(text, 1)).toBe('from to');
    expect(meanings(text, 9)).toBe('- -');
  });
  it('looks at the first rows only', () => {
    const rows = Array.from({ length: 400 }, (_, i) => ['Iran', 'Syria', `${1600 + i}`]);
    const unread = new Proxy<string[]>([], {
      get: () => {
        throw new Error('read');
      },
    });
    const late = Array.from({ length: 4000 }, () => unread);
    const sheet: Sheet = { name: '', hidden: false, rows: [['From', 'To', 'When'], ...rows, ...late] };
    expect(guessMapping([sheet])).toMatchObject({ header: 0, columns: ['from', 'to', 'when'] });
    expect(guessMapping([{ ...sheet, rows: sheet.rows.slice(1) }]).header).toBeNull();
  });
});

describe('words of certainty are known', () => {
  const WORDS: readonly (readonly [stands: string | null, words: string])[] = [
    [
      'confirmed',
      'confirmed|Verified|bestätigt|gesichert|confirmé|vérifiée|confirmado|verificada|подтверждено|Подтверждён',
    ],
    ['confirmed', 'مؤكد|المؤكدة|已证实|已證實|已确认|確認済み|確認済|확인됨|on the record|“confirmed”| confirmed. '],
    ['reported', 'reported|laut Medien|berichtet|selon la presse|según la prensa|noticiado|сообщается|по данным СМИ'],
    ['reported', 'تقارير إعلامية|وفقا لتقارير|据报道|據報導|報じられた|보도|media reports'],
    [
      'claimed',
      'alleged|claimed|says|Self-reported|behauptet|angeblich|allégué|alegado|заявлено|якобы|مزعوم|ادعاء|声称|主張|주장',
    ],
    ['speculated', 'rumoured|rumored|suspected|likely|likely?|possible|mutmaßlich|vermutet|Gerücht|présumé|soupçonnée'],
    [
      'speculated',
      'rumor|posible|possível|suspeito|предположительно|вероятно|محتمل|ربما|شائعه|传闻|疑似|推定|噂|추정|의혹',
    ],
    [
      'hypothetical',
      'planned|proposed|announced|threatened|hypothetical|geplant|angekündigt|prévu|annoncée|hypothétique',
    ],
    [
      'hypothetical',
      'propuesto|anunciado|planejado|previsto|планируется|предложено|مخطط|مقترح|计划|拟议|予定|検討中|계획|예정',
    ],
    [null, 'unknown|not graded|N/A|n.a.|—|unbekannt|nicht bewertet|k. A.|inconnu|non évalué|desconocido|não avaliado'],
    [null, 'неизвестно|не указано|нет данных|غير معروف|未知|未评估|不明|未評価|미상|알 수 없음'],
  ];
  test.each(WORDS)('%s: %s', (stands, words) => {
    for (const word of words.split('|'))
      expect(guessCertainties([word]), word).toEqual({ [word.trim().toLowerCase()]: stands });
  });

  // Not surer than the word, and nothing for another scale.
  test.each([
    [
      'denials',
      'unconfirmed|not confirmed|unverified|nicht bestätigt|unbestätigt|non confirmé|no confirmado|не подтверждено',
    ],
    ['denials', 'неподтверждённый|غير مؤكد|未证实|未確認|미확인|denied|disputed|doubtful|unlikely|improbable'],
    [
      'half words',
      'confirmed?|bestätigt?|reported?|(confirmed)|partly confirmed|confirmed / reported|confirmed by one side',
    ],
    ['other scales', '1|2|6|A|B2|high|medium|low|high confidence|sicher|hoch|élevée|alta|высокая|高|높음'],
    ['yes and no', 'yes|no|true|false|ja|nein|oui|да|نعم|是|はい|예|x'],
    ['shares', '95%|0.8|50/50|probably true|confirmed by others'],
    ['other states', 'completed|ongoing|active|new|delivered|__proto__|constructor|toString|'],
  ])('%s are asked about: %s', (_, words) => expect(guessCertainties(words.split('|'))).toEqual({}));

  it('has each word once, as it stands in the cell', () =>
    expect(guessCertainties(['Confirmed', 'CONFIRMED ', 'maybe', 'who knows'])).toEqual({
      confirmed: 'confirmed',
      maybe: 'speculated',
    }));
});

describe('whatever the cells say', () => {
  const SEED = { seed: 20230913, numRuns: sampled(50, 3000) };
  const words = SHEETS.flatMap(({ sheet }) => sheet.split(/[|\n]/)).map((cell) => cell.trim());
  const cell = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...words) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '',
        ' ',
        '__proto__',
        '((',
        '\u0640',
        '\ud83d',
        '🇺🇦',
        '|',
        '/..',
        '0',
        '＃',
        'の名の名',
      ),
    },
  );
  const sheet = fc
    .integer({ min: 1, max: 8 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 12 }))
    .chain((rows) => fc.record({ name: fc.string(), hidden: fc.boolean(), rows: fc.constant(rows) }));

  it('is a mapping that fits its sheet', () =>
    fc.assert(
      fc.property(fc.array(sheet, { maxLength: 3 }), (sheets) => {
        const mapping = guessMapping(sheets);
        const chosen = sheets[mapping.sheet];
        const said = mapping.columns.filter((meaning) => meaning !== null);
        expect(new Set(said).size).toBe(said.length);
        expect(mapping.columns).toHaveLength(chosen?.rows[0]?.length ?? 0);
        expect(mapping.header ?? 0).toBeLessThan(Math.max(chosen?.rows.length ?? 0, 1));
        if (sheets.some(({ hidden }) => !hidden)) expect(chosen?.hidden).toBe(false);
        if (!said.includes('certainty')) expect(mapping.certainties).toEqual({});
        expect(guessMapping(sheets)).toEqual(mapping);
      }),
      SEED,
    ));

  it('takes any row as the header', () =>
    fc.assert(
      fc.property(sheet, fc.option(fc.nat(14)), (one, header) => {
        const columns = guessColumns(one, header);
        expect(columns).toHaveLength(one.rows[0]?.length ?? 0);
        const said = columns.filter((meaning) => meaning !== null);
        expect(new Set(said).size).toBe(said.length);
      }),
      SEED,
    ));

  it('takes no longer than tests may, in a sheet as wide as there are', () => {
    const rows = Array.from({ length: 30 }, () => Array.from({ length: 16_384 }, (_, i) => `供应国的名称的类型${i}`));
    const { columns } = guessMapping([{ name: '', hidden: false, rows }]);
    expect(columns).toHaveLength(16_384);
  });
});
