import { queryOptions } from '@tanstack/react-query';
import { answerOf, client } from '../../api/client.ts';
import type { components } from '../../api/generated/schema.d.ts';

export type ReportSettingsView = components['schemas']['ReportSettings'];
export type SettingsRow = ReportSettingsView['rows'][number];
export type SettingsPreview = components['schemas']['SettingsPreview'];

export const reportSettingsQuery = (day?: string) =>
  queryOptions({
    queryKey: ['report-settings', day ?? ''],
    queryFn: () =>
      answerOf(client.GET('/api/v1/settings/report', { params: { query: day === undefined ? {} : { day } } })),
  });

export const installationQuery = () =>
  queryOptions({
    queryKey: ['installation-settings'],
    queryFn: () => answerOf(client.GET('/api/v1/settings/installation')),
  });

export interface SettingsChange {
  readonly from: string;
  readonly settings: Record<string, unknown>;
  readonly source: string;
  readonly reason?: string;
}

export const previewSettings = (body: SettingsChange) =>
  answerOf(client.POST('/api/v1/settings/report/preview', { body }));

export const recordSettings = (body: SettingsChange) => answerOf(client.POST('/api/v1/settings/report', { body }));

export const revokeSettings = (from: string) =>
  answerOf(client.DELETE('/api/v1/settings/report/{from}', { params: { path: { from } } }));
