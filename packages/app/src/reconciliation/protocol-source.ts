import type { CellProblem, PortalRow, PortalStatus } from '@dunghen/domain/reconciliation';
import type { Moment } from '@dunghen/domain/time';
import type { PortalClient } from '@dunghen/portal/client';
import { type FoundDossier, findPortalTime, type LookUpQuery } from '@dunghen/portal/protocol';
import type { PortalSource, SourceStep } from './source.ts';

/** The portal's list through `TraCuuHoSo`, page by page; everything that the protocol tells is compared. */
export function protocolSource(client: Pick<PortalClient, 'lookUpAll'>, query: LookUpQuery = {}): PortalSource {
  let taken = 0;
  let total: number | undefined;

  async function* steps(): AsyncGenerator<SourceStep> {
    for await (const page of client.lookUpAll(query)) {
      if (!page.ok) {
        yield { kind: 'failed', message: page.by === 'portal' ? refusalText(page) : page.failure.message };
        return;
      }
      total = page.value.total ?? total;
      for (const found of page.value.dossiers) {
        taken += 1;
        yield { kind: 'row', number: taken, row: rowOf(found), problems: problemsOf(found) };
      }
    }
  }

  return {
    columns: {
      agency: true,
      procedure: true,
      status: true,
      due: true,
      finish: true,
      supplements: true,
      lateness: false,
    },
    steps,
    share: () => (total === undefined || total === 0 ? undefined : Math.min(1, taken / total)),
    close: () => undefined,
  };
}

function refusalText({ code, words }: { readonly code: string; readonly words: string }): string {
  return `Cổng không cho tra cứu: mã ${code}, "${words}".`;
}

/** "H18.05": adapters name the agency by its code or by its name (Decision 20/2020/QĐ-TTg). */
const AGENCY_CODE = /^[A-Z]\d{2}(?:\.\d+)*$/i;

/** A dossier born on the portal is known here by the province's own code. */
function rowOf(found: FoundDossier): PortalRow {
  const own = textOf(found.MaHoSoDonVi);
  const agency = textOf(found.DonViXuLy);
  const procedureCode = textOf(found.MaTTHC);
  const status = statusOf(textOf(found.TrangThaiHoSo));
  const acceptedAt = momentOf(textOf(found.NgayTiepNhan));
  const due = momentOf(textOf(found.NgayHenTra));
  const finish = momentOf(textOf(found.NgayKetThucXuLy)) ?? momentOf(textOf(found.NgayTra));
  const supplements = found.DanhSachHoSoBoSung;
  return {
    code: own === '' ? found.MaHoSo : own,
    ...(agency === '' ? {} : AGENCY_CODE.test(agency) ? { agencyCode: agency } : { agencyName: agency }),
    ...(procedureCode === '' ? {} : { procedureCode }),
    ...(status === undefined ? {} : { status }),
    ...(acceptedAt === undefined ? {} : { acceptedAt }),
    ...(due === undefined ? {} : { due }),
    ...(finish === undefined ? {} : { finish }),
    ...(Array.isArray(supplements) ? { supplementRequests: supplements.length } : {}),
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

const STATUSES: ReadonlyMap<string, PortalStatus> = new Map(
  ([1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const).map((status) => [String(status), status]),
);

function statusOf(text: string): PortalStatus | undefined {
  return STATUSES.get(text);
}

/** `yyyyMMddHHmmss` at +07:00 (spec: transport). */
function momentOf(text: string): Moment | undefined {
  const at = findPortalTime(text);
  return at === undefined ? undefined : { at, dateOnly: false };
}

const TIMES = ['NgayTiepNhan', 'NgayHenTra', 'NgayKetThucXuLy', 'NgayTra'] as const;

/** Times that are none: the row is compared without them, and they are told with their place. */
function problemsOf(found: FoundDossier): readonly CellProblem[] {
  return TIMES.flatMap((column) => {
    const value = textOf(found[column]);
    return value === '' || momentOf(value) !== undefined ? [] : [{ column, value, expected: 'yyyyMMddHHmmss' }];
  });
}
