import { accountContextOf, createToken, OPERATOR } from '@dunghen/app/account';
import type { OpenContext } from '@dunghen/app/context';
import type { Grant } from '@dunghen/domain/access';
import { dayOf } from '@dunghen/domain/time';
import { recordCatalogue } from '@dunghen/store/catalogue';
import { PROCEDURE } from '../procedure.fixture.ts';

/** What a load is made with. */
export interface Prepared {
  /** Of a machine that is counter at every one of the agencies. */
  readonly token: string;
  readonly agencyIds: readonly string[];
}

/** Puts a procedure and a token into a new database. */
export async function prepare(context: OpenContext): Promise<Prepared> {
  const now = context.now();
  const row = { kind: 'procedure', id: PROCEDURE.code, validFrom: PROCEDURE.validFrom, source: 'thử' } as const;
  await recordCatalogue(context.db, [{ ...row, recordedAt: now, data: { ...PROCEDURE } }]);
  const { register } = await context.catalogueAt(now);
  const agencyIds = register.atDate(dayOf(now)).flatMap(({ id, kind }) => (kind === 'commune' ? [id] : []));
  const grants: readonly Grant[] = agencyIds.map((agencyId) => ({
    role: 'counter',
    agencyId,
    validFrom: '2025-07-01',
  }));
  const scopes = ['dossier:accept', 'dossier:note', 'dossier:record-document', 'dossier:read', 'dossier:list'];
  const input = { name: 'Tải thử', scopes, grants, expiresAt: now + 86_400_000 };
  const made = await createToken(accountContextOf(context), OPERATOR, input, { id: 'prepare' });
  if (!made.ok) throw new Error(made.message);
  return { token: made.value.token, agencyIds };
}

/** The body of an intake at the counter of an agency; `mark` tells it from all others. */
export function intakeBody(agencyId: string, mark: string): object {
  return {
    type: 'accept',
    intake: {
      agencyId,
      channel: 'direct',
      procedureCode: PROCEDURE.code,
      applicant: `Lò Văn ${mark} (giả định)`,
      identity: '012345678901',
      phone: '0900000000',
      address: 'Bản Thử, xã Thử (giả định)',
      subject: mark,
      resultDelivery: 'counter',
    },
  };
}
