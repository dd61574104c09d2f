/** The parts of a workbook, which is a zip file: unpacked bit by bit, so that a small file cannot fill the memory. */
import { SheetFault } from './sheetFile';
import { listZipEntries } from './zipEntries';

/** Bytes of all parts that are read: some 600,000 rows of twelve cells. */
const MOST_UNPACKED = 200_000_000;

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
  const entries = new Map(listZipEntries(bytes).map((entry) => [keyOf(entry.name), entry]));
  let left = most;

  async function* textOf(name: string): AsyncIterable<string> {
    const entry = entries.get(keyOf(name));
    if (!entry) return;
    if (entry.isEncrypted) throw new SheetFault('encrypted');
    if (entry.unpacked > left) throw new SheetFault('too-large');
    const packed = entry.packedBytes();
    let taken = 0;
    let decoder: TextDecoder | null = null;
    for await (const piece of entry.method ? inflate(packed) : [packed]) {
      // What says less of its size than it has was made to fill the memory.
      if ((taken += piece.length) > entry.unpacked) throw new SheetFault('broken-workbook');
      left -= piece.length;
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
