import { zlibSync } from 'fflate';
import encodeQR from 'qr';

/** Modules of a QR code, row by row, true where dark; the quiet zone of four modules (ISO/IEC 18004) is in it. */
export type QrModules = readonly (readonly boolean[])[];

const QUIET_ZONE = 4;

/** A quarter of a creased or stamped code may be lost ("quartile") where it does not make the modules too small. */
const BIGGEST_STRONG = 45;

export function qrModules(content: string): QrModules {
  const strong = encodeQR(content, 'raw', { ecc: 'quartile', border: QUIET_ZONE });
  if (strong.length <= BIGGEST_STRONG) return strong;
  return encodeQR(content, 'raw', { ecc: 'medium', border: QUIET_ZONE });
}

/** The code as one path: each run of dark modules of a row is a rectangle, so that no hair lines show between modules. */
export function qrSvg(modules: QrModules): string {
  const size = modules.length;
  const path = modules
    .flatMap((row, y) => runsOf(row).map(([x, width]) => `M${x} ${y}h${width}v1h-${width}z`))
    .join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}" shape-rendering="crispEdges">` +
    `<rect width="${size}" height="${size}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`
  );
}

function runsOf(row: readonly boolean[]): readonly (readonly [start: number, length: number])[] {
  const runs: (readonly [number, number])[] = [];
  let start = 0;
  for (let x = 1; x <= row.length; x += 1) {
    if (x < row.length && row[x] === row[start]) continue;
    if (row[start] === true) runs.push([start, x - start]);
    start = x;
  }
  return runs;
}

const PIXELS_PER_MODULE = 12;

/** The code as a black and white PNG, for word processors that cannot draw vectors. */
export function qrPng(modules: QrModules): Uint8Array {
  const size = modules.length * PIXELS_PER_MODULE;
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, size);
  view.setUint32(4, size);
  // One bit a pixel, greyscale.
  header.set([1, 0, 0, 0, 0], 8);
  const chunks = [
    chunk('IHDR', header),
    chunk('IDAT', zlibSync(scanLines(modules, size))),
    chunk('IEND', new Uint8Array()),
  ];
  return concat([Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), ...chunks]);
}

/** Each line begins with its filter (0, none); a set bit is white. */
function scanLines(modules: QrModules, size: number): Uint8Array {
  const lineLength = 1 + Math.ceil(size / 8);
  const lines = new Uint8Array(lineLength * size);
  for (let y = 0; y < size; y += 1) {
    const row = modules[Math.floor(y / PIXELS_PER_MODULE)] ?? [];
    for (let x = 0; x < size; x += 1) {
      if (row[Math.floor(x / PIXELS_PER_MODULE)] === true) continue;
      const index = y * lineLength + 1 + (x >> 3);
      lines[index] = (lines[index] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return lines;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const typed = concat([new TextEncoder().encode(type), data]);
  return concat([uint32(data.length), typed, uint32(crc32(typed))]);
}

function uint32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

/** ISO 3309, as PNG wants it. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
