/** Unpacks a font of the web (WOFF 1.0, W3C Recommendation 2012) into the TrueType or OpenType file it was made of. */
import { inflateSync } from 'node:zlib';

const HEADER = 12;
const ENTRY = 16;

/** @throws if it is no WOFF 1.0 file */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('This is no WOFF 1.0 font.');
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, i) => {
    const read = (at: number) => woff.readUInt32BE(44 + i * 20 + at);
    const [tag, offset, packed, size, checksum] = [read(0), read(4), read(8), read(12), read(16)];
    const body = woff.subarray(offset, offset + packed);
    return { tag, checksum, body: packed < size ? inflateSync(body) : body };
  });
  const head = Buffer.alloc(HEADER + ENTRY * count);
  const power = 2 ** Math.floor(Math.log2(count));
  head.writeUInt32BE(woff.readUInt32BE(4), 0);
  [count, power * 16, Math.log2(power), (count - power) * 16].forEach((value, i) =>
    head.writeUInt16BE(value, 4 + 2 * i),
  );
  const parts: Buffer[] = [head];
  let at = head.length;
  tables.forEach(({ tag, checksum, body }, i) => {
    [tag, checksum, at, body.length].forEach((value, k) => head.writeUInt32BE(value, HEADER + ENTRY * i + 4 * k));
    const room = Buffer.alloc((4 - (body.length % 4)) % 4);
    parts.push(body, room);
    at += body.length + room.length;
  });
  return Buffer.concat(parts);
}
