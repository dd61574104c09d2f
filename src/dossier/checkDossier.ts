/** What no shape can say: ids are unique, references lead somewhere, dates can be read, addresses are safe, nothing goes in circles. */
import type * as words from '../words/en/faults';
import { parseEdtf } from './edtf/parseEdtf';
import { breakPartOfCycles, reportConditionCycles } from './cycles';
import { writtenPathOf, closeGaps } from './closeGaps';
import type { DescribeFault } from './faults';
import type { Guesses, LocatedRecord, ListName, ReportFault } from './types';
import type { PointerKey } from './jsonPointer';
import { isOwnPicture } from './pictureAddress';
import { pruneRecord } from './pruneRecord';
import { isSafeAddress } from './safeAddress';
import { headSchema, RECORD_SCHEMAS } from './schema';

type Fields = Record<string, unknown>;
type Report = (path: PointerKey[], describe: DescribeFault) => void;
type Lists = Record<ListName, LocatedRecord[]>;
/** All ids that are written in each list, of records that hold or not. */
export type WrittenIds = Readonly<Record<ListName, ReadonlySet<string>>>;

/** Checks a dossier whose records have the right shapes. Takes what is broken out of `head` and `lists`, and tells it. */
export function checkDossier(
  head: LocatedRecord,
  lists: Lists,
  written: WrittenIds,
  tell: ReportFault,
  guesses: Guesses,
): void {
  const reference = (kind: words.RecordKind, names: readonly ListName[], named: readonly string[]) =>
    createReference(
      kind,
      names.flatMap((name) => lists[name]),
      (id) => names.some((name) => written[name].has(id)),
      named,
      guesses.ids,
    );
  const check = (name: ListName, inspect: (value: Fields, report: Report) => void) => {
    lists[name] = lists[name].filter(({ value, keys, moved }) => {
      let holds = true;
      let told = false;
      inspect(value, (path, fault) => {
        told = true;
        tell([...keys, ...writtenPathOf(path, moved)], fault);
        if (!pruneRecord(value, RECORD_SCHEMAS[name], path)) holds = false;
      });
      if (told) closeGaps(value, moved);
      return holds;
    });
  };
  const taken = new Set<string>();
  const unique = (name: ListName, ids: Set<string>) =>
    check(name, (value, report) => {
      const id = value.id as string | undefined;
      if (id === undefined) return;
      if (ids.has(id)) report([], (faults) => faults.duplicate(id));
      ids.add(id);
    });
  for (const name of ['families', 'types', 'sources', 'periods'] as const) unique(name, new Set());
  unique('actors', taken);
  unique('relationships', taken);
  nameRelationships(lists.relationships, taken);
  declareTypes(lists);

  const sources = reference('source', ['sources'], ['title']);
  check('sources', (source, report) => {
    dates(source, ['published', 'accessed'], [], report);
    addresses(source, ['url', 'archived'], [], report);
  });
  const families = reference('family', ['families'], ['label']);
  check('types', (type, report) => {
    if (lists.families.length) families(type.family, ['family'], report);
  });
  const anyActor = reference('actor', ['actors'], ['name', 'short', 'aliases']);
  check('actors', (actor, report) => {
    anyActor(actor.partOf, ['partOf'], report);
    ((actor.links as Fields[] | undefined) ?? []).forEach((link, i) => addresses(link, ['url'], ['links', i], report));
    if (!isOwnPicture(pictureOf(actor))) addresses(actor.image as Fields, ['url'], ['image'], report);
    claims(actor, sources, report);
  });
  for (const { value, keys } of lists.actors)
    if (!isOwnPicture(pictureOf(value)))
      tell([...keys, 'image', 'url'], (faults) => faults.pictureElsewhere(), 'warning');
  breakPartOfCycles(lists.actors, tell);

  const actors = reference('actor', ['actors'], ['name', 'short', 'aliases']);
  const types = reference('type', ['types'], ['label']);
  check('relationships', (link, report) => {
    actors(link.from, ['from'], report);
    actors(link.to, ['to'], report);
    types(link.type, ['type'], report);
    dates(link, ['when'], [], report);
    claims(link, sources, report);
  });
  const links = reference('relationship', ['relationships'], ['label']);
  check('relationships', (link, report) => {
    ((link.condition as string[] | undefined) ?? []).forEach((id, i) => links(id, ['condition', i], report));
    links(link.sameRecordAs, ['sameRecordAs'], report);
  });
  reportConditionCycles(lists.relationships, tell);
  const records = reference('record', ['actors', 'relationships'], ['name', 'label']);
  const claimIds = new Set(taken);
  for (const name of ['actors', 'relationships'] as const) {
    check(name, (record, report) => {
      (record.claims as Fields[]).forEach((claim, i) => {
        const id = claim.id as string | undefined;
        if (id !== undefined && claimIds.has(id)) report(['claims', i, 'id'], (faults) => faults.duplicate(id));
        if (id !== undefined) claimIds.add(id);
        ((claim.also as string[] | undefined) ?? []).forEach((other, k) =>
          records(other, ['claims', i, 'also', k], report),
        );
      });
    });
  }
  check('periods', (period, report) => dates(period, ['when'], [], report));
  const periods = reference('period', ['periods'], ['label']);
  check('story', (step, report) => {
    const view = step.view as Fields | undefined;
    if (!view) return;
    ((view.hide as string[] | undefined) ?? []).forEach((id, i) => types(id, ['view', 'hide', i], report));
    ((view.emphasis as string[] | undefined) ?? []).forEach((id, i) => records(id, ['view', 'emphasis', i], report));
    ((view.unfold as string[] | undefined) ?? []).forEach((id, i) => actors(id, ['view', 'unfold', i], report));
    periods(view.period, ['view', 'period'], report);
    records(view.open, ['view', 'open'], report);
  });
  checkHead(head, actors, links, tell);
}

