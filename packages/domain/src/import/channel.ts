import type { Channel } from '../dossier/index.ts';
import { headerKey } from './field.ts';

const NAMES: Readonly<Record<Channel, readonly string[]>> = {
  online: ['Trực tuyến', 'Online', 'Nộp trực tuyến', 'Qua mạng', 'Cổng DVC', 'Qua Cổng dịch vụ công'],
  direct: ['Trực tiếp', 'Nộp trực tiếp', 'Tại quầy', 'Tại bộ phận một cửa'],
  postal: [
    'Bưu chính công ích',
    'BCCI',
    'Bưu chính',
    'Qua bưu chính',
    'Qua bưu chính công ích',
    'Qua dịch vụ BCCI',
    'Dịch vụ bưu chính công ích',
  ],
};

const BY_NAME: ReadonlyMap<string, Channel> = new Map([
  ...NAMES.online.map((name) => [headerKey(name), 'online'] as const),
  ...NAMES.direct.map((name) => [headerKey(name), 'direct'] as const),
  ...NAMES.postal.map((name) => [headerKey(name), 'postal'] as const),
]);

export const CHANNEL_EXPECTED = '"Trực tuyến", "Trực tiếp" hoặc "Bưu chính công ích" (BCCI)';

/** Reads how a dossier was handed in; undefined where the text is none of the known. */
export function parseChannel(text: string): Channel | undefined {
  return BY_NAME.get(headerKey(text));
}
