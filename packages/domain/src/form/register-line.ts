import type { DossierState } from '../dossier/index.ts';
import type { DossierRecord } from '../lifecycle/index.ts';
import { instantText } from '../text/index.ts';
import type { FormContext } from './context.ts';
import { formDossierOf } from './dossier-of-record.ts';
import { formSetAt } from './form-set.ts';
import type { FormDossier, RegisterLine } from './input.ts';

/** What the register of the counter says of a dossier. */
export function registerLineOf(record: DossierRecord, context: FormContext): RegisterLine {
  const dossier = formDossierOf(record, context);
  const { code, procedureName, sets, applicant, address, phone, channel, acceptance, resultDelivery } = dossier;
  const returned = record.history.ends.findLast(({ kind }) => kind === 'returned')?.moment;
  const delivery = record.returning?.way ?? resultDelivery;
  const note = noteOf(record, dossier);
  return {
    code,
    channel,
    resolvingAgency: context.agencyName(record.resolvingAgencyId),
    ...(procedureName === undefined ? {} : { procedureName }),
    ...(sets === undefined ? {} : { sets }),
    ...(applicant === undefined ? {} : { applicant }),
    ...(address === undefined ? {} : { address }),
    ...(phone === undefined ? {} : { phone }),
    ...(acceptance === undefined ? {} : { accepted: acceptance }),
    ...(acceptance?.due === undefined ? {} : { due: acceptance.due }),
    ...(returned === undefined ? {} : { returned }),
    ...(delivery === undefined ? {} : { delivery }),
    ...(note === '' ? {} : { note }),
  };
}

const ENDINGS: Readonly<Partial<Record<DossierState, string>>> = {
  withdrawn: 'Rút hồ sơ',
  rejected: 'Từ chối giải quyết',
  stopped: 'Dừng giải quyết',
};

function noteOf({ state }: DossierRecord, { reschedule }: FormDossier): string {
  const ending = ENDINGS[state];
  return [
    ...(reschedule === undefined ? [] : [rescheduleNote(reschedule)]),
    ...(ending === undefined ? [] : [ending]),
  ].join('; ');
}

/** In the words of the day on which the new date was given (spec: ui, words). */
function rescheduleNote({ at, due }: NonNullable<FormDossier['reschedule']>): string {
  const old = formSetAt(at)?.ruleSetId === 'nd61-2018';
  return `${old ? 'Hẹn lại' : 'Gia hạn đến'} ${instantText(due.at)}`;
}
