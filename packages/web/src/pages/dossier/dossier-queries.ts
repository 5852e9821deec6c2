import { queryOptions } from '@tanstack/react-query';
import { answerOf, client } from '../../api/client.ts';
import type { components } from '../../api/generated/schema.d.ts';
import type { Times } from '../../api/queries.ts';
import type { DossierDetail } from '../../api/types.ts';

type Schemas = components['schemas'];

export type DossierRecord = Schemas['DossierRecord'];
export type ListedEvent = Schemas['ListedEvent'];
export type DossierMessage = Schemas['DossierMessages']['rows'][number];
export type CommandPreview = Schemas['CommandPreview'];
export type ProcedureVersion = Schemas['ProcedureVersion'];
/** A dossier with the record that only who works with it is given. */
export type WorkedDossier = DossierDetail & { readonly record: DossierRecord };

/** Reads the dossier anew. */
export type Reload = () => Promise<unknown>;

export const isWorked = (dossier: DossierDetail): dossier is WorkedDossier => dossier.record !== undefined;

/** Headers are ASCII: the reason goes percent-encoded, into the audit and nowhere else. */
const reasonHeader = (why: string | undefined) =>
  why === undefined ? {} : { headers: { 'x-reason': encodeURIComponent(why) } };

const path = (code: string) => ({ path: { code } });

/**
 * One dossier. With `why` its personal data come along, and the reading is written down with that reason: so it is asked
 * once, and not again because a window was looked at.
 */
export const workedQuery = (code: string, times: Times, why: string | undefined) =>
  queryOptions({
    queryKey: ['dossier', code, times, why ?? ''],
    queryFn: () =>
      answerOf(
        client.GET('/api/v1/dossiers/{code}', {
          params: { ...path(code), query: { ...times, ...(why === undefined ? {} : { personal: true }) } },
          ...reasonHeader(why),
        }),
      ),
    ...(why === undefined ? {} : { staleTime: Number.POSITIVE_INFINITY, gcTime: 0 }),
  });

export const eventsQuery = (code: string, why: string | undefined) =>
  queryOptions({
    queryKey: ['dossier-events', code, why ?? ''],
    queryFn: () =>
      answerOf(
        client.GET('/api/v1/dossiers/{code}/events', {
          params: { ...path(code), query: why === undefined ? {} : { personal: true } },
          ...reasonHeader(why),
        }),
      ),
    ...(why === undefined ? {} : { staleTime: Number.POSITIVE_INFINITY, gcTime: 0 }),
  });

export const officersQuery = (code: string) =>
  queryOptions({
    queryKey: ['dossier-officers', code],
    queryFn: () => answerOf(client.GET('/api/v1/dossiers/{code}/officers', { params: path(code) })),
  });

export const messagesQuery = (code: string) =>
  queryOptions({
    queryKey: ['dossier-messages', code],
    queryFn: () => answerOf(client.GET('/api/v1/dossiers/{code}/messages', { params: path(code) })),
  });

export const portalMessagesQuery = (code: string) =>
  queryOptions({
    queryKey: ['dossier-portal-messages', code],
    queryFn: () => answerOf(client.GET('/api/v1/portal/dossiers/{code}/messages', { params: path(code) })),
  });

export const readingsQuery = (code: string) =>
  queryOptions({
    queryKey: ['dossier-readings', code],
    queryFn: () => answerOf(client.GET('/api/v1/dossiers/{code}/readings', { params: path(code) })),
    // Looking is itself written down.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

export const formsQuery = (code: string) =>
  queryOptions({
    queryKey: ['dossier-forms', code],
    queryFn: () => answerOf(client.GET('/api/v1/dossiers/{code}/forms', { params: path(code) })),
  });

/** The version of the procedure that the dossier runs under, or would be accepted under: the newest where none is named. */
export const procedureQuery = (code: string | undefined, version: number | undefined) =>
  queryOptions({
    queryKey: ['procedure-version', code, version],
    queryFn: async (): Promise<ProcedureVersion | null> => {
      const versions = await answerOf(client.GET('/api/v1/procedures/{code}/versions', { params: path(code ?? '') }));
      return versions.find((one) => one.version === version) ?? versions[0] ?? null;
    },
    enabled: code !== undefined,
    staleTime: 600_000,
  });

/** Address of a file of the dossier; the browser opens or downloads it by itself. */
export const fileAddress = (code: string, sha256: string, disposition: 'inline' | 'attachment'): string =>
  `/api/v1/dossiers/${encodeURIComponent(code)}/files/${sha256}?disposition=${disposition}`;

export const formAddress = (code: string, kind: string, format: 'pdf' | 'docx'): string =>
  `/api/v1/dossiers/${encodeURIComponent(code)}/forms/${kind}?format=${format}&disposition=${format === 'pdf' ? 'inline' : 'attachment'}`;
