import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { writeXlsxStream } from 'hucre/xlsx';

/**
 * Writes an export of `rows` invented dossiers, the same for the same number: `node bench/import/generate.ts 1000000
 * /tmp/a.csv`. The name's ending chooses CSV or XLSX.
 */
const HEADERS = [
  'STT',
  'Mã hồ sơ',
  'Mã TTHC',
  'Tên TTHC',
  'Lĩnh vực',
  'Cơ quan giải quyết',
  'Hình thức nộp',
  'Chủ hồ sơ',
  'Số điện thoại',
  'Ngày nộp',
  'Ngày tiếp nhận',
  'Thời hạn giải quyết',
  'Ngày hẹn trả',
  'Ngày xử lý xong',
  'Ngày trả kết quả',
  'Ngày yêu cầu bổ sung',
  'Ngày bổ sung',
  'Trạng thái',
  'Cán bộ xử lý',
] as const;

const AGENCIES = [
  'Sở Nội vụ',
  'Sở Công Thương',
  'Sở Y tế',
  'UBND huyện Tuần Giáo',
  'UBND thành phố Điện Biên Phủ',
  'UBND huyện Điện Biên Đông',
];
const CHANNELS = ['Trực tuyến', 'Trực tiếp', 'BCCI'];
const LIMITS = [3, 5, 7, 10, 15];
const FAMILY = ['Nguyễn', 'Lò', 'Quàng', 'Vừ', 'Giàng', 'Cà', 'Tòng', 'Sùng'];
const MIDDLE = ['Văn', 'Thị', 'A', 'Minh', 'Thu'];
const GIVEN = ['An', 'Bình', 'Chi', 'Dung', 'Hà', 'Hùng', 'Lan', 'Sơn', 'Tú', 'Yến'];
const FIRST_DAY = Date.UTC(2023, 0, 2);
const DAY = 86_400_000;

function pick<Item>(items: readonly Item[], seed: number): Item {
  const item = items[Math.abs(seed) % items.length];
  if (item === undefined) throw new RangeError('an empty list');
  return item;
}

function scramble(index: number): number {
  let value = Math.imul(index + 1, 0x9e3779b1);
  value = Math.imul(value ^ (value >>> 15), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 1;
}

/** Weekends are left out and holidays are not: most promised dates agree with the clock, some do not. */
function workingDaysAfter(accepted: number, count: number): number {
  let day = Math.floor(accepted / DAY);
  for (let left = count; left > 0; ) {
    day += 1;
    const weekday = new Date(day * DAY).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return day;
}

/** Local wall time as ms of a UTC clock; written out by the two formats below. */
function times(index: number): readonly (number | undefined)[] {
  const seed = scramble(index);
  const accepted = FIRST_DAY + (seed % 480) * DAY + 8 * 3_600_000 + (seed % 480) * 60_000 + (seed % 60) * 1000;
  const due = workingDaysAfter(accepted, pick(LIMITS, seed >> 3)) * DAY + 17.5 * 3_600_000;
  const open = seed % 25 === 0;
  const completed = open ? undefined : accepted + (1 + (seed % 7)) * DAY + (seed % 97) * 60_000;
  const asked = seed % 10 === 3 && !open ? accepted + 3_600_000 : undefined;
  return [
    accepted - 1_800_000,
    accepted,
    due,
    completed,
    completed === undefined ? undefined : completed + 3_600_000,
    asked,
    asked === undefined ? undefined : asked + 7_200_000,
  ];
}

type DateCell = (ms: number | undefined) => string | Date | null;

function rowOf(index: number, date: DateCell): (string | number | Date | null)[] {
  const seed = scramble(index);
  const [submitted, accepted, due, completed, returned, asked, received] = times(index);
  const name = `${pick(FAMILY, seed)} ${pick(MIDDLE, seed >> 4)} ${pick(GIVEN, seed >> 8)}`;
  const code = `H18.${10 + (seed % 20)}-${new Date(accepted ?? 0).toISOString().slice(2, 10).replaceAll('-', '')}-${String(index).padStart(7, '0')}`;
  const procedure = seed % 200;
  return [
    index + 1,
    code,
    `1.00${1000 + procedure}.000.00.00.H18`,
    `Thủ tục minh họa số ${procedure} về đăng ký, cấp giấy`,
    `Lĩnh vực ${procedure % 20}`,
    pick(AGENCIES, seed >> 5),
    pick(CHANNELS, seed >> 6),
    name,
    `09${String(seed % 100_000_000).padStart(8, '0')}`,
    date(submitted),
    date(accepted),
    `${pick(LIMITS, seed >> 3)} ngày làm việc`,
    date(due),
    date(completed),
    date(returned),
    date(asked),
    date(received),
    completed === undefined ? 'Đang xử lý' : 'Đã trả kết quả',
    `${pick(FAMILY, seed >> 9)} ${pick(GIVEN, seed >> 2)}`,
  ];
}

function vietnamese(ms: number | undefined): string | null {
  if (ms === undefined) return null;
  const iso = new Date(ms).toISOString();
  return `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)} ${iso.slice(11, 19)}`;
}

async function writeCsv(path: string, rows: number): Promise<void> {
  const out = createWriteStream(path);
  out.write(`\ufeff${HEADERS.join(',')}\n`);
  let text = '';
  for (let index = 0; index < rows; index += 1) {
    const cells = rowOf(index, vietnamese).map((cell) => (cell === null ? '' : String(cell)));
    text += `${cells.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(',')}\n`;
    if (text.length < 1 << 20) continue;
    if (!out.write(text)) await once(out, 'drain');
    text = '';
  }
  out.end(text);
  await finished(out);
}

async function writeXlsx(path: string, rows: number): Promise<void> {
  function* all() {
    for (let index = 0; index < rows; index += 1) yield rowOf(index, (ms) => (ms === undefined ? null : new Date(ms)));
  }
  const stream = writeXlsxStream(all(), { name: 'HoSo', columns: HEADERS.map((header) => ({ header })) });
  await stream.pipeTo(Writable.toWeb(createWriteStream(path)));
}

const [count = '100000', path = 'dossiers.csv'] = process.argv.slice(2);
await (path.endsWith('.xlsx') ? writeXlsx : writeCsv)(path, Number(count));
