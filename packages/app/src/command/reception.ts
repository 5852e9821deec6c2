import type { Agency, AgencyRegister } from '@dunghen/domain/agency';
import type { IntakeFacts } from '@dunghen/domain/dossier';
import type { ProcedureVersion } from '@dunghen/domain/procedure';
import { type DayNumber, formatDay } from '@dunghen/domain/time';
import type { Refused } from '../outcome/index.ts';
import type { Pieces } from './pieces.ts';

/**
 * Whether a dossier may be taken in there, for that agency: both exist on the day, the resolving one resolves the
 * procedure, and another than it may take it in only where the procedure is of the published list of reception
 * irrespective of boundary (spec: lifecycle, Three agencies). Undefined where it may.
 */
export function findReceptionFault(
  intake: IntakeFacts,
  procedure: ProcedureVersion | undefined,
  pieces: Pieces,
  day: DayNumber,
): Refused | undefined {
  const receivingAgencyId = intake.receivingAgencyId ?? intake.agencyId;
  const { register } = pieces.catalogue;
  const resolving = findLiving(register, intake.agencyId, day);
  if (resolving === undefined) return unknownAgency(intake.agencyId);
  if (findLiving(register, receivingAgencyId, day) === undefined) return unknownAgency(receivingAgencyId);
  if (procedure === undefined) return undefined;
  if (!resolves(resolving, procedure)) return notResolving(resolving, procedure);
  if (receivingAgencyId === intake.agencyId || procedure.acceptedAnywhere === true) return undefined;
  return {
    ok: false,
    code: 'reception-elsewhere',
    facts: { agencyId: receivingAgencyId, procedureCode: procedure.code },
    message: `Thủ tục “${procedure.name}” không thuộc danh mục tiếp nhận không phụ thuộc địa giới: hồ sơ nộp tại nơi giải quyết.`,
  };
}

function findLiving(register: AgencyRegister, id: string, day: DayNumber): Agency | undefined {
  const agency = register.findById(id);
  const date = formatDay(day);
  if (agency === undefined || date < agency.validFrom) return undefined;
  return agency.validTo === undefined || date < agency.validTo ? agency : undefined;
}

/** A procedure without a list of agencies is resolved by every one of its level. */
function resolves(agency: Agency, procedure: ProcedureVersion): boolean {
  if (procedure.agencyIds !== undefined) return procedure.agencyIds.includes(agency.id);
  switch (procedure.level) {
    case 'commune':
      return agency.kind === 'commune';
    case 'district':
      return agency.kind === 'district';
    case 'province':
      return agency.kind === 'province' || agency.kind === 'department' || agency.kind === 'sector';
  }
}

function unknownAgency(agencyId: string): Refused {
  return {
    ok: false,
    code: 'agency-unknown',
    facts: { agencyId },
    message: `Không có cơ quan “${agencyId}” vào ngày này. Hãy chọn cơ quan trong danh mục đang có hiệu lực.`,
  };
}

function notResolving(agency: Agency, procedure: ProcedureVersion): Refused {
  return {
    ok: false,
    code: 'agency-not-resolving',
    facts: { agencyId: agency.id, procedureCode: procedure.code },
    message: `${agency.name} không có thẩm quyền giải quyết thủ tục “${procedure.name}”. Hãy chọn đúng cơ quan giải quyết.`,
  };
}
