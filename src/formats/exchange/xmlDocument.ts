/** XML of other programs, read without trust into a tree with lines: no document type, so no entities but the five of XML. */
import { SaxesParser } from 'saxes';
import type { Problem } from '../../dossier/problem';
import * as words from '../../words/en/exchange';
import { UNFIT_SIGNS } from '../../xml/escapeXml';
import { createXmlElement, serialiseXml, type XmlElement, type XmlNode } from '../../xml/xmlElement';
import type { ExchangeReading } from './exchangeFormat';
import type { FilePlace, ReportBuilder } from './exchangeReport';
import { failReading } from './jsonDocument';

/** An element that was read. Names are without their prefix. */
export interface ReadElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: ReadElement[];
  /** Directly inside, as written. */
  text: string;
  place: FilePlace;
}

interface ReadDocument {
  root: ReadElement;
  /** What a processing instruction of this name says. */
  instructions: ReadonlyMap<string, string>;
}

/** No graph has more within each other. */
const DEEPEST = 500;

class XmlFault extends Error {
  constructor(
    readonly code: string,
    fault: string,
    readonly line: number,
    readonly column: number,
  ) {
    super(fault);
  }
}

/**
 * Reads a text as XML and hands it on.
 * @param rootName of its outermost element
 * @param label names the format where the text is not of it
 */
export function readXmlDocument(
  text: string,
  rootName: string,
  label: string,
  read: (document: ReadDocument) => ExchangeReading,
): ExchangeReading {
  try {
    const document = parseXml(text.replace(/^\uFEFF/, ''), label);
    if (document.root.name === rootName) return read(document);
    return failReading([
      { ...document.root.place, severity: 'error', code: 'not-of-format', fault: words.notOfFormat(label) },
    ]);
  } catch (fault) {
    if (fault instanceof XmlFault) return failReading([problemOfFault(fault)]);
    throw fault;
  }
}

const problemOfFault = ({ code, message, line, column }: XmlFault): Problem => ({
  ...{ path: '', line, column, code },
  severity: 'error',
  fault: message,
});

function parseXml(text: string, label: string): ReadDocument {
  const parser = new SaxesParser({ xmlns: false } as const);
  const instructions = new Map<string, string>();
  const open: ReadElement[] = [];
  const counts: Map<string, number>[] = [new Map<string, number>()];
  let root: ReadElement | undefined;
  let begins = { line: 1, column: 1 };
  const faultHere = (code: string, fault: string) => new XmlFault(code, fault, parser.line, parser.column + 1);
  parser.on('error', ({ message }) => {
    // The library puts line and column before what it says.
    throw faultHere('not-xml', words.notXml(label, message.replace(/^\d+:\d+: /, '')));
  });
  parser.on('doctype', () => {
    throw faultHere('doctype', words.doctype);
  });
  parser.on('processinginstruction', ({ target, body }) => instructions.set(target, body));
  parser.on('opentagstart', ({ name }) => {
    begins = { line: parser.line, column: Math.max(1, parser.column - name.length) };
  });
  parser.on('opentag', ({ name: written, attributes }) => {
    if (open.length >= DEEPEST) throw faultHere('too-deep', words.tooDeep(DEEPEST));
    const name = localNameOf(written);
    const before = counts[open.length]!;
    const number = (before.get(name) ?? 0) + 1;
    before.set(name, number);
    const path = `${open.at(-1)?.place.path ?? ''}/${name}${number > 1 || open.length > 1 ? `[${number}]` : ''}`;
    const element = {
      name,
      attributes: new Map(Object.entries(attributes)),
      children: [],
      text: '',
      place: { path, ...begins },
    };
    if (open.length) open.at(-1)!.children.push(element);
    else root ??= element;
    open.push(element);
    counts[open.length] = new Map();
  });
  const addText = (piece: string) => {
    const element = open.at(-1);
    if (element) element.text += piece;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => void open.pop());
  parser.write(text).close();
  if (!root) throw faultHere('not-xml', words.notOfFormat(label));
  return { root, instructions };
}

/** Programs name the same elements `node` or `g:node`. */
const localNameOf = (name: string): string => name.slice(name.indexOf(':') + 1);

export const childrenOf = ({ children }: ReadElement, name: string): ReadElement[] =>
  children.filter((child) => child.name === name);

export const childOf = ({ children }: ReadElement, name: string): ReadElement | undefined =>
  children.find((child) => child.name === name);

/** JSON that stands in XML without a loss. */
export const jsonForXml = (value: unknown): string =>
  JSON.stringify(value).replace(UNFIT_SIGNS, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A text as XML can hold it; signs that it cannot hold are told. */
export function fitForXml(text: string, path: string, report: ReportBuilder): string {
  const fit = text.replace(UNFIT_SIGNS, '');
  if (fit !== text) report.tellLeftOut('control-characters', { path }, words.unfitSigns, '');
  return fit;
}

/** An element with each child on a line of its own. */
export const createXmlBlock = (
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  children: readonly XmlElement[],
): XmlElement => {
  const lines = children.flatMap((child): XmlNode[] => ['\n', child]);
  // As one argument each, the children of a large graph would be too many for a call.
  return { ...createXmlElement(name, attributes), children: lines.length ? [...lines, '\n'] : [] };
};

/** @param instruction a name and what it says, before the root */
export function writeXmlDocument(root: XmlElement, instruction?: readonly [name: string, value: unknown]): string {
  // No end of an instruction may stand within it.
  const said = instruction && jsonForXml(instruction[1]).replaceAll('>', '\\u003e');
  const before = instruction ? `<?${instruction[0]} ${said}?>\n` : '';
  return `<?xml version="1.0" encoding="UTF-8"?>\n${before}${serialiseXml(root)}\n`;
}
