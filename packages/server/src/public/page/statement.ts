import { html } from '../html.ts';
import type { Page, View } from '../layout.ts';
import { bothPaths } from '../paths.ts';

/** The accessibility and privacy statements. */
export function statementPage(view: View, name: 'accessibility' | 'privacy'): Page {
  const { title, lead, parts } = view.text.statements[name];
  const sections = parts.map(
    ({ heading, text }) => html`<section><h2>${heading}</h2>${text.map((one) => html`<p>${one}</p>`)}</section>`,
  );
  return { title, paths: bothPaths(name), under: name, main: html`<p class="lead">${lead}</p>${sections}` };
}
