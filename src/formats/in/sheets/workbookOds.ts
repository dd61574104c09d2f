/** Workbooks of LibreOffice and others in OpenDocument (ODF 1.3 part 3). */
import { SheetFault, type Sheet, type SheetFlaw } from './sheetFile';
import { startCellBudget } from './sheetGrid';
import { startOdsTable, type OdsTable } from './workbookOdsTable';
import { collectOdsStyles } from './workbookOdsStyles';
import type { WorkbookParts } from './workbookParts';
import { listenToXml } from './workbookXml';

/** Whether a password keeps its parts, or all of it. */
export async function isOdsEncrypted(parts: WorkbookParts): Promise<boolean> {
  let isEncrypted = parts.has('encrypted-package');
  await listenToXml(parts.textOf('META-INF/manifest.xml'), {
    open(name) {
      if (name === 'manifest:encryption-data') isEncrypted = true;
    },
  });
  return isEncrypted;
}

/** @throws {SheetFault} */
export async function readOdsWorkbook(parts: WorkbookParts): Promise<{ sheets: Sheet[]; flaws: SheetFlaw[] }> {
  const styles = collectOdsStyles();
  const budget = startCellBudget();
  const [sheets, flaws]: [Sheet[], SheetFlaw[]] = [[], []];
  let table: OdsTable | null = null;
  let [depth, isSheet] = [0, false];

  await listenToXml(parts.textOf('styles.xml'), styles);
  await listenToXml(parts.textOf('content.xml'), {
    open(name, attributes) {
      if (name === 'office:spreadsheet') isSheet = true;
      if (name === 'table:table') depth++;
      if (table) table.open(name, attributes);
      else if (depth) table = startOdsTable(attributes, styles, budget, sheets.length);
      else styles.open(name, attributes);
    },
    text: (text) => table?.text(text),
    close(name) {
      if (name === 'table:table') depth--;
      if (table && depth) table.close(name);
      else if (table) {
        const { sheet, flaws: found } = table.read();
        table = null;
        if (!isSheetName(sheet.name)) return;
        sheets.push(sheet);
        flaws.push(...found);
      } else styles.close(name);
    },
  });
  if (!isSheet) throw new SheetFault('not-a-table');
  return { sheets, flaws };
}

/** Links to other files keep what they have read in tables too: without a name, or under `'file:///a.ods'#$Sheet1`. */
const isSheetName = (name: string) => name !== '' && !/^'.+'#/.test(name);
