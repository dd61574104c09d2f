/** A dossier made of the rows of a sheet. */
import type { DossierInput, Stance } from '../../../dossier/schema';
import type { Sheet } from '../sheets/sheetFile';
import type { RowMapping } from './columns';
import { readQuantity } from './readQuantity';
import { readCell, readWhen, type DateGuess } from './readWhen';
import { createActors } from './rowActors';
import { rowsOf, type RowCells } from './rowCells';
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
  /** How often each name of an actor stands in the sheet. */
  names: ReadonlyMap<string, number>;
  /** Rows that say something, and those of them that are in the dossier. */
  rows: { all: number; taken: number };
}

export interface BuildOptions {
  /** Heading of the dossier, and the name of the sheet as a source. */
  title: string;
  name: string;
  /** By name of an actor, the name of the actor that it is. */
  joined?: ReadonlyMap<string, string>;
  /** Numbers come from a workbook. */
  isWorkbook: boolean;
  /** What a row without a type is. */
  plainType: string;
  /** What a quantity without a unit counts. */
  plainUnit: string;
}

const YES =
  /^(1|x|✓|yes|y|true|both|mutual|undirected|ja|wahr|beide|gegenseitig|oui|vrai|mutuel|sí|si|ambos|mutuo|sim|mútuo|да|взаимно|نعم|متبادل|是|双向|相互|はい|双方向|예|상호)$/i;
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

/** Reads the rows of a sheet as relationships. A row without two ends is left out; of all others at most cells are. */
export function buildDossier(sheet: Sheet, mapping: RowMapping, options: BuildOptions): BuiltDossier {
  const problems: RowProblem[] = [];
  const guesses: DateGuess[] = [];
  const order = mapping.dateOrder;
  const rows = rowsOf(sheet, mapping, problems);
  // Actors and relationships share one set of ids.
  const recordIds = createIds();
  const actors = createActors(recordIds, options.joined ?? new Map());
  const sources = createSources(createIds(), options.name, order, guesses);
  const families = createKinds();
  const types = createKinds();
  const familyOfType = new Map<string, string>();
  const relationships: RelationshipInput[] = [];
  let taken = 0;

  for (const cells of rows) {
    const ends = (['from', 'to'] as const).map((side) => {
      if (!cells.valuesOf(side).length) cells.report('no-end', side);
      return cells.valuesOf(side).length;
    });
    if (ends.includes(0)) continue;
    taken += 1;
    const [givers, receivers] = [actors.take(cells, 'from'), actors.take(cells, 'to')];
    const type = types.take(cells.textOf('type') || options.plainType);
    const family = cells.textOf('family');
    if (family && !familyOfType.has(type)) familyOfType.set(type, families.take(family));
    const first: RelationshipInput = {
      id: '',
      from: givers[0]!,
      to: receivers[0]!,
      type,
      ...(YES.test(cells.textOf('mutual')) ? { mutual: true } : {}),
      ...textsOf(cells),
      ...filled('when', readWhen(cells, order, guesses)),
      ...certaintyOf(cells, mapping),
      ...filled('basis', cells.textOf('basis')),
      ...quantityOf(cells, options),
    };
    const claims = claimsOf(cells, first, options);
    relationships.push(
      ...givers
        .flatMap((from) =>
          receivers.map((to): RelationshipInput => ({ ...first, from, to, id: idOf(cells, from, type, to) })),
        )
        .map((one, i, all) =>
          i ? { ...one, sameRecordAs: all[0]!.id! } : { ...one, ...(claims.length ? { claims } : {}) },
        ),
    );
  }
  const dossier: DossierInput = {
    format: 1,
    title: options.title,
    ...(families.all().length ? { families: families.all() } : {}),
    types: types.all().map((one) => ({ ...one, ...filled('family', familyOfType.get(one.id)) })),
    actors: actors.all(),
    relationships,
    ...(sources.all().length ? { sources: [...sources.all()] } : {}),
  };
  return { dossier, problems, guesses, names: actors.counts(), rows: { all: rows.length, taken } };

  /** The author's id where it can be one; else what a row says, so that it stays where rows are put in or sorted. */
  function idOf(cells: RowCells, from: string, type: string, to: string): string {
    const own = cells.textOf('id').replace(/\s+/g, '-').slice(0, 200);
    if (own && recordIds.has(own)) cells.report('taken-id', 'id');
    return recordIds.take(own || `${from}-${type}-${to}`);
  }

  function claimsOf(
    cells: RowCells,
    { label, summary, type }: RelationshipInput,
    { plainType }: BuildOptions,
  ): ClaimInput[] {
    const texts = cells.valuesOf('claim');
    const said = readCell(cells, 'said', order, guesses);
    const by = cells.textOf('by');
    const cited = sources.take(cells);
    if (!cited.length && !texts.length && !by) return [];
    const from = cited.length ? cited : [sources.takeSheet()];
    const locators = cells.valuesOf('locator');
    const spoken = texts.length ? texts : [summary ?? label ?? types.labelOf(type) ?? plainType];
    const shared = {
      stance: stanceOf(cells),
      ...filled('by', by),
      ...filled('said', said),
      ...filled('grade', gradeOf(cells)),
    };
    return Array.from({ length: Math.max(spoken.length, from.length) }, (_, i) => ({
      ...shared,
      text: spoken[i] ?? spoken.at(-1)!,
      source: from[i] ?? from.at(-1)!,
      ...filled('locator', locators[i] ?? (locators.length === 1 ? locators[0] : undefined)),
    }));
  }
}

