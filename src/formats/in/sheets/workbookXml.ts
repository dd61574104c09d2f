/** XML read in pieces, without a tree: a sheet may have millions of elements. */
import { SaxesParser } from 'saxes';
import { SheetFault } from './sheetFile';

/** No workbook has more within each other. */
const DEEPEST = 200;

export type PartAttributes = Readonly<Record<string, string>>;

export interface XmlListener {
  open?: (name: string, attributes: PartAttributes) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

/**
 * Tells of elements and text as they come; names are as written.
 * @throws {SheetFault} `broken-workbook`, and whatever the listener throws
 */
export async function listenToXml(pieces: AsyncIterable<string>, { open, text, close }: XmlListener): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false } as const);
  let depth = 0;
  parser.on('error', (fault) => {
    throw new SheetFault('broken-workbook', fault);
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > DEEPEST) throw new SheetFault('broken-workbook');
    open?.(name, attributes);
  });
  parser.on('closetag', ({ name }) => {
    depth--;
    close?.(name);
  });
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  let isThere = false;
  for await (const piece of pieces) {
    isThere = true;
    parser.write(piece);
  }
  if (isThere) parser.close();
}

/** Programs name the same elements `row` or `x:row`. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
