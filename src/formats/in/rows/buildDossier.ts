/** A dossier made of the rows of a sheet. */
import type { DossierInput, Stance } from '../../../dossier/schema';
import type { Sheet } from '../sheets/sheetFile';
import { isTotalWord, readStanceWord, readYesOrNo } from './cellWords';
import { hasBothEnds, type ColumnMeaning, type RowMapping } from './columns';
import { labelOrSummary } from './labelOrSummary';
import { nameRows, type NamedRow } from './nameRows';
import { partEnds } from './partEnds';
import { readQuantity, type Decimals } from './readQuantity';
import { dottedOrderOf } from '../sheets/readDate';
import { readCell, readWhen, type DateGuess } from './readWhen';
import { createActors } from './rowActors';
import { findSameColumns, rowsOf, type RowCells } from './rowCells';
import type { RowProblem } from './rowProblems';
import { createSources } from './rowSources';
import { createIds, slugOf } from './uniqueIds';

type RelationshipInput = DossierInput['relationships'][number];
type ClaimInput = NonNullable<RelationshipInput['claims']>[number];

export interface BuiltDossier {
  dossier: DossierInput;
  problems: RowProblem[];
  /** Dates that cells say otherwise than the dossier. */
  guesses: DateGuess[];
  /** Cells that are read as several actors. */
  severalEnds: number;
  /** By the text of a cell that is read so although no `;` or `|` parts it, the names of the actors. */
  parted: ReadonlyMap<string, readonly string[]>;
  /** How often each name of an actor stands in the sheet. */
  names: ReadonlyMap<string, number>;
  /** Ids of relationships that the rows give themselves. */
  ownIds: ReadonlySet<string>;
  /** By id of a relationship, what its row says and nobody can read. */
  unread: ReadonlyMap<string, readonly ColumnMeaning[]>;
  /** Rows that say something, and those of them that are in the dossier. */
  rows: { all: number; taken: number };
}

export interface BuildOptions {
  /** Heading of the dossier, and the name of the sheet as a source. */
  title: string;
  name: string;
  /** By name of an actor, the name of the actor that it is. */
  joined?: ReadonlyMap<string, string>;
  /** What begins the decimals of numbers in this file. */
  decimals: Decimals;
  /** What a row without a type is. */
  plainType: string;
  /** What is said where a source is only cited. */
  plainClaim: string;
  /** What a quantity without a unit counts. */
  plainUnit: string;
}

/** A relationship that has no id yet. */
interface RowDraft extends NamedRow {
  /** Cells of the row that cannot be read. */
  unread: readonly ColumnMeaning[];
  record: RelationshipInput;
  /** Place of the first of its row. */
  first: number;
}

const SIDES = ['from', 'to'] as const;
const DATES = ['when', 'start', 'end', 'said', 'published'] as const;

