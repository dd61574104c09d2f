/** A dossier as a set of sheets: which sheets there are, and which column holds which field. */

/** In the order of a workbook. */
export const DOSSIER_SHEETS = [
  ...(['relationships', 'actors', 'claims', 'sources', 'types', 'families', 'periods', 'story'] as const),
  'dossier',
] as const;
export type DossierSheet = (typeof DOSSIER_SHEETS)[number];
/** The sheets that hold one of the lists of a dossier. */
export type ListSheet = Exclude<DossierSheet, 'claims' | 'dossier'>;

/** What a reference may lead to; `records` are relationships and actors. */
export type ReferenceTarget = 'relationships' | 'actors' | 'records' | 'types' | 'families' | 'sources' | 'periods';

/**
 * How a cell holds a value. `word`: an id, a code or one of a few words; `kind`, `stance` and `certainty` are read in ten languages. `texts`: several, parted by bars. `amount`: a
 * number, in which people also write a unit. `json`: what no other cell can hold.
 */
export type CellForm =
  'text' | 'word' | 'kind' | 'stance' | 'certainty' | 'texts' | 'date' | 'yes-no' | 'number' | 'amount' | 'json';

export interface DossierColumn {
  /** As it stands in the first row. */
  header: string;
  /** Where the value stands in its record: a field, or one inside it. */
  path: readonly [field: string, inside?: string];
  form: CellForm;
  /** Of a value, or of each of several, that names a record. */
  target?: ReferenceTarget;
  /** A name that leads nowhere is a new record. */
  creates?: true;
  /** There even if no record uses it. */
  isBasic?: true;
}

/** Fields that no other column holds, as JSON: those that are not of the format, and values that a cell cannot say. */
export const REST_HEADER = 'more';
/** Of the sheet of the head, which has a row for each field. */
export const HEAD_HEADERS = ['field', 'value'] as const;

type Options = Partial<Omit<DossierColumn, 'path' | 'form'>>;
const BASIC: Options = { isBasic: true };

/** A header is the name of its field, in words. */
function columnOf(path: string, form: CellForm, options: Options = {}): DossierColumn {
  const [field = '', inside] = path.split('.');
  const header = (inside ?? field).replace(/\p{Lu}/gu, (letter) => ` ${letter.toLowerCase()}`);
  return { header, path: inside === undefined ? [field] : [field, inside], form, ...options };
}

const COLOUR = ['light', 'dark'].map((name) => columnOf(`colour.${name}`, 'word'));
const PLACES = ['coordinates', 'links', 'image', 'positions'].map((name) => columnOf(name, 'json'));
const HEAD = ['continues', 'weight'].map((name) => columnOf(name, 'word'));
const HEAD_LISTS = ['corrections', 'arrangement', 'bundles'].map((name) => columnOf(name, 'json'));

/** First on the sheet of claims: the relationship, or actor, that the claim is about. */
export const CLAIMED_RECORD = columnOf('record', 'text', { target: 'records', isBasic: true });

