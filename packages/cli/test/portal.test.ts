import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import type { Receipt } from '@dunghen/portal/stand-in';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dunghen } from './run.ts';

const bin = path.resolve(import.meta.dirname, '../bin/dunghen.js');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'dunghen-portal-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('portal stand-in', () => {
  test.each([
    [['--port', 'abc'], 'Cổng “abc” không dùng được'],
    [['--seed', '-1'], 'Tùy chọn --seed'],
    [['--session', '0'], 'số nguyên từ 1'],
    [['--faults', '/none.json'], 'Không có tệp /none.json'],
    [['--host', '0.0.0.0', '--port', '0'], 'Cổng giả lập không phân quyền'],
  ])('%j is refused', async (args, message) => {
    const result = await dunghen('portal', 'stand-in', '--folder', path.join(folder, 'refused'), ...args);
    expect(result.err).toContain(message);
    expect(result.code).toBe(2);
  });

  test('wrong fault rules are refused by name', async () => {
    const file = path.join(folder, 'faults.json');
    writeFileSync(file, '[{"fault": "ducks"}]');
    const result = await dunghen('portal', 'stand-in', '--folder', path.join(folder, 'refused'), '--faults', file);
    expect(result).toMatchObject({ code: 2, err: expect.stringContaining('Quy tắc thứ 1: "fault" phải là một trong') });
  });
});

/** The stand-in as a process of its own. */
interface Running {
  readonly url: string;
  readonly output: readonly string[];
  readonly process: ChildProcess;
}

async function start(): Promise<Running> {
  const child = spawn(
    process.execPath,
    [bin, 'portal', 'stand-in', '--folder', path.join(folder, 'kept'), '--port', '0'],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const output: string[] = [];
  createInterface(child.stderr).on('line', (line) => output.push(line));
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', () => reject(new Error(`did not start: ${output.join('\n')}`)));
    createInterface(child.stdout).on('line', (line) => {
      output.push(line);
      const found = /(http:\S+)stand-in$/.exec(line)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  return { url, output, process: child };
}

/** Sends batches one after another until the line breaks; what was acknowledged goes into `acknowledged`. */
async function sendUntilBroken(url: string, sender: string, acknowledged: Set<string>): Promise<void> {
  try {
    const { session } = await post(`${url}dang-nhap`, { username: 'thu-nghiem', password: 'thu-nghiem' });
    for (let round = 0; ; round++) {
      const codes = Array.from({ length: BATCH }, (_, index) => `H18.12-240115-${sender}${round * BATCH + index}`);
      const call = { session, madonvi: 'H18', service: 'DongBoHoSoMC', isUpdating: 'False', data: codes.map(dossier) };
      const answer = await post(`${url}dich-vu`, call);
      if (answer.error_code !== '0') throw new RangeError(String(answer.message));
      for (const code of codes) acknowledged.add(code);
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
}

const BATCH = 20;

async function post(url: string, body: unknown): Promise<Readonly<Record<string, unknown>>> {
  const answer = await fetch(url, { method: 'POST', headers: { dstcode: 'x' }, body: JSON.stringify(body) });
  const parsed: Readonly<Record<string, unknown>> = JSON.parse(await answer.text());
  return parsed;
}

interface Inside {
  readonly code: string;
  readonly received: readonly Receipt[];
}

async function inside(url: string): Promise<readonly Inside[]> {
  const all: Inside[] = [];
  for (let after = ''; ; ) {
    const answer = await fetch(`${url}stand-in/api/dossiers?limit=500&after=${after}`);
    const page: { dossiers: readonly Inside[]; next: string | null } = JSON.parse(await answer.text());
    all.push(...page.dossiers);
    if (page.next === null) return all;
    after = page.next;
  }
}

describe('a stand-in that is killed', () => {
  test('has kept what it acknowledged, each once, and no batch by halves', async () => {
    const acknowledged = new Set<string>();
    for (let kill = 1; kill <= 3; kill++) {
      const running = await start();
      expect(running.output.join('\n')).toContain('không phải Cổng Dịch vụ công quốc gia');
      const senders = [1, 2].map((sender) =>
        sendUntilBroken(running.url, `${kill}${sender}`.padEnd(4, '0'), acknowledged),
      );
      const before = acknowledged.size;
      while (acknowledged.size < before + 5 * BATCH) await wait(1);
      running.process.kill('SIGKILL');
      await Promise.all([once(running.process, 'exit'), ...senders]);
    }
    const running = await start();
    const kept = await inside(running.url);
    running.process.kill('SIGTERM');
    const [code] = await once(running.process, 'exit');
    expect(code).toBe(0);

    const codes = new Set(kept.map((one) => one.code));
    expect([...acknowledged].filter((one) => !codes.has(one))).toEqual([]);
    expect(kept.filter(({ received }) => received.length !== 1)).toEqual([]);
    const calls = Map.groupBy(kept, ({ received }) => received[0]?.call);
    expect([...calls.values()].filter((batch) => batch.length !== BATCH)).toEqual([]);
  });
});

/** Names are invented. */
const dossier = (code: string) => ({
  MaHoSo: code,
  MaTTHC: '1.001193.000.00.00.H18',
  TenTTHC: 'Đăng ký khai sinh',
  MaLinhVuc: '',
  TenLinhVuc: 'Hộ tịch',
  KenhThucHien: '1',
  ChuHoSo: 'Lò Văn Mẫu',
  LoaiDoiTuong: '1',
  MaDoiTuong: '',
  DinhDanhCHS: [],
  SoDienThoai: '',
  Email: '',
  TrichYeuHoSo: 'Đăng ký khai sinh',
  NgayNopHoSo: '20240115100000',
  NgayTiepNhan: '20240115100000',
  NgayHenTra: '20240118173000',
  TrangThaiHoSo: '2',
  NgayKetThucXuLy: '',
  NgayTra: '',
  NgayTuChoi: '',
  HinhThuc: '0',
  DonViXuLy: 'UBND xã Mẫu',
  GhiChu: '',
  TaiLieuNop: [],
  DanhSachLePhi: [],
  DanhSachHoSoBoSung: [],
  DanhSachGiayToKetQua: [],
  HoSoCoThanhPhanSoHoa: 'False',
  TaiKhoanDuocXacThucVoiVNeID: '',
  DuocThanhToanTrucTuyen: '0',
});
