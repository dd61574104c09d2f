/** The table of a dossier, made again from its JSON alone: nothing here comes from src/. */

interface Dossier {
  actors: { id: string; name: string; partOf?: string }[];
  families: { id: string; label: string }[];
  types: { id: string; label: string; verb: string; infinitive: string; family: string; directed?: boolean }[];
  sources: { id: string; title: string }[];
  relationships: Relationship[];
}
export interface Relationship {
  id: string;
  type: string;
  from: string;
  to: string;
  mutual?: boolean;
  label?: string;
  when: string;
  certainty: string;
  basis?: string;
  addition?: boolean;
  claims: { source: string; locator?: string }[];
}

/** The dates of the shipped dossier as a reader is told them, written by hand. */
const DATES: Readonly<Record<string, string>> = {
  '198X': '1980s',
  '/198X': 'By the 1980s',
  '/..': 'Under way, start not given',
  '/2023-10': 'By October 2023, start not given',
  '[..2023-08]': 'August 2023 or earlier',
  '2022-02-24/..': 'From 24 February 2022, no end given',
  '2022-09/..': 'From September 2022, no end given',
  '2023-09': 'September 2023',
  '2023-09/..': 'From September 2023, no end given',
  '2023-09/2023-10': 'September–October 2023',
  '2023-10': 'October 2023',
  '2023-10/..': 'From October 2023, no end given',
};
const STATEMENTS: Readonly<Record<string, string>> = {
  confirmed: 'WHO DOES',
  reported: 'WHO reportedly DOES',
  claimed: 'It is said that WHO DOES',
  speculated: 'It may be that WHO DOES',
  hypothetical: 'WHO might DOES, which has not happened',
};
const HEADINGS =
  'id,from,to,both ways,type,family,label,date,date in words,certainty,basis,quantity,statement,sources'.split(',');

/** Relationships that a picture draws: those within one actor only where that is unfolded. */
export function drawn({ actors, relationships }: Dossier, unfolded: readonly string[] = []): Relationship[] {
  const home = (id: string) => actors.find((actor) => actor.id === id)!.partOf ?? id;
  return relationships.filter(({ from, to }) => home(from) !== home(to) || unfolded.includes(home(from)));
}

/** Every cell of the table, its heading first. */
export function tableOf(dossier: Dossier, relationships: readonly Relationship[]): string[][] {
  return [HEADINGS, ...relationships.map((one) => rowOf(dossier, one))];
}

function rowOf(dossier: Dossier, { id, from, to, label, when, certainty, basis, ...more }: Relationship): string[] {
  const type = dossier.types.find((one) => one.id === more.type)!;
  const family = dossier.families.find((one) => one.id === type.family)!;
  const [giver, taker] = [from, to].map((end) => dossier.actors.find((actor) => actor.id === end)!.name);
  const mutual = more.mutual ?? type.directed === false;
  const verb = certainty === 'hypothetical' ? type.infinitive : type.verb;
  const [who, does] = mutual ? [`${giver} and ${taker}`, `${verb} each other`] : [giver, `${verb} ${taker}`];
  const words = DATES[when];
  const form = STATEMENTS[certainty];
  if (words === undefined || form === undefined) throw new Error(`The oracle has no words for ${when}, ${certainty}.`);
  return [
    ...[id, giver!, taker!, mutual ? 'yes' : 'no', type.label, family.label, label ?? '', when, words],
    ...[certainty.charAt(0).toUpperCase() + certainty.slice(1), basis ?? '', ''],
    form.replace('WHO', () => who!).replace('DOES', () => does),
    sourcesOf(dossier, more.claims),
  ];
}

/** Each source once, most cited first, with its places. */
function sourcesOf({ sources }: Dossier, claims: Relationship['claims']): string {
  const ids = [...new Set(claims.map(({ source }) => source))];
  const of = (id: string) => claims.filter(({ source }) => source === id);
  return ids
    .sort((a, b) => of(b).length - of(a).length)
    .map((id) => {
      const places = of(id).flatMap(({ locator }) => (locator ? [locator] : []));
      return [sources.find((one) => one.id === id)!.title, ...new Set(places)].join(', ');
    })
    .join('; ');
}

/** Takes a table apart again, as spreadsheets do (RFC 4180). */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      for (at++; text[at] !== '"' || text[at + 1] === '"'; at++) {
        if (at >= text.length) throw new Error('A cell does not end.');
        if (text[at] === '"') at++;
        cell += text[at]!;
      }
      at++;
    } else for (; at < text.length && text[at] !== ',' && text[at] !== '\r'; at++) cell += text[at]!;
    rows.at(-1)!.push(cell);
    if (text.startsWith('\r\n', at)) {
      rows.push([]);
      at += 2;
    } else if (text[at] === ',') at++;
    else if (at < text.length) throw new Error(`After a cell stands ${text.slice(at, at + 9)}.`);
  }
  const last = rows.pop()!;
  if (last.length) throw new Error('The last row does not end.');
  return rows;
}
