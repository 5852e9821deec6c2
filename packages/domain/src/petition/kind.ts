/** What a petition (phản ánh, kiến nghị) is about: the conduct of officials, or rules and procedures. */
export const PETITION_KINDS = ['delay', 'harassment', 'attitude', 'procedure', 'regulation'] as const;

export type PetitionKind = (typeof PETITION_KINDS)[number];

export const PETITION_KIND_NAMES: Readonly<Record<PetitionKind, string>> = {
  delay: 'Chậm giải quyết',
  harassment: 'Gây phiền hà, nhũng nhiễu',
  attitude: 'Thái độ, hành vi khác của cán bộ',
  procedure: 'Thủ tục hành chính',
  regulation: 'Quy định hành chính',
};

/** About the conduct of officials (hành vi hành chính), not about rules. */
export function isAboutConduct(kind: PetitionKind): boolean {
  return kind === 'delay' || kind === 'harassment' || kind === 'attitude';
}

/** By which way it came: from the National Portal, or entered from what reached the office. */
export const PETITION_CHANNELS = ['portal', 'letter', 'phone', 'email', 'counter'] as const;

export type PetitionChannel = (typeof PETITION_CHANNELS)[number];

export const PETITION_CHANNEL_NAMES: Readonly<Record<PetitionChannel, string>> = {
  portal: 'Cổng Dịch vụ công quốc gia',
  letter: 'Thư, đơn',
  phone: 'Điện thoại',
  email: 'Thư điện tử',
  counter: 'Trực tiếp tại quầy',
};

export const PETITION_STATES = [
  'received',
  'classified',
  'forwarded',
  'in-process',
  'answered',
  'published',
  'refused',
] as const;

export type PetitionState = (typeof PETITION_STATES)[number];

export const PETITION_STATE_NAMES: Readonly<Record<PetitionState, string>> = {
  received: 'Tiếp nhận',
  classified: 'Phân loại',
  forwarded: 'Chuyển xử lý',
  'in-process': 'Đang xử lý',
  answered: 'Đã trả lời',
  published: 'Đã công khai',
  refused: 'Từ chối tiếp nhận',
};
