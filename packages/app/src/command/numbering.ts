import type { AgencyRegister } from '@dunghen/domain/agency';
import type { IntakeFacts } from '@dunghen/domain/dossier';
import type { DossierCommand } from '@dunghen/domain/lifecycle';
import type { DayNumber } from '@dunghen/domain/time';
import { type Numbering, newNumbering } from '@dunghen/store/command';
import { newId } from '@dunghen/store/dossier';
import type { Outcome } from '../outcome/index.ts';
import type { Pieces } from './pieces.ts';
import { codeMissing } from './refusals.ts';

/** Codes of drafts, until the dossier gets its own. */
const PROVISIONAL = 'NHAP-';

/** The command with its code in it, and the number that is to be taken for it, if one is. */
export interface CodedCommand {
  readonly command: DossierCommand;
  readonly numbering?: Numbering;
  /** Codes that lead to the dossier from now on. */
  readonly codes: readonly string[];
}

/** What the dossier says of itself before the command: of one that is to be, its intake facts. */
export interface Coded {
  readonly code: string | undefined;
  readonly intake: Pick<IntakeFacts, 'agencyId' | 'receivingAgencyId'>;
}

/**
 * Gives the code: a provisional one to a draft, the national one with the first command by which the dossier leaves its
 * author's desk. `day` is the day in the code. A code that is given stays.
 */
export function giveCode(
  command: DossierCommand,
  dossier: Coded,
  pieces: Pieces,
  day: DayNumber,
): Outcome<CodedCommand> {
  switch (command.type) {
    case 'draft': {
      const code = `${PROVISIONAL}${newId()}`;
      return { ok: true, value: { command: { ...command, intake: { ...command.intake, code } }, codes: [code] } };
    }
    case 'submit':
    case 'accept':
    case 'refuse': {
      const { code: _given, ...rest } = command;
      if (dossier.code !== undefined && !dossier.code.startsWith(PROVISIONAL))
        return { ok: true, value: { command: rest, codes: [] } };
      const agencyCode = findAgencyCode(dossier.intake, pieces, day);
      if (agencyCode === undefined) return codeMissing(prefixAgency(dossier.intake, pieces, day));
      const numbering = newNumbering(agencyCode, day);
      const { code } = numbering;
      const coded =
        dossier.code === undefined && rest.intake !== undefined
          ? { ...rest, intake: { ...rest.intake, code } }
          : { ...rest, code };
      return { ok: true, value: { command: coded, numbering, codes: [code] } };
    }
    default:
      return { ok: true, value: { command, codes: [] } };
  }
}

function prefixAgency(intake: Coded['intake'], pieces: Pieces, day: DayNumber): string {
  return pieces.prefixOn(day) === 'resolving' ? intake.agencyId : (intake.receivingAgencyId ?? intake.agencyId);
}

function findAgencyCode(intake: Coded['intake'], pieces: Pieces, day: DayNumber): string | undefined {
  const register: AgencyRegister = pieces.catalogue.register;
  const agency = register.findById(prefixAgency(intake, pieces, day));
  return agency?.codes.find((code) => code.scheme === 'agency')?.code;
}
