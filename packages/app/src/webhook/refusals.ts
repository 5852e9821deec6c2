import type { AgencyRegister } from '@dunghen/domain/agency';
import type { Refused } from '../outcome/index.ts';
import type { WebhookInput } from './manage.ts';
import { findTargetProblem } from './target.ts';

export function unknownWebhook(id: string): Refused {
  const message = 'Không có nơi nhận này, hoặc đã hủy đăng ký.';
  return { ok: false, code: 'unknown-webhook', facts: { webhook: id }, message };
}

export function keyMissing(): Refused {
  const message =
    'Chưa có khóa hệ thống để giữ kín khóa ký tin. Đặt DUNGHEN_KEY (openssl rand -hex 32) rồi khởi động lại.';
  return { ok: false, code: 'key-missing', facts: {}, message };
}

const TYPE = /^[a-z]+(\.[a-z0-9-]+)?$/;

/** What is wrong with a receiver that somebody wants to register, or undefined. */
export function findProblem(
  { name, url, types = [], agencyId }: WebhookInput,
  register: AgencyRegister,
  allowPrivate: boolean,
): Refused | undefined {
  if (name.trim() === '') return invalid('name', 'Đặt tên cho nơi nhận, ví dụ tên hệ thống sẽ nhận tin.');
  const target = findTargetProblem(url, allowPrivate);
  if (target !== undefined) return invalid('url', target);
  const wrong = types.find((type) => !TYPE.test(type));
  if (wrong !== undefined) {
    return invalid('types', `“${wrong}” không phải là loại tin; ví dụ đúng: dossier.completed, dossier, rung.`);
  }
  if (agencyId !== undefined && register.findById(agencyId) === undefined) {
    return invalid('agencyId', `Không có cơ quan “${agencyId}” trong danh mục.`);
  }
  return undefined;
}

function invalid(field: string, message: string): Refused {
  return { ok: false, code: 'webhook-invalid', facts: { field }, message };
}
