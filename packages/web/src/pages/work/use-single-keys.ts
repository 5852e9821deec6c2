import { useEffect, useState } from 'react';
import { remember, savedSingleKeys } from '../../app/settings.ts';

/** Whether what is typed goes into a field. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
}

/** `/` and `?`, where nobody types and no dialog is open; they can be switched off (WCAG 2.1.4). */
export function useSingleKeys(keys: Readonly<Record<string, () => void>>) {
  const [on, setOn] = useState(savedSingleKeys);
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent): void => {
      const act = keys[event.key];
      const isCheckbox = event.target instanceof HTMLInputElement && event.target.type === 'checkbox';
      if (act === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      if ((isTyping(event.target) && !isCheckbox) || document.querySelector('[role="dialog"]') !== null) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
  return {
    single: on,
    switchSingle: (chosen: boolean) => {
      remember('single-keys', chosen ? 'on' : 'off');
      setOn(chosen);
    },
  };
}
