import { formatInteger } from '@dunghen/domain/text';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { ApiError, answerOf, client } from '../../../api/client.ts';
import { DropFile } from '../../../parts/drop-file.tsx';
import { Page } from '../../../parts/page.tsx';
import { problemText } from '../../../parts/problem-text.ts';
import { Refusal } from '../../../parts/refusal.tsx';
import { Loading } from '../../../parts/states.tsx';
import { useCataloguesText } from '../../../text/catalogues/index.ts';
import { CatalogueTabs } from '../catalogue-tabs.tsx';
import { FactTable } from '../fact-table.tsx';
import type { NationalLoad } from '../queries.ts';
import { LoadPreview } from './load-preview.tsx';
import '../catalogues.css';

/** The file as the interface takes it. */
function sendFile(file: File, apply?: string): Promise<NationalLoad> {
  const form = new FormData();
  form.append('file', file, file.name);
  return answerOf(
    client.POST('/api/v1/procedures/national-import', {
      params: { query: apply === undefined ? {} : { apply } },
      // The schema describes a form; the browser writes it with its own boundary.
      body: { file: '' },
      bodySerializer: () => form,
    }),
  );
}

/** Loading an export of the national database: a file, what it would change, and then its loading. */
export function LoadPage() {
  const text = useCataloguesText();
  const words = text.catalogues.procedures;
  const queries = useQueryClient();
  const [file, setFile] = useState<File>();
  const preview = useMutation({ mutationFn: (chosen: File) => sendFile(chosen) });
  const load = useMutation({
    mutationFn: ({ chosen, fingerprint }: { readonly chosen: File; readonly fingerprint: string }) =>
      sendFile(chosen, fingerprint),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['procedures'] }),
  });
  const choose = (chosen: File): void => {
    setFile(chosen);
    load.reset();
    preview.mutate(chosen);
  };
  const shown = load.data ?? preview.data;
  return (
    <Page heading={words.loadHeading} before={<CatalogueTabs />}>
      <p className="lead">{words.loadLead}</p>
      <DropFile
        label={words.drop}
        words={file === undefined ? words.drop : file.name}
        hint={file === undefined ? words.dropHint : words.another}
        accept=".xlsx,.csv,.json,.jsonl"
        take={choose}
        busy={preview.isPending || load.isPending}
      />
      {preview.isPending && (
        <>
          <Loading />
          <p role="status">{words.reading}</p>
        </>
      )}
      {preview.isError && <FileRefusal error={preview.error} />}
      {load.isError && <FileRefusal error={load.error} />}
      {load.isSuccess && (
        <Alert type="success" showIcon role="status" title={words.applied(formatInteger(changesOf(load.data)))} />
      )}
      {shown !== undefined && !preview.isPending && (
        <LoadPreview load={shown}>
          {file !== undefined && !load.isSuccess && changesOf(shown) > 0 && (
            <Button
              type="primary"
              loading={load.isPending}
              onClick={() => load.mutate({ chosen: file, fingerprint: shown.fingerprint })}
            >
              {words.apply(formatInteger(changesOf(shown)))}
            </Button>
          )}
        </LoadPreview>
      )}
    </Page>
  );

  function FileRefusal({ error }: { readonly error: Error }) {
    const problems = rowProblemsOf(error);
    if (problems.length === 0) return <Refusal words={problemText(error, text)} />;
    return (
      <section className="panel" aria-label={words.rowErrors(formatInteger(problems.length))}>
        <Refusal words={words.rowErrors(formatInteger(problems.length))} />
        <FactTable
          heads={[words.row, words.column, words.value, words.problem]}
          rows={problems.map(({ row, column, value, message }) => ({
            key: `${row} ${column} ${message}`,
            cells: [row, column, value, message],
          }))}
        />
      </section>
    );
  }
}

const changesOf = ({ counts }: NationalLoad): number => counts.new + counts.changed + counts.abolished;

interface RowProblem {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly message: string;
}

/** The rows that the server names; none where it refused the file as a whole. */
function rowProblemsOf(error: Error): readonly RowProblem[] {
  const facts: Readonly<Record<string, unknown>> | undefined =
    error instanceof ApiError ? error.problem?.facts : undefined;
  const problems = facts?.problems;
  return Array.isArray(problems) ? problems.filter(isRowProblem) : [];
}

const isRowProblem = (value: unknown): value is RowProblem =>
  typeof value === 'object' && value !== null && 'row' in value && 'message' in value;
