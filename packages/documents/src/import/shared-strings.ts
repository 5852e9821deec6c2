import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RefusedRead } from './refusal.ts';

const PAGE_BYTES = 1024 * 1024;
/** Pages kept in memory; what is more goes to a temporary file, so that memory stays bounded whatever the size. */
const PAGES_IN_MEMORY = 64;
/** One offset for so many strings; the ones between are reached by their lengths. */
const STRIDE = 16;
/** Strings of low index are the ones used again and again (statuses, agencies): kept decoded. */
const DECODED = 16_384;

/**
 * The shared strings of a workbook: a million dossiers have several million. They are held as UTF-8 bytes in pages,
 * each with its length before it, and decoded when asked for. A resource: `close` removes the temporary file.
 */
export class SharedStrings {
  length = 0;
  private readonly pages: (Buffer | undefined)[] = [Buffer.allocUnsafe(PAGE_BYTES)];
  private used = 0;
  private offsets = new Float64Array(1024);
  private readonly decoded: (string | undefined)[] = [];
  private readonly loaded: number[] = [];
  private spill: { readonly fd: number; readonly folder: string } | undefined;

  add(text: string): void {
    const bytes = Buffer.byteLength(text);
    if (this.used + bytes + 4 > PAGE_BYTES) this.addPage(bytes + 4);
    const page = this.pages.at(-1);
    if (page === undefined) return;
    if (this.length % STRIDE === 0) this.note((this.pages.length - 1) * PAGE_BYTES + this.used);
    page.writeUInt32LE(bytes, this.used);
    page.write(text, this.used + 4, 'utf8');
    this.used += 4 + bytes;
    this.length += 1;
  }

  get(index: number): string | undefined {
    if (index < 0 || index >= this.length) return undefined;
    const known = index < DECODED ? this.decoded[index] : undefined;
    if (known !== undefined) return known;
    const text = this.read(index);
    if (index < DECODED) this.decoded[index] = text;
    return text;
  }

  close(): void {
    if (this.spill === undefined) return;
    closeSync(this.spill.fd);
    rmSync(this.spill.folder, { recursive: true, force: true });
    this.spill = undefined;
  }

  private read(index: number): string {
    const offset = this.offsets[Math.floor(index / STRIDE)] ?? 0;
    let pageIndex = Math.floor(offset / PAGE_BYTES);
    let page = this.page(pageIndex);
    let at = offset % PAGE_BYTES;
    for (let skip = index % STRIDE; skip > 0; skip -= 1) {
      at += 4 + page.readUInt32LE(at);
      // A zero-length page end is marked by the length 0xffffffff: the next string is on the next page.
      if (at + 4 > PAGE_BYTES || page.readUInt32LE(at) === 0xffffffff) {
        pageIndex += 1;
        page = this.page(pageIndex);
        at = 0;
      }
    }
    return page.toString('utf8', at + 4, at + 4 + page.readUInt32LE(at));
  }

  private addPage(least: number): void {
    if (least > PAGE_BYTES) throw new RefusedRead('corrupt', 'Tệp XLSX bất thường: một ô dài quá 1 MB.');
    const page = this.pages.at(-1);
    if (page !== undefined && this.used + 4 <= PAGE_BYTES) page.writeUInt32LE(0xffffffff, this.used);
    this.pages.push(Buffer.allocUnsafe(PAGE_BYTES));
    this.used = 0;
    const full = this.pages.length - 2;
    if (full < PAGES_IN_MEMORY) return;
    this.write(full);
    this.pages[full] = undefined;
  }

  private write(index: number): void {
    if (this.spill === undefined) {
      const folder = mkdtempSync(join(tmpdir(), 'dunghen-'));
      this.spill = { folder, fd: openSync(join(folder, 'strings'), 'w+', 0o600) };
    }
    const page = this.pages[index];
    if (page !== undefined) writeSync(this.spill.fd, page, 0, PAGE_BYTES, (index - PAGES_IN_MEMORY) * PAGE_BYTES);
  }

  /** Strings are asked for nearly in their order, so the few pages last loaded serve nearly every request. */
  private page(index: number): Buffer {
    const present = this.pages[index];
    if (present !== undefined) return present;
    if (this.spill === undefined) throw new Error('a page of shared strings is missing');
    const oldest = this.loaded.length >= 16 ? this.loaded.shift() : undefined;
    const page = (oldest === undefined ? undefined : this.pages[oldest]) ?? Buffer.allocUnsafe(PAGE_BYTES);
    if (oldest !== undefined) this.pages[oldest] = undefined;
    readSync(this.spill.fd, page, 0, PAGE_BYTES, (index - PAGES_IN_MEMORY) * PAGE_BYTES);
    this.pages[index] = page;
    this.loaded.push(index);
    return page;
  }

  private note(offset: number): void {
    const at = this.length / STRIDE;
    if (at >= this.offsets.length) {
      const grown = new Float64Array(this.offsets.length * 2);
      grown.set(this.offsets);
      this.offsets = grown;
    }
    this.offsets[at] = offset;
  }
}
