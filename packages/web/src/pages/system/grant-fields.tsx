import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { AgencySelect } from '../../parts/agencies/agency-select.tsx';
import { DayInput } from '../../parts/day-input.tsx';
import { Labelled } from '../../parts/labelled.tsx';
import { formatDay } from '../../text/index.ts';
import { useSystemText } from '../../text/system/index.ts';
import { type NewGrant, type RoleName, rolesQuery } from './accounts-queries.ts';
import { RightsOfRole } from './rights.tsx';

/** A role that is being given; what is not chosen yet is absent. */
export interface GrantDraft {
  readonly role?: RoleName;
  readonly agencyId?: string;
  readonly validFrom: string;
  /** The last day, as people say it; empty: without end. */
  readonly lastDay: string;
}

interface GrantFieldsProps {
  readonly draft: GrantDraft;
  readonly change: (draft: GrantDraft) => void;
  /** What the server said, by the field that it named. */
  readonly faults?: Readonly<Record<string, string>>;
}

/** Role, agency and days, with what the role may do read out below. */
export function GrantFields({ draft, change, faults = {} }: GrantFieldsProps) {
  const text = useSystemText();
  const words = text.system.accounts;
  const roles = useQuery(rolesQuery());
  const list = roles.data?.roles ?? [];
  const known = list.find(({ role }) => role === draft.role);
  return (
    <>
      <Labelled label={words.role} fault={faults.role}>
        {(id) => (
          <Select
            id={id}
            value={draft.role ?? null}
            placeholder={words.chooseRole}
            loading={roles.isPending}
            options={list.map(({ role, name }) => ({ value: role, label: name }))}
            onChange={(role: RoleName) => change({ ...draft, role })}
          />
        )}
      </Labelled>
      <Labelled label={words.agency} fault={faults.agencyId} hint={words.agencyHint}>
        {(id) => (
          <AgencySelect
            id={id}
            value={draft.agencyId}
            day={draft.validFrom === '' ? undefined : draft.validFrom}
            change={(agencyId) => {
              const { agencyId: _old, ...rest } = draft;
              change(agencyId === undefined ? rest : { ...rest, agencyId });
            }}
          />
        )}
      </Labelled>
      <div className="form-days">
        <Labelled label={words.validFrom} fault={faults.validFrom}>
          {(id) => <DayInput id={id} value={draft.validFrom} change={(validFrom) => change({ ...draft, validFrom })} />}
        </Labelled>
        <Labelled label={words.lastDay} fault={faults.validTo} hint={words.lastDayHint}>
          {(id) => (
            <DayInput
              id={id}
              value={draft.lastDay}
              min={draft.validFrom}
              change={(lastDay) => change({ ...draft, lastDay })}
            />
          )}
        </Labelled>
      </div>
      {known !== undefined && (
        <details className="rights" open>
          <summary>{words.rightsOf(known.name)}</summary>
          <RightsOfRole rights={known.rights} />
        </details>
      )}
    </>
  );
}

/** What is sent of a draft; undefined where something has not been chosen. The last day is said inclusively. */
export function grantOf(
  { role, agencyId, validFrom, lastDay }: GrantDraft,
  dayAfter: (day: string) => string,
): NewGrant | undefined {
  if (role === undefined || agencyId === undefined || validFrom === '') return undefined;
  return { role, agencyId, validFrom, ...(lastDay === '' ? {} : { validTo: dayAfter(lastDay) }) };
}

/** "từ 01/01/2026 đến hết 31/12/2026". */
export const spanText = (
  { validFrom, validTo }: { readonly validFrom: string; readonly validTo?: string },
  words: { readonly since: (from: string) => string; readonly span: (from: string, to: string) => string },
  dayBefore: (day: string) => string,
): string =>
  validTo === undefined
    ? words.since(formatDay(validFrom))
    : words.span(formatDay(validFrom), formatDay(dayBefore(validTo)));
