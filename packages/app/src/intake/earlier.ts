import type { Principal } from '@dunghen/domain/access';
import type { DossierState } from '@dunghen/domain/dossier';
import { type DossierRecord, foldRecord } from '@dunghen/domain/lifecycle';
import type { Instant } from '@dunghen/domain/time';
import { findDossier } from '@dunghen/store/dossier';
import { listCodesOfApplicant } from '@dunghen/store/intake';
import { accessWorld, allow, notAllowed, scopeOf, whereOf } from '../access/index.ts';
import { type RequestFacts, recordReading } from '../audit/index.ts';
import type { AppContext } from '../context/index.ts';
import { type PersonalFacts, personalOf } from '../dossier/index.ts';
import type { Outcome } from '../outcome/index.ts';

/** A dossier that an applicant handed in before, with what of it can be used again. */
export interface EarlierDossier {
  readonly code: string;
  readonly procedureCode?: string;
  readonly procedureName?: string;
  readonly agencyName: string;
  readonly state: DossierState;
  readonly acceptedAt?: Instant;
  readonly person: Pick<PersonalFacts, 'applicant' | 'phone' | 'email' | 'address' | 'holder'>;
  /** Papers of which the file is there. */
  readonly documents: readonly EarlierDocument[];
}

export interface EarlierDocument {
  readonly id: string;
  readonly name: string;
  readonly documentKey?: string;
  readonly nationalCode?: string;
  readonly file: {
    readonly sha256: string;
    readonly name: string;
    readonly contentType: string;
    readonly bytes: number;
  };
}

const MOST = 10;

/**
 * The newest dossiers of a person, by identity number, of those whose personal data the caller may read: so that nobody
 * has to tell again, or bring again, what the agency has (index 766: reuse). Each one shown is written down as a reading
 * with its reason.
 */
export async function listEarlierDossiers(
  context: AppContext,
  principal: Principal,
  identity: string,
  request: RequestFacts,
): Promise<Outcome<readonly EarlierDossier[]>> {
  const world = await accessWorld(context);
  const scope = scopeOf(principal, 'dossier:read-personal', world);
  if (scope.kind === 'none') {
    return notAllowed({ ok: false, code: 'not-allowed', facts: { action: 'dossier:read-personal' } });
  }
  const codes = await listCodesOfApplicant(context.db, identity, scope, MOST);
  const heads = await Promise.all(codes.map((code) => findDossier(context.db, code)));
  const { register } = await context.catalogueAt(context.now());
  const seen = heads.flatMap((head) => {
    const record = head === undefined ? undefined : foldRecord(head.events);
    if (head === undefined || record === undefined) return [];
    return allow(principal, 'dossier:read-personal', whereOf(record), world).ok ? [{ head, record }] : [];
  });
  const reason = request.reason ?? 'Tiếp nhận hồ sơ mới: dùng lại dữ liệu, giấy tờ đã nộp';
  const dossiers = seen.map(({ head }) => head);
  if (dossiers.length > 0)
    await recordReading(context, principal, dossiers, { ...request, reason }, { what: 'earlier' });
  const nameOf = (id: string) => register.findById(id)?.name ?? id;
  return { ok: true, value: seen.map(({ record }) => earlierOf(record, nameOf)) };
}

function earlierOf(record: DossierRecord, nameOf: (id: string) => string): EarlierDossier {
  const { code, intake, state, acceptance, resolvingAgencyId } = record;
  const { applicant, phone, email, address, holder } = personalOf(intake);
  return {
    code,
    ...(intake.procedureCode === undefined ? {} : { procedureCode: intake.procedureCode }),
    ...(intake.procedureName === undefined ? {} : { procedureName: intake.procedureName }),
    agencyName: nameOf(resolvingAgencyId),
    state,
    ...(acceptance === undefined ? {} : { acceptedAt: acceptance.at.at }),
    person: {
      ...(applicant === undefined ? {} : { applicant }),
      ...(phone === undefined ? {} : { phone }),
      ...(email === undefined ? {} : { email }),
      ...(address === undefined ? {} : { address }),
      ...(holder === undefined ? {} : { holder }),
    },
    documents: record.documents.flatMap(({ id, name, documentKey, nationalCode, file }) =>
      file === undefined
        ? []
        : [
            {
              id,
              name,
              file: { sha256: file.sha256, name: file.name, contentType: file.contentType, bytes: file.bytes },
              ...(documentKey === undefined ? {} : { documentKey }),
              ...(nationalCode === undefined ? {} : { nationalCode }),
            },
          ],
    ),
  };
}
