export interface ChainFault {
  readonly kind: 'changed' | 'removed' | 'inserted' | 'head-differs' | 'root-differs';
  readonly code?: string;
  readonly dossierId?: string;
  /** Number of the event, the first of several. */
  readonly seq?: number;
  /** Vietnamese, for `doctor`. */
  readonly message: string;
}

/** A fault in the events `from` to `to` (inclusive) of a dossier. */
export function faultOf(
  kind: Exclude<ChainFault['kind'], 'root-differs'>,
  dossierId: string,
  code: string | null,
  from: number,
  to = from,
): ChainFault {
  const dossier = code === null ? `có định danh ${dossierId}` : code;
  const message = `Hồ sơ ${dossier}: ${whatHappened(kind, 'hồ sơ', from, to)}.`;
  return { kind, dossierId, seq: from, message, ...(code === null ? {} : { code }) };
}

/** What is wrong with the events `from` to `to`, in words; `table` names where the head of the chain is kept. */
export function whatHappened(
  kind: Exclude<ChainFault['kind'], 'root-differs'>,
  table: string,
  from: number,
  to: number,
): string {
  const events = from === to ? `việc số ${from}` : `các việc số ${from}–${to}`;
  return `${events} ${kind === 'head-differs' ? `không khớp với hash cuối lưu ở bảng ${table}` : WHAT_HAPPENED[kind]}`;
}

const WHAT_HAPPENED = {
  changed: 'đã bị sửa sau khi ghi (hash không khớp với nội dung và việc trước nó)',
  removed: 'đã bị xóa',
  inserted: 'được chèn vào ngoài hệ thống',
} as const;
