import { formatInteger } from '@dunghen/domain/text';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useNarrow } from '../../app/use-media.ts';
import { problemText } from '../../parts/problem-text.ts';
import { Refusal } from '../../parts/refusal.tsx';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { isOpen, TaskProgress } from '../../parts/task-progress.tsx';
import { useMay } from '../../parts/use-may.ts';
import { ToneSign } from '../../parts/verdict.tsx';
import { formatTime } from '../../text/index.ts';
import { useSystemText } from '../../text/system/index.ts';
import { ageOf } from './backup-age.ts';
import { type Backup, type Backups, backupsQuery, checkBackup, makeBackup } from './backups-queries.ts';
import { bytesText } from './bytes.ts';
import { SystemPage } from './system-tabs.tsx';

/** Backups of this server: how old the last good one is, each with its size and whether it was read again. */
export function BackupsPage() {
  const text = useSystemText();
  const words = text.system.backups;
  const client = useQueryClient();
  const may = useMay();
  const backups = useQuery(backupsQuery());
  const make = useMutation({
    mutationFn: makeBackup,
    onSuccess: () => client.invalidateQueries({ queryKey: backupsQuery().queryKey }),
  });
  const busy = backups.data?.tasks.some(isOpen) === true;
  return (
    <SystemPage
      heading={words.heading}
      lead={words.lead}
      actions={
        may('backup:make') && (
          <Button type="primary" loading={make.isPending} disabled={busy} onClick={() => make.mutate()}>
            {words.make}
          </Button>
        )
      }
    >
      {make.isError && <Refusal words={problemText(make.error, text)} />}
      {backups.isPending && (
        <>
          <Loading />
          <Placeholder height={320} />
        </>
      )}
      {backups.isError && <ErrorState error={backups.error} retry={() => backups.refetch()} />}
      {backups.data && (
        <>
          <Standing backups={backups.data} />
          <List data={backups.data} mayCheck={may('backup:make')} />
          <Restore backups={backups.data} />
        </>
      )}
    </SystemPage>
  );
}

function Standing({ backups }: { readonly backups: Backups }) {
  const { backups: words } = useSystemText().system;
  const age = ageOf(backups.backups, Date.now());
  const running = backups.tasks.find(isOpen);
  const [last] = backups.tasks;
  return (
    <section className="panel" aria-labelledby="backup-standing">
      <h2 id="backup-standing">{words.standing}</h2>
      {age === undefined ? (
        <p role="alert" className="bad">
          <ToneSign tone="late" /> {words.noneYet}
        </p>
      ) : (
        <p className={age.isOld ? 'bad' : 'good'} role={age.isOld ? 'alert' : undefined}>
          <strong>{words.lastGood(formatTime(age.createdAt), words.ages(age.days, age.hours))}</strong>
          {age.isOld && ` ${words.old}`}
          {!age.isChecked && ` ${words.unchecked}`}
        </p>
      )}
      {last?.state === 'failed' && <Refusal words={words.failed(last.failure ?? '')} />}
      {running !== undefined && (
        <TaskProgress
          task={running}
          name={running.kind === 'backup' ? words.making : words.checkingOf(running.subject)}
        />
      )}
      {backups.folder !== undefined && <p className="muted break">{words.folder(backups.folder)}</p>}
    </section>
  );
}

interface ListProps {
  readonly data: Backups;
  readonly mayCheck: boolean;
}

function List({ data, mayCheck }: ListProps) {
  const { backups: words } = useSystemText().system;
  const narrow = useNarrow();
  const { backups } = data;
  if (backups.length === 0) return undefined;
  return (
    <section className="panel" aria-labelledby="backup-list">
      <h2 id="backup-list">{words.list}</h2>
      {narrow ? <Cards data={data} mayCheck={mayCheck} /> : <Table data={data} mayCheck={mayCheck} />}
    </section>
  );
}

