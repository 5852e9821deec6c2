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
  const events = from === to ? `việc số ${from}` : `các việc số ${from}–${to}`;
  const dossier = code === null ? `có định danh ${dossierId}` : code;
  const message = `Hồ sơ ${dossier}: ${events} ${WHAT_HAPPENED[kind]}.`;
  return { kind, dossierId, seq: from, message, ...(code === null ? {} : { code }) };
}

const WHAT_HAPPENED = {
  changed: 'đã bị sửa sau khi ghi (hash không khớp với nội dung và việc trước nó)',
  removed: 'đã bị xóa',
  inserted: 'được chèn vào ngoài hệ thống',
  'head-differs': 'không khớp với hash cuối lưu ở bảng hồ sơ',
} as const;
