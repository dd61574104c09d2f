/** What a zip file holds, by its directory. */
import { SheetFault } from './sheetFile';

/** Source: PKWARE, "APPNOTE.TXT", .ZIP File Format Specification 6.3.10, sections 4.3 and 4.5. */
const [LOCAL, CENTRAL, END, END_64, LOCATOR_64] = [0x04034b50, 0x02014b50, 0x06054b50, 0x06064b50, 0x07064b50];
const [END_SIZE, LONGEST_COMMENT, IN_EXTRA] = [22, 0xffff, 0xffffffff];

export interface ZipEntry {
  /** As it is written. */
  name: string;
  isEncrypted: boolean;
  /** 0: stored; 8: deflated. */
  method: number;
  /** Bytes, as the directory says: it may lie. */
  unpacked: number;
  /** @throws {SheetFault} `broken-workbook` */
  packedBytes: () => Uint8Array;
}

interface Place {
  unpacked: number;
  packed: number;
  offset: number;
}

/** @throws {SheetFault} `broken-workbook` */
export function listZipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return guarded(() => readDirectory(bytes, view));
}

/** Offsets that lead out of the file are those of a broken one. */
function guarded<Found>(find: () => Found): Found {
  try {
    return find();
  } catch (fault) {
    throw fault instanceof RangeError ? new SheetFault('broken-workbook', fault) : fault;
  }
}

function readDirectory(bytes: Uint8Array, view: DataView): ZipEntry[] {
  const entries: ZipEntry[] = [];
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
    const place = widened(short, view, extraAt, extraAt + extraLength);
    const packedBytes = () => guarded(() => packedOf(bytes, view, method, place));
    entries.push({ name, isEncrypted, method, unpacked: place.unpacked, packedBytes });
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

function packedOf(bytes: Uint8Array, view: DataView, method: number, { packed, offset }: Place): Uint8Array {
  const isKnown = method === 0 || method === 8;
  if (!isKnown || view.getUint32(offset, true) !== LOCAL) throw new SheetFault('broken-workbook');
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (from + packed > bytes.length) throw new SheetFault('broken-workbook');
  return bytes.subarray(from, from + packed);
}
