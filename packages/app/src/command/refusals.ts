import type { DossierEvent } from '@dunghen/domain/dossier';
import type { Refused } from '../outcome/index.ts';

const refusal = (code: string, message: string, facts: Readonly<Record<string, unknown>> = {}): Refused => ({
  ok: false,
  code,
  facts,
  message,
});

/** Also the answer where there is one that the caller may not know of: the two must not be told apart. */
export function unknownDossier(code: string): Refused {
  return refusal('unknown-dossier', `Không có hồ sơ ${code}, hoặc hồ sơ đó không thuộc phạm vi của anh/chị.`, { code });
}

export function notAllowed(facts: Readonly<Record<string, unknown>>): Refused {
  const rule = typeof facts.rule === 'string' ? ` (${facts.rule})` : '';
  return refusal('not-allowed', `Anh/chị không có quyền làm việc này với hồ sơ${rule}.`, facts);
}

export function keyMissing(): Refused {
  return refusal(
    'idempotency-key-invalid',
    'Thiếu khóa chống ghi hai lần, hoặc khóa không dùng được: hãy gửi một khóa mới, dài từ 1 đến 255 ký tự, cho mỗi lệnh.',
  );
}

export function keyReused(): Refused {
  return refusal(
    'idempotency-key-reused',
    'Khóa chống ghi hai lần này đã dùng cho một yêu cầu khác. Hãy dùng khóa mới cho yêu cầu mới.',
  );
}

export function versionMissing(current: number): Refused {
  return refusal(
    'version-missing',
    'Chưa nêu phiên bản của hồ sơ mà anh/chị đang xem. Hãy tải lại hồ sơ rồi thực hiện lại.',
    { current },
  );
}

/** What happened since the version that the caller saw, so that a page can show the difference. */
export function versionConflict(expected: number, current: number, events: readonly DossierEvent[] = []): Refused {
  const since = events
    .filter((event) => event.seq > expected)
    .map(({ seq, type, occurredAt, recordedAt }) => ({ seq, type, occurredAt, recordedAt }));
  return refusal(
    'version-conflict',
    'Hồ sơ vừa được người khác cập nhật sau khi anh/chị mở. Hãy xem thay đổi đó rồi thực hiện lại nếu vẫn cần.',
    { expected, current, since },
  );
}

export function codeMissing(agencyId: string): Refused {
  return refusal(
    'agency-code-missing',
    'Cơ quan chưa có mã định danh (Quyết định 20/2020/QĐ-TTg) nên chưa cấp được mã hồ sơ. Hãy bổ sung mã trong danh mục cơ quan.',
    { agencyId },
  );
}

export function rulesMissing(): Refused {
  return refusal(
    'rule-set-missing',
    'Không có quy định về thời hạn cho ngày này: hệ thống có quy tắc từ ngày 21/6/2018 (Nghị định 61/2018/NĐ-CP).',
  );
}
