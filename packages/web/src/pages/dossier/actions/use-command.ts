import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { ApiError } from '../../../api/client.ts';
import type { components } from '../../../api/generated/schema.d.ts';
import type { CommandBody } from './command-names.ts';
import type { SinceEvent } from './dossier-conflict.tsx';
import { newKey, sendCommand } from './send-command.ts';

export type CommandAnswer = components['schemas']['CommandAnswer'];

interface Sending {
  readonly code: string;
  readonly version: number;
  readonly bodies: readonly CommandBody[];
}

/**
 * Gives commands, one after the other. Each try of the same thing goes under the same key, so that a lost answer never
 * doubles it; what was changed in between is another thing.
 */
export function useCommand() {
  const queries = useQueryClient();
  const intention = useRef({ of: '', key: '' });
  return useMutation({
    mutationFn: async ({ code, version, bodies }: Sending): Promise<CommandAnswer | undefined> => {
      const of = JSON.stringify([code, version, bodies]);
      if (intention.current.of !== of) intention.current = { of, key: newKey() };
      let answer: CommandAnswer | undefined;
      for (const [index, body] of bodies.entries()) {
        const key = `${intention.current.key}-${index}`;
        answer = await sendCommand({ code, version: answer?.version ?? version, body, key });
      }
      return answer;
    },
    onSuccess: () => refresh(queries),
  });
}

/** Whatever was read of dossiers may have changed. */
export async function refresh(queries: ReturnType<typeof useQueryClient>): Promise<void> {
  const keys = ['dossier', 'dossier-events', 'dossier-forms', 'dossier-messages', 'dossier-officers'];
  await Promise.all(keys.map((key) => queries.invalidateQueries({ queryKey: [key] })));
}

/** What others did meanwhile, where that is why the command was refused. */
export function sinceOf(error: Error | null): readonly SinceEvent[] | undefined {
  const problem = error instanceof ApiError ? error.problem : undefined;
  if (problem?.code !== 'version-conflict') return undefined;
  const since = problem.facts?.since;
  return Array.isArray(since) ? since.filter(isSince) : [];
}

const isSince = (value: unknown): value is SinceEvent =>
  typeof value === 'object' && value !== null && 'seq' in value && 'text' in value && 'occurredAt' in value;

/** The field that a refusal speaks of, by the name that forms have for it. */
export function fieldOf(error: Error | null): string | undefined {
  const problem = error instanceof ApiError ? error.problem : undefined;
  const field = problem?.facts?.field;
  return typeof field === 'string' ? field : undefined;
}
