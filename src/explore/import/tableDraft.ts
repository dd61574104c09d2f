/** What a reader has said about a table, and changed in it: as it is kept until it is saved or discarded. */
import * as v from 'valibot';
import { CERTAINTIES } from '../../dossier/certainties';
import { ACTOR_KINDS } from '../../dossier/schema';
import { COLUMN_MEANINGS } from '../../formats/in/rows/columns';
import { DATE_ORDERS } from '../../formats/in/sheets/readDate';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const cells = v.array(v.object({ row: count, column: count, text: v.string() }));

const draftSchema = v.object({
  version: v.literal(1),
  /** How a text is taken apart, where a reader has said so. */
  asked: v.object({
    separator: v.exactOptional(v.picklist([',', ';', '\t', '|'])),
    encoding: v.exactOptional(v.string()),
  }),
  mapping: v.object({
    sheet: count,
    header: v.nullable(count),
    columns: v.array(v.nullable(v.picklist(COLUMN_MEANINGS))),
    dateOrder: v.nullable(v.picklist(DATE_ORDERS)),
    certainties: v.record(v.string(), v.nullable(v.picklist(CERTAINTIES))),
  }),
  title: v.string(),
  /** Names that are one actor, and lists of names that are several. */
  joined: v.array(v.tuple([v.string(), v.string()])),
  apart: v.array(v.string()),
  /** Words for certainty that a reader has graded. */
  graded: v.array(v.tuple([v.string(), v.nullable(v.picklist(CERTAINTIES))])),
  kind: v.nullable(v.picklist(ACTOR_KINDS)),
  /** Changes of cells, in their order, and those that were taken back. */
  edits: v.array(v.object({ sheet: count, changes: cells })),
  undone: v.array(v.object({ sheet: count, changes: cells })),
  /** Whether the table updates the dossier on the page, and whether relationships stay that are not in it. */
  update: v.object({ isOn: v.boolean(), keepsOthers: v.boolean() }),
  /** The cell that is being written, with what it says so far. */
  writing: v.nullable(v.object({ row: count, column: count, text: v.string() })),
});

export type TableDraft = v.InferOutput<typeof draftSchema>;
export type CellWriting = NonNullable<TableDraft['writing']>;

/** @returns `null` for what is no draft, or one of another version */
export function readTableDraft(kept: unknown): TableDraft | null {
  const result = v.safeParse(draftSchema, kept);
  return result.success ? result.output : null;
}
