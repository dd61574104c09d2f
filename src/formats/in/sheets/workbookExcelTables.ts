/** What sheets of an Excel workbook share: texts, and formats of numbers. */
import { builtInFormat, formatOfCode, PLAIN_FORMAT, type CellFormat } from './workbookFormat';
import { listenToXml, localName } from './workbookXml';

/** Collects the text of a cell, which may be in runs, and leaves out how it is pronounced. */
export interface CellText {
  open(local: string): void;
  text(text: string): void;
  close(local: string): void;
  /** @returns what was collected, and begins anew */
  take(): string;
}

export function startCellText(): CellText {
  let [collected, isText, isPhonetic] = ['', false, false];
  return {
    open(local) {
      if (local === 't') isText = true;
      if (local === 'rPh') isPhonetic = true;
    },
    text(text) {
      if (isText && !isPhonetic) collected += text;
    },
    close(local) {
      if (local === 't') isText = false;
      if (local === 'rPh') isPhonetic = false;
    },
    take() {
      const taken = unescaped(collected);
      collected = '';
      return taken;
    },
  };
}

/** Letters that XML does not allow are written `_x000D_`. Lines end with `\n`. */
export function unescaped(text: string): string {
  const plain = text.includes('_x')
    ? text.replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
  return plain.includes('\r') ? plain.replace(/\r\n?/g, '\n') : plain;
}

/** @returns texts that cells name by their place */
export async function readSharedTexts(pieces: AsyncIterable<string>): Promise<string[]> {
  const texts: string[] = [];
  const cell = startCellText();
  await listenToXml(pieces, {
    open: (name) => cell.open(localName(name)),
    text: (text) => cell.text(text),
    close(name) {
      const local = localName(name);
      cell.close(local);
      if (local === 'si') texts.push(cell.take());
    },
  });
  return texts;
}

/** @returns formats that cells name by the place of their style */
export async function readExcelFormats(pieces: AsyncIterable<string>): Promise<CellFormat[]> {
  const own = new Map<number, CellFormat>();
  const ids: number[] = [];
  let list = '';
  await listenToXml(pieces, {
    open(name, attributes) {
      const local = localName(name);
      if (local === 'numFmts' || local === 'cellXfs') list = local;
      const id = Number(attributes.numFmtId ?? 0);
      if (list === 'numFmts' && local === 'numFmt') own.set(id, formatOfCode(attributes.formatCode ?? ''));
      if (list === 'cellXfs' && local === 'xf') ids.push(id);
    },
    close(name) {
      if (localName(name) === list) list = '';
    },
  });
  return ids.map((id) => (id === 0 ? PLAIN_FORMAT : (own.get(id) ?? builtInFormat(id))));
}
