export const MESSAGE_STATES = ['refused', 'waiting', 'sent'] as const;
export type ShownState = (typeof MESSAGE_STATES)[number];

export const SERVICES = ['DongBoHoSoMC', 'CapNhatTienDoHoSoMC', 'DongBoTrangThaiHoSo'] as const;
export type ShownService = (typeof SERVICES)[number];

/** What the address says after "?"; anything else in it is dropped. A code of a dossier is no personal data. */
export interface PortalSearch {
  /** Absent: refused. */
  readonly state?: ShownState;
  readonly service?: ShownService;
  readonly code?: string;
}

export function portalSearch(raw: Readonly<Record<string, unknown>>): PortalSearch {
  const state = MESSAGE_STATES.find((one) => one === raw.state);
  const service = SERVICES.find((one) => one === raw.service);
  const code = typeof raw.code === 'string' && raw.code.trim() !== '' ? raw.code.trim() : undefined;
  return {
    ...(state === undefined ? {} : { state }),
    ...(service === undefined ? {} : { service }),
    ...(code === undefined ? {} : { code }),
  };
}
