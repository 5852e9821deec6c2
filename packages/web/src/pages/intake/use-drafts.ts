import { useQuery, useQueryClient } from '@tanstack/react-query';
import { recallAll } from './device.ts';
import { readForm } from './form.ts';
import { draftsQuery } from './queries.ts';
import type { DeviceDraft } from './use-draft.ts';

/** Those on this device and those on the server; of one in both places the one saved last. Undefined until both were asked. */
export function useDrafts(owner: string): readonly DeviceDraft[] | undefined {
  const queries = useQueryClient();
  const { data } = useQuery({
    queryKey: ['intake', 'own-drafts', owner],
    staleTime: 0,
    networkMode: 'always',
    queryFn: async () => {
      const [here, there] = await Promise.all([
        recallAll<DeviceDraft>('draft', owner).catch((): readonly DeviceDraft[] => []),
        queries.fetchQuery(draftsQuery()).catch(() => undefined),
      ]);
      const all = new Map<string, DeviceDraft>();
      for (const { id, version, updatedAt, content } of there ?? []) {
        const savedAt = Date.parse(updatedAt);
        all.set(id, { id, owner, version, savedAt, dirty: false, form: readForm(content) });
      }
      for (const draft of here) {
        // One that the server had once and has no more was handed in, or thrown away, at another desk.
        const isGone = there !== undefined && draft.version > 0 && !draft.dirty && !all.has(draft.id);
        const known = all.get(draft.id);
        if (!isGone && (known === undefined || draft.dirty))
          all.set(draft.id, { ...draft, form: readForm(draft.form) });
      }
      return [...all.values()].toSorted((a, b) => b.savedAt - a.savedAt);
    },
  });
  return data;
}
