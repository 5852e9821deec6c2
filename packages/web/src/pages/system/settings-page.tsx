import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { DayInput } from '../../parts/day-input.tsx';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { useMay } from '../../parts/use-may.ts';
import { formatDay } from '../../text/index.ts';
import { useSystemText } from '../../text/system/index.ts';
import { InstallationSettings } from './installation-settings.tsx';
import { SettingForm } from './setting-form.tsx';
import { SettingHistory } from './setting-history.tsx';
import { leavesOf, partOf, type SettingLeaf, textOfLeaf } from './setting-values.ts';
import { placeText } from './setting-words.ts';
import { type ReportSettingsView, reportSettingsQuery } from './settings-queries.ts';
import type { SettingsSearch } from './system-search.ts';
import { SystemPage } from './system-tabs.tsx';

const route = getRouteApi('/system/settings');

/** Settings of the province, which are dated, and those of this installation, which are only shown. */
export function SettingsPage() {
  const { settings: words } = useSystemText().system;
  const search: SettingsSearch = route.useSearch();
  const part = search.part ?? 'province';
  return (
    <SystemPage heading={words.heading}>
      <nav className="parts" aria-label={words.parts}>
        {(['province', 'installation'] as const).map((one) => (
          <Link
            key={one}
            to="/system/settings"
            search={one === 'province' ? {} : { part: one }}
            className={one === part ? 'part-link part-on' : 'part-link'}
          >
            {words.partNames[one]}
          </Link>
        ))}
      </nav>
      {part === 'province' ? <ProvinceSettings search={search} /> : <InstallationSettings />}
    </SystemPage>
  );
}

function ProvinceSettings({ search }: { readonly search: SettingsSearch }) {
  const { settings: words } = useSystemText().system;
  const navigate = route.useNavigate();
  const settings = useQuery(reportSettingsQuery(search.day));
  return (
    <>
      <p className="lead">{words.lead}</p>
      <div className="tools">
        <span className="day-filter">
          {words.onDay}
          <DayInput
            label={words.onDayLabel}
            value={search.day ?? settings.data?.day ?? ''}
            change={(day) => navigate({ search: day === '' ? {} : { day }, replace: true })}
          />
        </span>
      </div>
      {settings.isPending && (
        <>
          <Loading />
          <Placeholder height={480} />
        </>
      )}
      {settings.isError && <ErrorState error={settings.error} retry={() => settings.refetch()} />}
      {settings.data && <Parts view={settings.data} />}
    </>
  );
}

function Parts({ view }: { readonly view: ReportSettingsView }) {
  const { settings: words } = useSystemText().system;
  const [editing, setEditing] = useState<string>();
  const may = useMay();
  const leaves = leavesOf(view.settings);
  const parts = Map.groupBy(leaves, ({ place }) => partOf(place));
  const mayEdit = may('setting:edit');
  return (
    <>
      {[...parts].map(([part, own]) => (
        <Part key={part} part={part} leaves={own} {...(mayEdit ? { edit: () => setEditing(part) } : {})} />
      ))}
      <SettingHistory rows={view.rows} mayEdit={mayEdit} />
      {editing !== undefined && (
        <SettingForm
          title={words.editOf(partText(editing, words.partsOf))}
          leaves={parts.get(editing) ?? []}
          close={() => setEditing(undefined)}
        />
      )}
      <p className="visually-hidden">{formatDay(view.day)}</p>
    </>
  );
}

export const partText = (part: string, names: Readonly<Record<string, string>>): string => names[part] ?? part;

interface PartProps {
  readonly part: string;
  readonly leaves: readonly SettingLeaf[];
  readonly edit?: () => void;
}

/** How many leaves are shown without being asked for: the sentences of the report are many. */
const FEW = 12;

function Part({ part, leaves, edit }: PartProps) {
  const text = useSystemText();
  const words = text.system.settings;
  const shows: Readonly<Record<string, string>> = words.shownIn;
  const list = (
    <dl className="setting-list">
      {leaves.map(({ place, value }) => (
        <div key={place}>
          <dt className={leaves.length === 1 ? 'visually-hidden' : undefined}>{placeText(place, text)}</dt>
          <dd>{textOfLeaf(value) === '' ? words.empty : textOfLeaf(value)}</dd>
        </div>
      ))}
    </dl>
  );
  return (
    <section className="panel" aria-labelledby={`part-${part}`}>
      <div className="section-head">
        <h2 id={`part-${part}`}>{partText(part, words.partsOf)}</h2>
        {edit !== undefined && (
          <Button onClick={edit} aria-label={words.editOf(partText(part, words.partsOf))}>
            {words.edit}
          </Button>
        )}
      </div>
      {shows[part] !== undefined && <p className="muted">{shows[part]}</p>}
      {leaves.length > FEW ? (
        <details>
          <summary>{words.showAll(leaves.length)}</summary>
          {list}
        </details>
      ) : (
        list
      )}
    </section>
  );
}