/** Columns of each sheet in order, without `CLAIMED_RECORD` and the last, `REST_HEADER`. */
export const DOSSIER_COLUMNS: Readonly<Record<DossierSheet, readonly DossierColumn[]>> = {
  relationships: [
    columnOf('id', 'word', BASIC),
    columnOf('from', 'text', { target: 'actors', creates: true, isBasic: true }),
    columnOf('to', 'text', { target: 'actors', creates: true, isBasic: true }),
    columnOf('mutual', 'yes-no'),
    columnOf('type', 'text', { target: 'types', creates: true, isBasic: true }),
    columnOf('label', 'text', BASIC),
    columnOf('summary', 'text'),
    columnOf('when', 'date', BASIC),
    columnOf('certainty', 'certainty', BASIC),
    columnOf('basis', 'text'),
    columnOf('quantity.value', 'amount', { header: 'quantity' }),
    columnOf('quantity.min', 'number'),
    columnOf('quantity.max', 'number'),
    columnOf('quantity.unit', 'text'),
    columnOf('quantity.estimated', 'yes-no'),
    columnOf('condition', 'texts', { target: 'relationships' }),
    columnOf('priority', 'number'),
    columnOf('addition', 'yes-no'),
    columnOf('sameRecordAs', 'text', { target: 'relationships' }),
    columnOf('notes', 'texts'),
  ],
  actors: [
    columnOf('id', 'word', BASIC),
    columnOf('name', 'text', BASIC),
    columnOf('short', 'text'),
    columnOf('kind', 'kind', BASIC),
    columnOf('unnamed', 'yes-no'),
    columnOf('country', 'word'),
    columnOf('partOf', 'text', { target: 'actors', creates: true }),
    columnOf('group', 'text'),
    columnOf('aliases', 'texts'),
    columnOf('summary', 'text'),
    ...PLACES,
  ],
  claims: [
    columnOf('stance', 'stance', BASIC),
    columnOf('text', 'text', BASIC),
    columnOf('by', 'text', BASIC),
    columnOf('said', 'date'),
    columnOf('source', 'text', { target: 'sources', creates: true, isBasic: true }),
    columnOf('locator', 'text', BASIC),
    columnOf('grade', 'word', BASIC),
    columnOf('quote.text', 'text', { header: 'quote' }),
    columnOf('quote.language', 'text'),
    columnOf('also', 'texts', { target: 'records' }),
    columnOf('addition', 'yes-no'),
    columnOf('id', 'word'),
  ],
  sources: [
    columnOf('id', 'word', BASIC),
    columnOf('title', 'text', BASIC),
    columnOf('author', 'text'),
    columnOf('publisher', 'text'),
    columnOf('published', 'date'),
    columnOf('accessed', 'date'),
    columnOf('url', 'text', BASIC),
    columnOf('archived', 'text'),
    columnOf('language', 'text'),
    columnOf('reliability', 'word'),
  ],
  types: [
    columnOf('id', 'word', BASIC),
    columnOf('label', 'text', BASIC),
    columnOf('verb', 'text'),
    columnOf('infinitive', 'text'),
    columnOf('family', 'text', { target: 'families', creates: true, isBasic: true }),
    columnOf('directed', 'yes-no', BASIC),
    columnOf('description', 'text'),
    columnOf('plover', 'text'),
    columnOf('cameo', 'text'),
  ],
  families: [columnOf('id', 'word', BASIC), columnOf('label', 'text', BASIC), columnOf('glyph', 'word'), ...COLOUR],
  periods: [
    columnOf('id', 'word', BASIC),
    columnOf('label', 'text', BASIC),
    columnOf('when', 'date', BASIC),
    columnOf('summary', 'text'),
  ],
  story: [
    columnOf('title', 'text', BASIC),
    columnOf('text', 'text', BASIC),
    columnOf('notes', 'text'),
    columnOf('minutes', 'number'),
    columnOf('skip', 'yes-no'),
    columnOf('view.period', 'text', { target: 'periods' }),
    columnOf('view.open', 'text', { target: 'records' }),
    columnOf('view.emphasis', 'texts', { target: 'records' }),
    columnOf('view.hide', 'texts', { target: 'types' }),
    columnOf('view.hideCertainty', 'texts'),
    columnOf('view.also', 'texts'),
    columnOf('view.unfold', 'texts', { target: 'actors' }),
    columnOf('view.camera', 'word'),
  ],
  dossier: [
    columnOf('title', 'text', BASIC),
    columnOf('subtitle', 'text'),
    columnOf('summary', 'text'),
    columnOf('id', 'word'),
    columnOf('language', 'word', BASIC),
    columnOf('asOf', 'date'),
    columnOf('credit', 'text'),
    columnOf('licence', 'text'),
    columnOf('marking', 'text'),
    columnOf('description', 'text'),
    columnOf('contact', 'text'),
    ...HEAD,
    columnOf('weightUnit', 'text'),
    columnOf('format', 'number'),
    ...HEAD_LISTS,
  ],
};

/** The field that names a record of each list. */
export const NAME_FIELDS = {
  actors: 'name',
  sources: 'title',
  types: 'label',
  families: 'label',
  periods: 'label',
} as const;

/** What a cell cites by its name rather than by its id: titles of sources and labels of relationships are long. */
export const isCitedByName = (target: ReferenceTarget): boolean => target !== 'sources' && target !== 'relationships';
