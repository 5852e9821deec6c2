import { StoreRefusal } from '../server/refusal.ts';

const FULL = new Set(['ENOSPC', 'EDQUOT']);
const UNREACHABLE = new Set(['EACCES', 'EPERM', 'EROFS', 'EIO', 'ENOTDIR', 'ENOENT', 'EMFILE', 'ENFILE']);

/** What the disk said, as a refusal that an operator can act on; what is none of that is a bug and thrown on. */
export function storeFault(error: unknown, place: string): never {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (FULL.has(code)) {
    const message = `Kho tệp ${place} đã đầy. Hãy giải phóng hoặc thêm dung lượng rồi tải lên lại.`;
    throw new StoreRefusal('file-store-full', message, { place });
  }
  if (UNREACHABLE.has(code)) throw unavailable(place, code);
  throw error;
}

export function unavailable(place: string, cause: string): StoreRefusal {
  const message = `Kho tệp ${place} không dùng được (${cause}). Hãy kiểm tra quyền truy cập, ổ đĩa và kết nối mạng.`;
  return new StoreRefusal('file-store-unavailable', message, { place, cause });
}
