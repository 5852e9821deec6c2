import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { Page } from '../../../parts/page.tsx';
import { ErrorState, Loading, Placeholder } from '../../../parts/states.tsx';
import { useMay } from '../../../parts/use-may.ts';
import { useCataloguesText } from '../../../text/catalogues/index.ts';
import { formatDay } from '../../../text/index.ts';
import { CatalogueTabs } from '../catalogue-tabs.tsx';
import { type ProcedureVersion, usageQuery, versionsQuery } from '../queries.ts';
import { Chip, STANDING_TONES } from '../standing-chip.tsx';
import { AbolishForm } from './abolish-form.tsx';
import { standingOf } from './standing-of.ts';
import { Comparison } from './version-comparison.tsx';
import { VersionContents } from './version-contents.tsx';
import { VersionList } from './version-list.tsx';
import '../catalogues.css';

const route = getRouteApi('/catalogues/procedures/$code');

/** A procedure: one of its versions whole, the others beside it, and what was changed between two. */
export function ProcedurePage() {
  const { code } = route.useParams();
  const versions = useQuery(versionsQuery(code));
  if (versions.isPending) {
    return (
      <Page heading={code} before={<CatalogueTabs />}>
        <Loading />
        <Placeholder height={640} />
      </Page>
    );
  }
  if (versions.isError) {
    return (
      <Page heading={code} before={<CatalogueTabs />}>
        <ErrorState error={versions.error} retry={() => versions.refetch()} />
      </Page>
    );
  }
  return <Procedure key={code} code={code} versions={versions.data} />;
}

interface ProcedureProps {
  readonly code: string;
  /** The newest first. */
  readonly versions: readonly ProcedureVersion[];
}

function Procedure({ code, versions }: ProcedureProps) {
  const text = useCataloguesText().catalogues.procedures;
  const { version: asked, compare } = route.useSearch();
  const mayEdit = useMay()('procedure:edit');
  const [abolishing, setAbolishing] = useState(false);
  const { data: usage } = useQuery(usageQuery(code));
  const standard = versions.find((one) => standingOf(one, versions) === 'active') ?? versions[0];
  const shown = versions.find(({ version }) => version === asked) ?? standard;
  const other = versions.find(({ version }) => version === compare);
  if (shown === undefined) return undefined;
  const latest = versions[0] ?? shown;
  const standing = standingOf(shown, versions);
  const isEnded = latest.abolition !== undefined;
  return (
    <Page
      heading={shown.name}
      lead={
        <>
          {`${code} · ${shown.field} · ${text.levels[shown.level]} · ${text.versionOf(shown.version)}, ${text.validFrom.toLocaleLowerCase('vi')} ${formatDay(shown.validFrom)} `}
          <Chip tone={STANDING_TONES[standing]}>{text.standings[standing]}</Chip>
        </>
      }
      before={<CatalogueTabs />}
      actions={
        mayEdit && (
          <span className="page-actions">
            {!isEnded && <Button onClick={() => setAbolishing(true)}>{text.abolish}</Button>}
            <Link
              to="/catalogues/procedures/$code/edit"
              params={{ code }}
              search={{}}
              className="button button-primary"
            >
              {text.edit}
            </Link>
          </span>
        )
      }
    >
      {shown.abolition !== undefined && (
        <p>
          {`${text.abolishedBy(shown.abolition.decision, formatDay(shown.abolition.date))}. ${text.abolishedFrom(formatDay(shown.validTo ?? shown.abolition.date))}.`}
        </p>
      )}
      <VersionList code={code} versions={versions} shown={shown} usage={usage} />
      {other !== undefined && other.version !== shown.version ? (
        <Comparison
          before={other.version < shown.version ? other : shown}
          after={other.version < shown.version ? shown : other}
        />
      ) : (
        <VersionContents version={shown} />
      )}
      {mayEdit && (
        <AbolishForm
          open={abolishing}
          close={() => setAbolishing(false)}
          version={shown}
          latest={latest.version}
          usage={usage}
        />
      )}
    </Page>
  );
}