function Table({ data, mayCheck }: ListProps) {
  const { backups: words } = useSystemText().system;
  return (
    <ScrollX>
      <table className="table system-table">
        <thead>
          <tr>
            <th scope="col" className="left">
              {words.when}
            </th>
            <th scope="col" className="left">
              {words.name}
            </th>
            <th scope="col">{words.rows}</th>
            <th scope="col">{words.files}</th>
            <th scope="col">{words.size}</th>
            <th scope="col" className="left">
              {words.checked}
            </th>
            {mayCheck && (
              <th scope="col" className="left">
                <span className="visually-hidden">{words.check}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {data.backups.map((backup) => (
            <tr key={backup.name}>
              <th scope="row">{backup.createdAt === undefined ? words.broken : formatTime(backup.createdAt)}</th>
              <td className="left">{backup.name}</td>
              <td>{backup.rows === undefined ? '' : formatInteger(backup.rows)}</td>
              <td>{backup.files === undefined ? '' : formatInteger(backup.files)}</td>
              <td>{bytesText(backup.bytes)}</td>
              <td className="left">
                <Checked backup={backup} />
              </td>
              {mayCheck && (
                <td className="left">
                  <Check backup={backup} busy={data.tasks.some(isOpen)} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}

function Cards({ data, mayCheck }: ListProps) {
  const { backups: words } = useSystemText().system;
  return (
    <ul className="cards">
      {data.backups.map((backup) => (
        <li key={backup.name} className="card">
          <h3>{backup.createdAt === undefined ? words.broken : formatTime(backup.createdAt)}</h3>
          <p className="muted break">
            {backup.name}; {bytesText(backup.bytes)}
          </p>
          <p>
            <Checked backup={backup} />
          </p>
          {mayCheck && <Check backup={backup} busy={data.tasks.some(isOpen)} />}
        </li>
      ))}
    </ul>
  );
}

function Checked({ backup: { createdAt, checkedAt, sound, faults = [] } }: { readonly backup: Backup }) {
  const { backups: words } = useSystemText().system;
  if (createdAt === undefined) return <span className="chip chip-late">{words.unusable}</span>;
  if (checkedAt === undefined) return <span className="chip chip-due-soon">{words.notChecked}</span>;
  if (sound === true)
    return (
      <>
        <span className="chip chip-in-time">{words.sound}</span> {words.at(formatTime(checkedAt))}
      </>
    );
  return (
    <>
      <span className="chip chip-late">{words.damaged}</span>{' '}
      {words.faults(faults.slice(0, 5).join(', '), faults.length)}
    </>
  );
}

function Check({ backup, busy }: { readonly backup: Backup; readonly busy: boolean }) {
  const text = useSystemText();
  const words = text.system.backups;
  const client = useQueryClient();
  const check = useMutation({
    mutationFn: () => checkBackup(backup.name),
    onSuccess: () => client.invalidateQueries({ queryKey: backupsQuery().queryKey }),
  });
  if (backup.createdAt === undefined) return undefined;
  return (
    <span className="run-again">
      <Button
        size="small"
        disabled={busy}
        loading={check.isPending}
        aria-label={words.checkOf(backup.name)}
        onClick={() => check.mutate()}
      >
        {words.check}
      </Button>
      {check.isError && <span className="bad small">{problemText(check.error, text)}</span>}
    </span>
  );
}

function Restore({ backups: { backups, folder = '' } }: { readonly backups: Backups }) {
  const { backups: words } = useSystemText().system;
  const newest = backups.find(({ createdAt }) => createdAt !== undefined)?.name ?? words.nameExample;
  return (
    <section className="panel" aria-labelledby="backup-restore">
      <h2 id="backup-restore">{words.restore}</h2>
      <p>{words.restoreHint}</p>
      <pre className="command system-command">
        {words.restoreCommand(folder === '' ? newest : `${folder}/${newest}`)}
      </pre>
      <p className="muted">{words.restoreAfter}</p>
    </section>
  );
}
