import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { WorkedDossier } from '../dossier-queries.ts';
import type { CommandName } from './command-names.ts';
import type { DoneAction } from './done-panel.tsx';
import { type Draft, EMPTY_DRAFT, withText } from './draft.ts';
import { type CommandAnswer, refresh } from './use-command.ts';

/** Which form is open (in the address), what is typed in each, and what was done last. */
export function useActions(dossier: WorkedDossier, open: CommandName | undefined) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [drafts, setDrafts] = useState<Readonly<Partial<Record<CommandName, Draft>>>>({});
  const [done, setDone] = useState<DoneAction>();
  const [round, setRound] = useState(0);
  const returnTo = useRef<CommandName>(undefined);
  const draftOf = (name: CommandName): Draft => drafts[name] ?? EMPTY_DRAFT;
  const keep = (name: CommandName, draft: Draft) => setDrafts((all) => ({ ...all, [name]: draft }));
  const goTo = (action: CommandName | undefined) =>
    navigate({
      to: '/dossiers/$code',
      params: { code: dossier.code },
      search: { ...(action === undefined ? {} : { action }) },
      replace: open !== undefined,
      resetScroll: false,
    });
  function choose(name: CommandName): void {
    setDone(undefined);
    returnTo.current = name;
    void goTo(name);
  }
  return {
    open,
    done,
    round,
    draftOf,
    keep,
    choose,
    /** Opens a form with something in it already. */
    prefill: (name: CommandName, texts: Readonly<Record<string, string>>) => {
      const draft = Object.entries(texts).reduce((held, [field, text]) => withText(held, field, text), draftOf(name));
      keep(name, draft);
      choose(name);
    },
    close: () => {
      const name = returnTo.current ?? open;
      void goTo(undefined).then(() => document.querySelector<HTMLElement>(`[data-action="${name}"]`)?.focus());
    },
    finish: (name: CommandName, answer: CommandAnswer) => {
      setDone({ name, answer });
      setDrafts(({ [name]: _sent, ...rest }) => rest);
      setRound((before) => before + 1);
      void goTo(undefined);
    },
    refresh: () => void refresh(queries),
  };
}
