import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readAll } from './fixture.ts';

const BLOCK = 1024 * 1024;
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface Part {
  readonly name: string;
  readonly packed: Buffer;
  readonly size: number;
  readonly crc: number;
}

function part(name: string, text: string): Part {
  const bytes = Buffer.from(text);
  return { name, packed: deflateRawSync(bytes), size: bytes.length, crc: crc32(bytes) };
}

/** A sheet of `megabytes` MB of blanks, packed about a thousand times, made without holding it in memory. */
async function blankSheet(megabytes: number): Promise<Part> {
  const block = Buffer.alloc(BLOCK, 0x20);
  const deflate = createDeflateRaw({ level: 9 });
  const parts: Buffer[] = [];
  deflate.on('data', (bytes: Buffer) => parts.push(bytes));
  const done = new Promise((resolve) => deflate.on('end', resolve));
  let crc = 0;
  for (let index = 0; index < megabytes; index += 1) {
    crc = crc32(block, crc);
    if (!deflate.write(block)) await new Promise((resolve) => deflate.once('drain', resolve));
  }
  deflate.end();
  await done;
  return { name: 'xl/worksheets/sheet1.xml', packed: Buffer.concat(parts), size: megabytes * BLOCK, crc };
}

/** Writes a ZIP whose directory tells `told` as the size of the sheet. */
async function writeZip(path: string, parts: readonly Part[], told: (part: Part) => number): Promise<void> {
  const file = await open(path, 'w');
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of parts) {
    const name = Buffer.from(entry.name);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(8, 8);
    header.writeUInt16LE(name.length, 26);
    const line = Buffer.alloc(46);
    line.writeUInt32LE(0x02014b50, 0);
    line.writeUInt16LE(8, 10);
    line.writeUInt32LE(entry.crc, 16);
    line.writeUInt32LE(entry.packed.length, 20);
    line.writeUInt32LE(Math.min(told(entry), 0xffffffff), 24);
    line.writeUInt16LE(name.length, 28);
    line.writeUInt32LE(offset, 42);
    const wide = told(entry) > 0xffffffff ? Buffer.alloc(12) : Buffer.alloc(0);
    if (wide.length > 0) {
      line.writeUInt16LE(12, 30);
      wide.writeUInt16LE(1, 0);
      wide.writeUInt16LE(8, 2);
      wide.writeBigUInt64LE(BigInt(told(entry)), 4);
    }
    directory.push(line, name, wide);
    for (const bytes of [header, name, entry.packed]) {
      await file.write(bytes);
      offset += bytes.length;
    }
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  await file.write(Buffer.concat([list, end]));
  await file.close();
}

const SMALL = [
  part(
    '_rels/.rels',
    `<Relationships><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ),
  part('xl/workbook.xml', '<workbook><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>'),
  part(
    'xl/_rels/workbook.xml.rels',
    `<Relationships><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  ),
];

describe('a zip bomb', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dunghen-bomb-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('of 5 GB is refused by its directory', async () => {
    const path = join(folder, 'told.xlsx');
    await writeZip(path, [...SMALL, await blankSheet(8)], ({ name, size }) =>
      name.includes('sheet1') ? 5 * 1024 ** 3 : size,
    );
    const result = await readAll(path);
    expect(result).toMatchObject({ ok: false, code: 'too-large' });
    expect('message' in result && result.message).toContain('bom nén');
  });

  test('whose directory lies is refused by what comes out', async () => {
    const path = join(folder, 'lying.xlsx');
    await writeZip(path, [...SMALL, await blankSheet(200)], ({ name, size }) =>
      name.includes('sheet1') ? 5000 : size,
    );
    expect(await readAll(path)).toMatchObject({ ok: false, code: expect.stringMatching(/too-large|corrupt/) });
  });
});
