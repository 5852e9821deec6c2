import type { DossierState } from '../dossier/index.ts';
import { headerKey } from './field.ts';

/** States that an exported row can be in: all but a draft, which is never exported. */
export type ImportStatus = Exclude<DossierState, 'draft'>;

/**
 * Names of each state, the one of the specification first. The portal gives 4 also for a suspension and 8 for both a
 * rejection and a stop; its own name for 8 is "Dừng xử lý", so that the bare code is a stop (decision 0041).
 */
const NAMES: readonly (readonly [ImportStatus, number, readonly string[]])[] = [
  ['submitted', 1, ['Mới đăng ký', 'Chờ tiếp nhận', 'Mới nộp']],
  ['accepted', 2, ['Được tiếp nhận', 'Đã tiếp nhận', 'Tiếp nhận', 'Mới tiếp nhận']],
  ['refused', 3, ['Không được tiếp nhận', 'Không tiếp nhận', 'Từ chối tiếp nhận']],
  ['in-process', 4, ['Đang xử lý', 'Đang giải quyết', 'Đang thụ lý']],
  [
    'awaiting-supplement',
    5,
    [
      'Chờ bổ sung, hoàn thiện hồ sơ',
      'Chờ bổ sung',
      'Yêu cầu bổ sung',
      'Chờ bổ sung hồ sơ',
      'Yêu cầu bổ sung giấy tờ',
      'Chờ công dân bổ sung',
    ],
  ],
  [
    'awaiting-payment',
    6,
    [
      'Chờ thực hiện nghĩa vụ tài chính',
      'Yêu cầu thực hiện nghĩa vụ tài chính',
      'Chờ thực hiện NVTC',
      'Chờ nộp lệ phí',
    ],
  ],
  [
    'suspended',
    0,
    ['Tạm dừng theo quy định (pháp luật chuyên ngành)', 'Tạm dừng theo quy định', 'Tạm dừng', 'Tạm dừng xử lý'],
  ],
  [
    'withdrawn',
    7,
    [
      'Rút hồ sơ theo yêu cầu của cá nhân, tổ chức',
      'Rút hồ sơ',
      'Công dân yêu cầu rút hồ sơ',
      'Đã rút hồ sơ',
      'Đã rút',
    ],
  ],
  ['rejected', 0, ['Từ chối giải quyết', 'Từ chối']],
  ['stopped', 8, ['Dừng giải quyết', 'Dừng xử lý', 'Đã dừng']],
  [
    'completed',
    9,
    [
      'Đã xử lý xong',
      'Đã giải quyết',
      'Đã có kết quả',
      'Hoàn thành',
      'Đã giải quyết xong',
      'Đã hoàn thành',
      'Đã xử lý',
    ],
  ],
  ['returned', 10, ['Đã trả kết quả', 'Đã trả']],
];

/** Every state that a row can be in, in the order of the portal's codes. */
export const IMPORT_STATUSES: readonly ImportStatus[] = NAMES.map(([status]) => status);

const BY_NAME: ReadonlyMap<string, ImportStatus> = new Map(
  NAMES.flatMap(([status, , names]) => names.map((name) => [headerKey(name), status] as const)),
);

const NO_STATUSES: ReadonlyMap<string, ImportStatus> = new Map();

const BY_CODE: ReadonlyMap<number, ImportStatus> = new Map(
  NAMES.filter(([, code]) => code > 0).map(([status, code]) => [code, status] as const),
);

/** What a status cell must hold, for messages. */
export const STATUS_EXPECTED = 'mã 1–10 hoặc tên trạng thái, ví dụ "Đang xử lý", "Đã trả kết quả"';

export function isImportStatus(name: string): name is ImportStatus {
  return NAMES.some(([status]) => status === name);
}

/** The name of a state as the specification has it. */
export function statusName(status: ImportStatus): string {
  return NAMES.find(([known]) => known === status)?.[2][0] ?? status;
}

/**
 * Reads a status cell: a code ("9", "09"), a name, or both ("9 - Đã xử lý xong", where the name decides since it says
 * more). `own` are the mapping file's, by `headerKey`.
 */
export function parseStatus(
  text: string,
  own: ReadonlyMap<string, ImportStatus> = NO_STATUSES,
): ImportStatus | undefined {
  const key = headerKey(text);
  const named = own.get(key) ?? BY_NAME.get(key);
  if (named !== undefined) return named;
  const coded = /^\s*0*(\d{1,2})\s*(?:[-.:–)]\s*(.*))?$/.exec(text);
  if (coded === null) return BY_NAME.get(headerKey(text.replace(/\([^)]*\)/g, ' ')));
  const name = coded[2] ?? '';
  if (name !== '') return parseStatus(name, own);
  return BY_CODE.get(Number(coded[1]));
}
