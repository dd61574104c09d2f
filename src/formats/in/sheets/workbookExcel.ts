/** Workbooks of Excel 2007 and later (ECMA-376), whatever program has written them. */
import { SheetFault, type Sheet, type SheetFlaw } from './sheetFile';
import { startCellBudget } from './sheetGrid';
import { readExcelSheet } from './workbookExcelSheet';
import { readExcelFormats, readSharedTexts } from './workbookExcelTables';
import type { WorkbookParts } from './workbookParts';
import { listenToXml, localName } from './workbookXml';

interface Relation {
  /** The last word of its address: `worksheet`, `styles`. */
  type: string;
  part: string;
}

/** @throws {SheetFault} */
export async function readExcelWorkbook(parts: WorkbookParts): Promise<{ sheets: Sheet[]; flaws: SheetFlaw[] }> {
  const roots = [...(await readRelations(parts, '')).values()];
  const main = roots.find(({ type }) => type === 'officeDocument')?.part ?? 'xl/workbook.xml';
  if (/\.bin$/i.test(main)) throw new SheetFault('old-excel');
  const workbook = await readContents(parts, main);
  const relations = await readRelations(parts, main);
  const partOf = (wanted: string) => [...relations.values()].find(({ type }) => type === wanted)?.part ?? '';
  const texts = await readSharedTexts(parts.textOf(partOf('sharedStrings')));
  const formats = await readExcelFormats(parts.textOf(partOf('styles')));
  const budget = startCellBudget();
  const [sheets, flaws]: [Sheet[], SheetFlaw[]] = [[], []];
  for (const { name, hidden, id } of workbook.sheets) {
    const relation = relations.get(id);
    // Sheets of charts and of macros have no cells.
    if (relation && relation.type !== 'worksheet') continue;
    if (!relation || !parts.has(relation.part)) throw new SheetFault('broken-workbook');
    const context = { texts, formats, budget, is1904: workbook.is1904, sheet: sheets.length };
    const read = await readExcelSheet(parts.textOf(relation.part), context);
    sheets.push({ name, hidden, rows: read.rows });
    flaws.push(...read.flaws);
  }
  return { sheets, flaws };
}

interface Contents {
  is1904: boolean;
  sheets: { name: string; hidden: boolean; id: string }[];
}

async function readContents(parts: WorkbookParts, main: string): Promise<Contents> {
  const contents: Contents = { is1904: false, sheets: [] };
  let root = '';
  await listenToXml(parts.textOf(main), {
    open(name, attributes) {
      const local = localName(name);
      root ||= local;
      if (local === 'workbookPr') contents.is1904 = /^(1|true)$/.test(attributes.date1904 ?? '');
      if (local !== 'sheet') return;
      const [, id = ''] = Object.entries(attributes).find(([key]) => key.endsWith(':id')) ?? [];
      contents.sheets.push({ name: attributes.name ?? '', hidden: /hidden$/i.test(attributes.state ?? ''), id });
    },
  });
  if (root !== 'workbook') throw new SheetFault('not-a-table');
  return contents;
}

/** @param part whose relations; empty for those of the file @returns them by their id */
async function readRelations(parts: WorkbookParts, part: string): Promise<Map<string, Relation>> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const relations = new Map<string, Relation>();
  await listenToXml(parts.textOf(`${folder}_rels/${part.slice(folder.length)}.rels`), {
    open(name, { Id, Type = '', Target = '', TargetMode }) {
      if (!/^Relationship$/.test(localName(name)) || !Id || /^External$/i.test(TargetMode ?? '')) return;
      relations.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), part: resolved(folder, Target) });
    },
  });
  return relations;
}

/** A target is relative to the folder of its part, or begins with a slash. */
function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (/^[\\/]/.test(target) ? target : folder + target).split(/[\\/]/)) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
