import { useCallback, useEffect, useReducer } from 'react';
import type { Content, Draft } from './draft.ts';
import { begin, change, type History, redo, undo } from './history.ts';

type Act =
  | { readonly kind: 'change'; readonly make: (draft: Draft) => Draft; readonly at?: string }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | { readonly kind: 'reset'; readonly draft: Draft };

function reduce(history: History<Draft>, act: Act): History<Draft> {
  switch (act.kind) {
    case 'change':
      return change(history, act.make(history.present), act.at);
    case 'undo':
      return undo(history);
    case 'redo':
      return redo(history);
    case 'reset':
      return begin(act.draft);
  }
}

export interface Editing {
  readonly draft: Draft;
  readonly content: Content;
  /** `at`: the field that is typed in, so that its letters are undone together. */
  readonly edit: (make: (draft: Draft) => Draft, at?: string) => void;
  readonly editContent: (make: (content: Content) => Content, at?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly reset: (draft: Draft) => void;
}

/** A draft with undo and redo; kept in this browser until it is saved or discarded, so that nothing typed is lost. */
export function useDraft(start: Draft, storageKey: string): Editing {
  const [history, act] = useReducer(reduce, start, begin);
  const { present: draft, past, future } = history;
  const isTouched = past.length > 0 || future.length > 0;
  useEffect(() => {
    if (isTouched) keepDraft(storageKey, draft);
  }, [isTouched, draft, storageKey]);
  const edit = useCallback(
    (make: (before: Draft) => Draft, at?: string) => act({ kind: 'change', make, ...(at === undefined ? {} : { at }) }),
    [],
  );
  const editContent = useCallback(
    (make: (before: Content) => Content, at?: string) =>
      edit((before) => ({ ...before, content: make(before.content) }), at),
    [edit],
  );
  return {
    draft,
    content: draft.content,
    edit,
    editContent,
    undo: () => act({ kind: 'undo' }),
    redo: () => act({ kind: 'redo' }),
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    reset: (next) => act({ kind: 'reset', draft: next }),
  };
}

// A version of a procedure holds no personal data, so the browser may keep it.

function keepDraft(key: string, draft: Draft): void {
  try {
    window.localStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // Without room in the browser the page itself still holds it.
  }
}

export function findKeptDraft(key: string): Draft | undefined {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(key) ?? 'null');
    return isDraft(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

export function dropDraft(key: string): void {
  window.localStorage.removeItem(key);
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null || !('content' in value) || !('code' in value)) return false;
  const { content } = value;
  return typeof content === 'object' && content !== null && 'process' in content && Array.isArray(content.process);
}
