/** Values of attributes in XML, by the type that a file declares. */
const NUMBERS = new Set(['integer', 'int', 'long', 'float', 'double', 'short', 'byte', 'bigdecimal', 'biginteger']);

/** A text as the number or truth value that it is declared to be; else as it stands. */
export function typedValue(text: string, type: string): unknown {
  const declared = type.toLowerCase();
  if (declared === 'boolean' && /^\s*(true|false)\s*$/i.test(text)) return /true/i.test(text);
  if (!NUMBERS.has(declared) || !/\S/.test(text)) return text;
  const number = Number(text);
  return Number.isFinite(number) ? number : text;
}
