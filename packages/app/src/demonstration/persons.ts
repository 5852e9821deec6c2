import type { Random } from './random.ts';

/**
 * Invented people. Names are put together by lot from common family, middle and given names; whoever bears the same
 * name is not meant. Every dossier says so in its extra columns (`INVENTED_NOTE`).
 */
export const INVENTED_NOTE: Readonly<Record<string, string>> = Object.freeze({
  'Ghi chú dữ liệu': 'Dữ liệu minh họa, nhân vật giả định',
});

type Names = readonly [string, ...string[]];

interface People {
  readonly families: Names;
  readonly men: { readonly middle: Names; readonly given: Names };
  readonly women: { readonly middle: Names; readonly given: Names };
}

const THAI: People = {
  families: ['Lò', 'Lường', 'Quàng', 'Cà', 'Tòng', 'Vì', 'Bạc', 'Lèo'],
  men: { middle: ['Văn'], given: ['Pánh', 'Inh', 'Hặc', 'Thương', 'Diên', 'Chựa', 'Phanh', 'Toán', 'Hiêng', 'Sương'] },
  women: { middle: ['Thị'], given: ['Ơn', 'Inh', 'Pâng', 'Hiêng', 'Xuân', 'Thiên', 'Loan', 'Chung', 'Biên', 'Dương'] },
};

const HMONG: People = {
  families: ['Giàng', 'Sùng', 'Vàng', 'Thào', 'Mùa', 'Hạng', 'Lầu', 'Chá', 'Cứ', 'Sình'],
  men: { middle: ['A'], given: ['Dơ', 'Chứ', 'Páo', 'Sử', 'Lềnh', 'Tủa', 'Vừ', 'Giống', 'Nhìa', 'Khua'] },
  women: { middle: ['Thị'], given: ['Mỷ', 'Dợ', 'Pàng', 'Sua', 'Mái', 'Chía', 'Dính', 'Ký', 'Cở', 'Vá'] },
};

const KINH: People = {
  families: ['Nguyễn', 'Trần', 'Phạm', 'Đỗ', 'Bùi', 'Vũ', 'Đặng', 'Ngô'],
  men: { middle: ['Văn', 'Đức', 'Quang'], given: ['Tuấn', 'Hưng', 'Dũng', 'Sơn', 'Thắng', 'Long', 'Hải', 'Kiên'] },
  women: { middle: ['Thị', 'Thu'], given: ['Hạnh', 'Ngân', 'Huệ', 'Lan', 'Thảo', 'Yến', 'Nhung', 'Hiền'] },
};

/** The name of an invented person. */
export function inventPerson(random: Random): string {
  const people = random.pick([THAI, THAI, HMONG, HMONG, KINH]);
  const sex = random.chance(0.5) ? people.men : people.women;
  return `${random.pick(people.families)} ${random.pick(sex.middle)} ${random.pick(sex.given)}`;
}

/** The name of an invented organisation. */
export function inventOrganisation(random: Random): string {
  const kind = random.pick(['Công ty TNHH', 'Công ty cổ phần', 'Hợp tác xã', 'Doanh nghiệp tư nhân', 'Đơn vị']);
  return `${kind} Giả Định số ${random.whole(1, 180)}`;
}

/** The invented officers of an agency. */
export interface Officers {
  readonly counter: string;
  /** Decides on what a specialist proposes: who asks for a new date does not approve it. */
  readonly leader: string;
  readonly specialists: readonly [string, ...string[]];
}

export function inventOfficers(random: Random, dossiers: number): Officers {
  const more = Array.from({ length: Math.min(5, Math.floor(dossiers / 80)) }, () => inventPerson(random));
  return { counter: inventPerson(random), leader: inventPerson(random), specialists: [inventPerson(random), ...more] };
}