/** Reads the rows of a sheet as relationships. A row without two ends is left out; of all others at most cells are. */
export function buildDossier(sheet: Sheet, mapping: RowMapping, options: BuildOptions): BuiltDossier {
  const problems: RowProblem[] = findSameColumns(sheet, mapping);
  const guesses: DateGuess[] = [];
  const joined = options.joined ?? new Map<string, string>();
  const { rows, parted } = partEnds(rowsOf(sheet, mapping, problems), joined);
  const dates = DATES.filter((one) => mapping.columns.includes(one));
  const orders = { dashed: mapping.dateOrder, dotted: dottedOrderOf(rows.flatMap((cells) => dates.map(cells.textOf))) };
  // Actors and relationships share one set of ids.
  const ownIds = rows.map(ownIdOf);
  const recordIds = createIds(new Set(ownIds.filter(Boolean)));
  const actors = createActors(recordIds, joined);
  const sources = createSources(createIds(), options.name, orders, guesses);
  const families = createKinds();
  const types = createKinds();
  const familyOfType = new Map<string, Kind>();
  const drafts: RowDraft[] = [];
  let [taken, severalEnds] = [0, 0];

  rows.forEach((cells, row) => {
    const told = problems.length;
    // Where nobody has said which columns they are, there is nothing to say of each row.
    if (!hasBothEnds(mapping)) return;
    const total = SIDES.find((side) => isTotalWord(cells.textOf(side)));
    if (total) return cells.report('total', total);
    const missing = SIDES.filter((side) => !cells.valuesOf(side).length);
    for (const side of missing) cells.report('no-end', side);
    if (missing.length) return;
    severalEnds += SIDES.filter((side) => cells.valuesOf(side).length > 1).length;
    taken += 1;
    const [givers, receivers] = [actors.take(cells, 'from'), actors.take(cells, 'to')];
    const type = types.take(cells.textOf('type') || options.plainType).id;
    setFamily(cells, type);
    const claims = claimsOf(cells, options);
    const shared = {
      type,
      ...mutualOf(cells),
      ...labelOrSummary(cells.textOf('label'), cells.textOf('summary')),
      ...filled('when', readWhen(cells, orders, guesses)),
      ...certaintyOf(cells, mapping),
      ...filled('basis', cells.textOf('basis')),
      ...quantityOf(cells, options),
      ...(claims.length ? { claims } : {}),
    };
    const own = ownIds[row]!;
    const isOwn = own !== '' && recordIds.claim(own);
    if (own && !isOwn) cells.report('taken-id', 'id');
    const pairs = givers.flatMap((from) => receivers.map((to) => ({ from, to })));
    const saying = [shared.label, shared.summary, shared.when, cells.textOf('claim')].join('\n');
    const first = drafts.length;
    for (const pair of pairs)
      drafts.push({
        own: isOwn && drafts.length === first ? own : '',
        ...{ key: `${pair.from}-${type}-${pair.to}`, saying, all: () => JSON.stringify([pair, shared]) },
        ...{ record: { ...pair, ...shared }, first, unread: problems.slice(told).map(({ meaning }) => meaning) },
      });
  });
  const ids = nameRows(drafts, recordIds);
  const relationships = drafts.map(({ record, first }, i): RelationshipInput => ({
    id: ids[i]!,
    ...record,
    ...(first === i ? {} : { sameRecordAs: ids[first]! }),
  }));
  const dossier: DossierInput = {
    format: 1,
    title: options.title,
    ...(families.all().length ? { families: families.all() } : {}),
    types: types.all().map((one) => ({ ...one, ...filled('family', familyOfType.get(one.id)?.id) })),
    actors: actors.all(),
    relationships,
    ...(sources.all().length ? { sources: [...sources.all()] } : {}),
  };
  const counts = { all: rows.length, taken };
  const unread = new Map(drafts.flatMap((one, i) => (one.unread.length ? [[ids[i]!, one.unread] as const] : [])));
  const given = new Set(drafts.flatMap(({ own }) => own || []));
  return {
    dossier,
    problems,
    guesses,
    severalEnds,
    parted,
    names: actors.counts(),
    ownIds: given,
    unread,
    rows: counts,
  };

  function setFamily(cells: RowCells, type: string): void {
    const label = cells.textOf('family');
    if (!label) return;
    const family = families.take(label);
    const before = familyOfType.get(type) ?? family;
    familyOfType.set(type, before);
    if (before !== family) cells.report('other-value', 'family', label, before.label);
  }

  function claimsOf(cells: RowCells, { plainClaim }: BuildOptions): ClaimInput[] {
    const [text, by] = [cells.textOf('claim'), cells.textOf('by')];
    const said = readCell(cells, 'said', orders, guesses);
    // What is said to be denied is not asserted by what is cited for it.
    const isDenied = readStanceWord(cells.textOf('certainty')) === 'denies';
    const stance = isDenied && !cells.textOf('stance') ? null : stanceOf(cells);
    const cited = sources.take(cells);
    // Who says the contrary, perhaps, says nothing here.
    if (!stance || (!cited.length && !text && !by)) return [];
    const from = cited.length ? cited : [{ id: sources.takeSheet(), locator: cells.textOf('locator') }];
    return from.map(({ id, locator }) => ({
      stance,
      text: text || plainClaim,
      ...filled('by', by),
      ...filled('said', said),
      source: id,
      ...filled('locator', locator),
      ...filled('grade', gradeOf(cells)),
    }));
  }
}

/** An author's own id, as far as it can be one; empty where there is none. */
const ownIdOf = (cells: RowCells): string => cells.textOf('id').replace(/\s+/g, '-').slice(0, 200);

/** A type, or a family. */
type Kind = Record<'id' | 'label', string>;

/** Types, or families, by name. */
function createKinds() {
  const ids = createIds();
  const kinds = new Map<string, Kind>();
  return {
    take(label: string): Kind {
      const key = label.toLowerCase();
      const kind = kinds.get(key) ?? { id: ids.take(slugOf(label)), label };
      kinds.set(key, kind);
      return kind;
    },
    all: () => [...kinds.values()],
  };
}

const filled = <K extends string, V extends string>(key: K, value: V | undefined): { [P in K]?: V } =>
  (value ? { [key]: value } : {}) as { [P in K]?: V };

function certaintyOf(cells: RowCells, { certainties }: RowMapping): Pick<RelationshipInput, 'certainty'> {
  const word = cells.textOf('certainty').toLowerCase();
  if (!word) return {};
  const certainty = Object.hasOwn(certainties, word) ? certainties[word] : undefined;
  if (certainty === undefined) cells.report('unknown-certainty', 'certainty');
  return certainty ? { certainty } : {};
}

function mutualOf(cells: RowCells): Pick<RelationshipInput, 'mutual'> {
  const text = cells.textOf('mutual');
  const isMutual = text ? readYesOrNo(text) : false;
  if (isMutual === null) cells.report('unreadable-mutual', 'mutual');
  return isMutual ? { mutual: true } : {};
}

function quantityOf(cells: RowCells, { decimals, plainUnit }: BuildOptions): Pick<RelationshipInput, 'quantity'> {
  const text = cells.textOf('quantity');
  if (!text) return {};
  const quantity = readQuantity(text, cells.textOf('unit') || plainUnit, decimals);
  if (!quantity) cells.report('unreadable-number', 'quantity');
  return quantity ? { quantity } : {};
}

/** @returns `null` where nobody can tell */
function stanceOf(cells: RowCells): Stance | null {
  const text = cells.textOf('stance');
  if (!text) return 'asserts';
  const stance = readStanceWord(text);
  if (!stance) cells.report('unreadable-stance', 'stance');
  return stance;
}

function gradeOf(cells: RowCells): string | undefined {
  const text = cells.textOf('grade').toUpperCase().replace(/[\s-]/g, '');
  if (!text || /^[A-F][1-6]$/.test(text)) return text || undefined;
  cells.report('unreadable-grade', 'grade');
  return undefined;
}