/** Types, or families, by name. */
function createKinds() {
  const ids = createIds();
  const kinds = new Map<string, { id: string; label: string }>();
  const labels = new Map<string, string>();
  return {
    take(label: string): string {
      const key = label.toLowerCase();
      const kind = kinds.get(key) ?? { id: ids.take(slugOf(label)), label };
      kinds.set(key, kind);
      labels.set(kind.id, kind.label);
      return kind.id;
    },
    labelOf: (id: string) => labels.get(id),
    all: () => [...kinds.values()],
  };
}

const filled = <K extends string, V extends string>(key: K, value: V | undefined): { [P in K]?: V } =>
  (value ? { [key]: value } : {}) as { [P in K]?: V };

/** A label has room for so many letters; a longer one is a summary. */
const LONGEST_LABEL = 60;

function textsOf(cells: RowCells): Pick<RelationshipInput, 'label' | 'summary'> {
  const [label, summary] = [cells.textOf('label'), cells.textOf('summary')];
  if (label.length <= LONGEST_LABEL) return { ...filled('label', label), ...filled('summary', summary) };
  return { summary: summary ? `${label}\n${summary}` : label };
}

function certaintyOf(cells: RowCells, { certainties }: RowMapping): Pick<RelationshipInput, 'certainty'> {
  const word = cells.textOf('certainty').toLowerCase();
  if (!word) return {};
  const certainty = Object.hasOwn(certainties, word) ? certainties[word] : undefined;
  if (certainty === undefined) cells.report('unknown-certainty', 'certainty');
  return certainty ? { certainty } : {};
}

function quantityOf(cells: RowCells, { isWorkbook, plainUnit }: BuildOptions): Pick<RelationshipInput, 'quantity'> {
  const text = cells.textOf('quantity');
  if (!text) return {};
  const quantity = readQuantity(text, cells.textOf('unit') || plainUnit, isWorkbook);
  if (!quantity) cells.report('unreadable-number', 'quantity');
  return quantity ? { quantity } : {};
}

function stanceOf(cells: RowCells): Stance {
  const text = cells.textOf('stance');
  const stance = STANCES.find(([, words]) => words.test(text))?.[0];
  if (text && !stance) cells.report('unreadable-stance', 'stance');
  return stance ?? 'asserts';
}

function gradeOf(cells: RowCells): string | undefined {
  const text = cells.textOf('grade').toUpperCase().replace(/[\s-]/g, '');
  if (!text || /^[A-F][1-6]$/.test(text)) return text || undefined;
  cells.report('unreadable-grade', 'grade');
  return undefined;
}
