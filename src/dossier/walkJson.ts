/** One pass over the text of a JSON value (RFC 8259): where each value begins, and where the text stops being JSON. No recursion. */

export interface TextSpan {
  offset: number;
  length: number;
}

interface Token extends TextSpan {
  kind: '{' | '}' | '[' | ']' | ':' | ',' | 'string' | 'scalar' | 'end' | 'broken';
}

type Expected = 'value' | 'first-entry' | 'first-name' | 'name' | 'colon' | 'comma' | 'end';

interface Holder<State> {
  /** What the visitor made of it. */
  state: State;
  isList: boolean;
  /** Of the value that comes next. */
  key: string | number;
}

/**
 * @param visit is told of each value, before those inside it: what it returned for the holder (`undefined` for the whole),
 * the key in that holder, and the offset
 * @returns what cannot be read as JSON; `null` if all can
 */
export function walkJson<State>(
  text: string,
  visit: (holder: State | undefined, key: string | number, offset: number) => State,
): TextSpan | null {
  const holders: Holder<State>[] = [];
  let expected: Expected = 'value';
  const afterValue = () => (holders.length ? 'comma' : 'end');
  const begin = (offset: number) => visit(holders.at(-1)?.state, holders.at(-1)?.key ?? '', offset);
  const open = (offset: number, isList: boolean): Expected => {
    holders.push({ state: begin(offset), isList, key: isList ? 0 : '' });
    return isList ? 'first-entry' : 'first-name';
  };
  const close = (): Expected => {
    holders.pop();
    return afterValue();
  };
  /** What may follow a token; `null` if it may not stand here. */
  const take = ({ kind, offset, length }: Token): Expected | null => {
    const holder = holders.at(-1);
    switch (expected) {
      case 'first-entry':
      case 'value':
        if (kind === ']' && expected === 'first-entry') return close();
        if (kind === '{' || kind === '[') return open(offset, kind === '[');
        if (kind !== 'string' && kind !== 'scalar') return null;
        begin(offset);
        return afterValue();
      case 'first-name':
      case 'name':
        if (kind === '}' && expected === 'first-name') return close();
        if (kind !== 'string') return null;
        holder!.key = JSON.parse(text.slice(offset, offset + length)) as string;
        return 'colon';
      case 'colon':
        return kind === ':' ? 'value' : null;
      case 'comma':
        if (kind === (holder!.isList ? ']' : '}')) return close();
        if (kind !== ',') return null;
        if (!holder!.isList) return 'name';
        holder!.key = Number(holder!.key) + 1;
        return 'value';
      case 'end':
        return kind === 'end' ? 'end' : null;
    }
  };
  for (let at = 0; ;) {
    const token = tokenAt(text, at);
    const next = take(token);
    if (next === null) return { offset: token.offset, length: token.length };
    if (token.kind === 'end') return null;
    expected = next;
    at = token.offset + token.length;
  }
}

const BLANKS = /[ \t\n\r]*/y;
const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** Of a text, up to the next quotation mark or escape. */
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
/** What is no token, up to where one may begin. */
const OTHER = /[^\s{}[\],:"]+/y;
const SIGNS = '{}[]:,';

/** How much of a text from an offset on a pattern takes. */
function lengthOf(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0].length ?? 0;
}

function tokenAt(text: string, from: number): Token {
  const offset = from + lengthOf(BLANKS, text, from);
  const sign = text[offset];
  if (sign === undefined) return { kind: 'end', offset, length: 0 };
  if (sign === '"') return stringAt(text, offset);
  if (SIGNS.includes(sign)) return { kind: sign as '{', offset, length: 1 };
  const length = lengthOf(SCALAR, text, offset);
  const reach = Math.max(1, lengthOf(OTHER, text, offset));
  return length === reach ? { kind: 'scalar', offset, length } : { kind: 'broken', offset, length: reach };
}

function stringAt(text: string, offset: number): Token {
  let at = offset + 1;
  for (;;) {
    at += lengthOf(PLAIN, text, at);
    if (text[at] === '"') return { kind: 'string', offset, length: at + 1 - offset };
    const escape = lengthOf(ESCAPE, text, at);
    if (!escape) return { kind: 'broken', offset, length: at - offset };
    at += escape;
  }
}
