import type { ProcedureProblem } from '@dunghen/domain/procedure';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { answerOf, client, codeOf } from '../../../api/client.ts';
import { ConfirmDialog } from '../../../parts/confirm-dialog.tsx';
import { Conflict } from '../../../parts/conflict.tsx';
import { problemText } from '../../../parts/problem-text.ts';
import { Refusal } from '../../../parts/refusal.tsx';
import { useCataloguesText } from '../../../text/catalogues/index.ts';
import { formatDay } from '../../../text/index.ts';
import { VersionDifference } from '../procedures/version-comparison.tsx';
import { differencesOf } from '../procedures/version-difference.ts';
import { type ProcedureVersion, type SavedProcedure, versionsQuery } from '../queries.ts';
import { sendable, versionOf } from './draft.ts';
import { sectionOf } from './section-of.ts';
import type { Editing } from './use-draft.ts';

interface SavePanelProps {
  readonly editing: Editing;
  readonly problems: readonly ProcedureProblem[];
  readonly basedOn: number;
  /** Somebody saved meanwhile: go on from the newest. */
  readonly rebase: (version: number) => void;
  /** How many dossiers keep their version, in words. */
  readonly open: string;
  readonly saved: () => void;
}

/** What is left to be put right, and the saving: with its consequence before, and the difference where somebody was first. */
export function SavePanel({ editing, problems, basedOn, rebase, open, saved }: SavePanelProps) {
  const text = useCataloguesText();
  const words = text.catalogues.editor;
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState<SavedProcedure>();
  const [theirs, setTheirs] = useState<ProcedureVersion>();
  const { draft } = editing;
  const errors = problems.filter(({ weight }) => weight === 'error');
  const save = useMutation({
    mutationFn: () =>
      answerOf(
        client.POST('/api/v1/procedures/{code}/versions', {
          params: { path: { code: draft.code } },
          body: { from: draft.from, basedOn, content: sendable(draft) },
        }),
      ),
    onSuccess: async (answer) => {
      saved();
      setDone(answer);
      await queries.invalidateQueries({ queryKey: ['procedures'] });
    },
    onError: async (error) => {
      if (codeOf(error) !== 'version-conflict') return;
      const [latest] = await queries.fetchQuery({ ...versionsQuery(draft.code), staleTime: 0 });
      setTheirs(latest);
    },
    onSettled: () => setAsking(false),
  });
  if (done !== undefined) return <Done saved={done} />;
  return (
    <aside className="panel save-panel" aria-label={words.save}>
      {theirs !== undefined && (
        <VersionConflict
          theirs={theirs}
          mine={versionOf(draft, theirs.version)}
          goOn={() => {
            rebase(theirs.version);
            setTheirs(undefined);
            save.reset();
          }}
        />
      )}
      {theirs === undefined && save.isError && <Refusal words={problemText(save.error, text)} />}
      <Problems problems={problems} />
      <Button
        type="primary"
        size="large"
        disabled={errors.length > 0}
        loading={save.isPending}
        onClick={() => setAsking(true)}
      >
        {words.save}
      </Button>
      <ConfirmDialog
        open={asking}
        title={words.confirmTitle}
        action={words.save}
        busy={save.isPending}
        run={() => save.mutate()}
        close={() => setAsking(false)}
      >
        <p>{words.confirm(open)}</p>
        <p className="muted">{`${words.from} ${formatDay(draft.from)}`}</p>
      </ConfirmDialog>
    </aside>
  );
}

function Problems({ problems }: { readonly problems: readonly ProcedureProblem[] }) {
  const text = useCataloguesText().catalogues.editor;
  const kinds = [
    ['error', text.problems],
    ['hindrance', text.hindrances],
  ] as const;
  if (problems.length === 0) return <p className="muted">{text.sound}</p>;
  return (
    <div role="status">
      {kinds.map(([weight, heading]) => {
        const own = problems.filter((problem) => problem.weight === weight);
        if (own.length === 0) return undefined;
        return (
          <div key={weight} className={`problem-list problem-${weight}`}>
            <h2>{heading}</h2>
            <ul>
              {own.map(({ at, message }) => (
                <li key={`${at} ${message}`}>
                  <Link to="." search={(before) => ({ ...before, section: sectionOf(at) })} title={text.goTo}>
                    {text.section[sectionOf(at)]}
                  </Link>
                  {`: ${message}`}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </div>
  );
}

interface VersionConflictProps {
  readonly theirs: ProcedureVersion;
  readonly mine: ProcedureVersion;
  readonly goOn: () => void;
}

function VersionConflict({ theirs, mine, goOn }: VersionConflictProps) {
  const { catalogues } = useCataloguesText();
  const text = catalogues.editor;
  return (
    <Conflict title={text.conflict} ways={<Button onClick={goOn}>{text.conflictGoOn}</Button>}>
      <VersionDifference
        differences={differencesOf(theirs, mine, catalogues.procedures)}
        names={[text.theirs, text.mine]}
      />
    </Conflict>
  );
}

function Done({ saved: { version, hindrances } }: { readonly saved: SavedProcedure }) {
  const { catalogues } = useCataloguesText();
  const text = catalogues.editor;
  const navigate = useNavigate();
  return (
    <aside className="panel save-panel" aria-label={text.save}>
      <Alert type="success" showIcon role="status" title={text.saved(version.version, formatDay(version.validFrom))} />
      {hindrances.length > 0 && (
        <>
          <p>{text.savedButIdle}</p>
          <ul>
            {hindrances.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </>
      )}
      <Button
        type="primary"
        onClick={() =>
          navigate({
            to: '/catalogues/procedures/$code',
            params: { code: version.code },
            search: { version: version.version },
          })
        }
      >
        {catalogues.procedures.versionOf(version.version)}
      </Button>
    </aside>
  );
}
