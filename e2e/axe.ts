import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import process from 'node:process';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The same program at half the length: every page that is looked at reads it anew. */
const ofBuilder = createRequire(import.meta.resolve('@axe-core/playwright'));
const axeSource = readFileSync(ofBuilder.resolve('axe-core/axe.min.js'), 'utf8');

/** Of two runs on two database servers one looks (e2e/visit.ts). */
const isLooking = process.env.DUNGHEN_TEST_LOOKS !== 'no';

/**
 * Violations of WCAG 2.2 A and AA, each with where it is. All frames of our pages are of our own origin, so the running
 * mode that opens no further page to join them does. None where how pages look is not asked.
 */
export async function violations(page: Page): Promise<readonly string[]> {
  return axe(page, (builder) => builder.withTags(TAGS));
}

/** The same of the contrasts alone: for a page that was looked at whole in the other theme, where only colours differ. */
export async function contrastViolations(page: Page): Promise<readonly string[]> {
  return axe(page, (builder) => builder.withRules(['color-contrast', 'link-in-text-block']));
}

async function axe(page: Page, choose: (builder: AxeBuilder) => AxeBuilder): Promise<readonly string[]> {
  if (!isLooking) return [];
  const { violations: found } = await choose(
    new AxeBuilder({ page, axeSource }).options({ resultTypes: ['violations'] }),
  )
    .setLegacyMode()
    .analyze();
  return found.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`);
}
