/** The parts of a workbook, which is a zip file: unpacked bit by bit, so that a small file cannot fill the memory. */
import { SheetFault } from './sheetFile';

/** Bytes of all parts that are read: some 600,000 rows of twelve cells. */
const MOST_UNPACKED = 200_000_000;

/** Source: PKWARE, "APPNOTE.TXT", .ZIP File Format Specification 6.3.10, sections 4.3 and 4.5. */
const [LOCAL, CENTRAL, END, END_64, LOCATOR_64] = [0x04034b50, 0x02014b50, 0x06054b50, 0x06064b50, 0x07064b50];
const [END_SIZE, LONGEST_COMMENT, IN_EXTRA] = [22, 0xffff, 0xffffffff];

interface Entry {
  isEncrypted: boolean;
  method: number;
  packed: number;
  unpacked: number;
  offset: number;
}

export interface WorkbookParts {
  /** In small letters, without a leading slash. */
  names: readonly string[];
  has(name: string): boolean;
  /**
   * @param name in any case; a leading slash does not count
   * @returns the text of a part, in pieces; nothing where there is no such part
   * @throws {SheetFault} `too-large`, `encrypted`, `broken-workbook`
   */
  textOf(name: string): AsyncIterable<string>;
}

/**
 * @param most how many bytes may be unpacked in all
 * @throws {SheetFault} `broken-workbook`
 */
export function openParts(bytes: Uint8Array, most = MOST_UNPACKED): WorkbookParts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = guarded(() => listEntries(bytes, view));
  let left = most;

  async function* textOf(name: string): AsyncIterable<string> {
    const entry = entries.get(keyOf(name));
    if (!entry) return;
    if (entry.isEncrypted) throw new SheetFault('encrypted');
    if (entry.unpacked > left) throw new SheetFault('too-large');
    const packed = guarded(() => packedOf(bytes, view, entry));
    let decoder: TextDecoder | null = null;
    for await (const piece of entry.method ? inflate(packed) : [packed]) {
      // What an entry says of its size may be a lie.
      left -= piece.length;
      if (left < 0) throw new SheetFault('too-large');
      decoder ??= new TextDecoder(encodingOfXml(piece));
      yield decoder.decode(piece, { stream: true });
    }
    if (decoder) yield decoder.decode();
  }
  return { names: [...entries.keys()], has: (name) => entries.has(keyOf(name)), textOf };
}

const keyOf = (name: string) => name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();

function encodingOfXml([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** Offsets that lead out of the file are those of a broken one. */
function guarded<Found>(find: () => Found): Found {
  try {
    return find();
  } catch (fault) {
    throw fault instanceof RangeError ? new SheetFault('broken-workbook', fault) : fault;
  }
}

function listEntries(bytes: Uint8Array, view: DataView): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  let { at, count } = findDirectory(view);
  for (; count > 0; count--) {
    if (view.getUint32(at, true) !== CENTRAL) throw new SheetFault('broken-workbook');
    const [nameLength, extraLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true)];
    const extraAt = at + 46 + nameLength;
    const name = new TextDecoder().decode(bytes.subarray(at + 46, extraAt));
    const sizes = { unpacked: view.getUint32(at + 24, true), packed: view.getUint32(at + 20, true) };
    const short = { ...sizes, offset: view.getUint32(at + 42, true) };
    const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1;
    const method = view.getUint16(at + 10, true);
    entries.set(keyOf(name), { isEncrypted, method, ...widened(short, view, extraAt, extraAt + extraLength) });
    at = extraAt + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

/** @throws {RangeError} where there is none */
function findDirectory(view: DataView): { at: number; count: number } {
  let end = view.byteLength - END_SIZE;
  while (view.getUint32(end, true) !== END) if (view.byteLength - --end > END_SIZE + LONGEST_COMMENT) end = -1;
  const locator = end - 20;
  if (locator >= 0 && view.getUint32(locator, true) === LOCATOR_64) {
    const wide = Number(view.getBigUint64(locator + 8, true));
    if (view.getUint32(wide, true) === END_64)
      return { at: Number(view.getBigUint64(wide + 48, true)), count: Number(view.getBigUint64(wide + 32, true)) };
  }
  return { at: view.getUint32(end + 16, true), count: view.getUint16(end + 10, true) };
}

type Place = Pick<Entry, 'unpacked' | 'packed' | 'offset'>;

/** Figures of 64 bits stand in an extra field, in this order, where the short one is full. Servers write them for small files too. */
function widened({ unpacked, packed, offset }: Place, view: DataView, from: number, to: number): Place {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    const wide = (short: number) => {
      if (short !== IN_EXTRA) return short;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    };
    return { unpacked: wide(unpacked), packed: wide(packed), offset: wide(offset) };
  }
  return { unpacked, packed, offset };
}

function packedOf(bytes: Uint8Array, view: DataView, { method, packed, offset }: Entry): Uint8Array {
  const isKnown = method === 0 || method === 8;
  if (!isKnown || view.getUint32(offset, true) !== LOCAL) throw new SheetFault('broken-workbook');
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (from + packed > bytes.length) throw new SheetFault('broken-workbook');
  return bytes.subarray(from, from + packed);
}

async function* inflate(packed: Uint8Array): AsyncIterable<Uint8Array> {
  const stream = new Blob([packed.slice()]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } catch (fault) {
    throw new SheetFault('broken-workbook', fault);
  } finally {
    await reader.cancel().catch(() => {});
  }
}
