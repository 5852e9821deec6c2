import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, client } from '../../api/client.ts';
import type { components } from '../../api/generated/schema.d.ts';
import type { MessagesSearch } from './messages-search.ts';

export type Message = components['schemas']['NotificationList']['rows'][number];
export type Kind = components['schemas']['NotificationTemplates']['rows'][number];
export type Template = Kind['templates'][number];
export type Own = components['schemas']['OwnNotifications'];

export const messagesQuery = ({ state }: MessagesSearch) =>
  infiniteQueryOptions({
    queryKey: ['notifications', state ?? ''],
    initialPageParam: '',
    queryFn: ({ pageParam: after }) =>
      answerOf(
        client.GET('/api/v1/notifications', {
          params: {
            query: { limit: 50, ...(state === undefined ? {} : { state }), ...(after === '' ? {} : { after }) },
          },
        }),
      ),
    getNextPageParam: ({ next }) => next,
  });

export const templatesQuery = () =>
  queryOptions({
    queryKey: ['notification-templates'],
    queryFn: () => answerOf(client.GET('/api/v1/notifications/templates')),
  });

export interface TemplateText {
  readonly kind: Kind['kind'];
  readonly channel: Template['channel'];
  readonly subject: string;
  readonly body: string;
}

export const previewTemplate = (body: TemplateText) =>
  answerOf(client.POST('/api/v1/notifications/templates/preview', { body }));

export const recordTemplate = (body: TemplateText & { readonly from: string; readonly source: string }) =>
  answerOf(client.POST('/api/v1/notifications/templates', { body }));

export const sendAgain = (id: string) =>
  answerOf(client.POST('/api/v1/notifications/{id}/retry', { params: { path: { id } } }));

export const ownQuery = () =>
  queryOptions({
    queryKey: ['own-notifications'],
    queryFn: () => answerOf(client.GET('/api/v1/session/notifications')),
  });

export const changeOwn = (body: { readonly email: string; readonly stopped: Kind['kind'][] }) =>
  answerOf(client.PUT('/api/v1/session/notifications', { body }));
