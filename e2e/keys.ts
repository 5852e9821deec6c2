import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** More than any page of the workspace has before what is looked for. */
const MOST_TABS = 120;

/** Goes on by Tab until what has the focus is so named: as somebody does who has no mouse. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let step = 0; step < MOST_TABS; step += 1) {
    await page.keyboard.press('Tab');
    const named = await focusedName(page);
    if (typeof name === 'string' ? named === name : name.test(named)) return;
  }
  expect.fail(`no Tab leads to ${String(name)}`);
}

/** What is named and has the focus, as a screen reader would say it. */
export function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return '';
    const labels =
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null;
    const label = labels === null ? '' : [...labels].map((one) => one.textContent ?? '').join(' ');
    const named = element.getAttribute('aria-label') ?? '';
    const by = element.getAttribute('aria-labelledby');
    const other = by === null ? '' : (document.getElementById(by)?.textContent ?? '');
    return (named || label || other || element.textContent || '').trim();
  });
}
