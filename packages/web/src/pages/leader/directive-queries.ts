import { infiniteQueryOptions } from '@tanstack/react-query';
import { answerOf, client } from '../../api/client.ts';
import type { components } from '../../api/generated/schema.d.ts';

export type Directive = components['schemas']['Directive'];
type DirectiveList = components['schemas']['DirectiveList'];

export type ChangeDirective = () => Promise<Directive>;

export const directivesQuery = () =>
  infiniteQueryOptions({
    queryKey: ['directives'],
    queryFn: ({ pageParam }) =>
      answerOf(
        client.GET('/api/v1/directives', {
          params: { query: { limit: 50, ...(pageParam === '' ? {} : { after: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page: DirectiveList) => page.next,
  });

export interface NewDirective {
  readonly number: string;
  readonly issuedOn: string;
  readonly dueOn: string;
  readonly content: string;
  readonly agencyIds: readonly string[];
}

export const recordDirective = ({ agencyIds, ...body }: NewDirective): Promise<Directive> =>
  answerOf(client.POST('/api/v1/directives', { body: { ...body, agencyIds: [...agencyIds] } }));

export const answerDirective = (
  id: string,
  body: { readonly agencyId: string; readonly answer: string; readonly document?: string },
): Promise<Directive> => answerOf(client.POST('/api/v1/directives/{id}/answers', { params: { path: { id } }, body }));

export const withdrawDirective = (id: string, reason: string): Promise<Directive> =>
  answerOf(client.POST('/api/v1/directives/{id}/withdrawal', { params: { path: { id } }, body: { reason } }));

export const extendDirective = (
  id: string,
  body: { readonly dueOn: string; readonly reason: string },
): Promise<Directive> =>
  answerOf(client.POST('/api/v1/directives/{id}/extensions', { params: { path: { id } }, body }));