/** So many unknown ids of one kind get a guess at what was meant, among so many records: each guess looks at all of these. */
const MOST_GUESSES = 20;
const MOST_CANDIDATES = 1_000;

type Reference = (id: unknown, path: PointerKey[], report: Report) => void;

/** @param isWritten tells of an id that leads nowhere whether it was left out with its record */
function createReference(
  kind: words.RecordKind,
  list: readonly LocatedRecord[],
  isWritten: (id: string) => boolean,
  named: readonly string[],
  suggestIds: Guesses['ids'],
): Reference {
  const ids = new Set(list.map(({ value }) => value.id as string));
  const guesses = new Map<string, string | null>();
  let suggest: ((written: string) => string | null) | undefined;
  return (id, path, report) => {
    if (typeof id !== 'string' || ids.has(id)) return;
    if (isWritten(id)) return report(path, (faults) => faults.leftOut(kind, id));
    suggest ??= suggestIds(
      list.slice(0, MOST_CANDIDATES).map(({ value }) => ({
        id: value.id as string,
        names: named.flatMap((key) => value[key] ?? []).filter((name): name is string => typeof name === 'string'),
      })),
    );
    if (!guesses.has(id) && guesses.size < MOST_GUESSES) guesses.set(id, suggest(id));
    report(path, (faults) => faults.unknownId(kind, id, guesses.get(id) ?? null));
  };
}

function dates(record: Fields, fields: readonly string[], at: PointerKey[], report: Report): void {
  for (const field of fields) {
    const text = record[field];
    if (typeof text !== 'string') continue;
    if (!parseEdtf(text).ok) report([...at, field], (faults) => faults.date(text));
  }
}

function addresses(record: Fields, fields: readonly string[], at: PointerKey[], report: Report): void {
  for (const field of fields) {
    const text = record[field];
    if (typeof text !== 'string') continue;
    if (!isSafeAddress(text)) report([...at, field], (faults) => faults.address(text));
  }
}

/** Address of an actor's picture; without one, of none that were elsewhere. */
const pictureOf = (actor: Fields) => ((actor.image as Fields | undefined)?.url ?? '.') as string;

function claims(record: Fields, sources: Reference, report: Report): void {
  (record.claims as Fields[]).forEach((claim, i) => {
    sources(claim.source, ['claims', i, 'source'], report);
    dates(claim, ['said'], ['claims', i], report);
  });
}

/** Relationships without an id get one from their place in the list: r1, r2, … */
function nameRelationships(relationships: readonly LocatedRecord[], taken: Set<string>): void {
  for (const { value, keys } of relationships) {
    if (value.id !== undefined) continue;
    let id = `r${Number(keys[1]) + 1}`;
    while (taken.has(id)) id += 'a';
    value.id = id;
    taken.add(id);
  }
}

/** A small dossier may name types without declaring any: each then stands for itself. */
function declareTypes(lists: Lists): void {
  if (lists.types.length) return;
  const ids = [...new Set(lists.relationships.map(({ value }) => value.type as string))].sort();
  lists.types = ids.map((id) => ({
    value: { id, label: id, directed: true },
    keys: ['types'],
    moved: new Map(),
  }));
}

/** Words that somebody may take for an address and make a link of; "Tel:+82" is none. */
const ADDRESS = /^\s*(https?|mailto|javascript|vbscript|data|file|blob):\S*$/i;

function checkHead(
  { value: head, moved }: LocatedRecord,
  actors: Reference,
  links: Reference,
  tell: ReportFault,
): void {
  const report: Report = (path, fault) => {
    tell(writtenPathOf(path, moved), fault);
    pruneRecord(head, headSchema, path);
  };
  dates(head, ['asOf'], [], report);
  addresses(
    head,
    ['contact', 'credit'].filter((field) => ADDRESS.test(String(head[field]))),
    [],
    report,
  );
  ((head.corrections as Fields[] | undefined) ?? []).forEach((entry, i) =>
    dates(entry, ['date'], ['corrections', i], report),
  );
  actors((head.arrangement as Fields | undefined)?.left, ['arrangement', 'left'], report);
  ((head.bundles as Fields[] | undefined) ?? []).forEach((bundle, i) =>
    (bundle.relationships as string[]).forEach((id, k) => links(id, ['bundles', i, 'relationships', k], report)),
  );
  closeGaps(head, moved);
}
