/** A sheet of A4 in CSS pixels (210 mm), with a little ground at both sides. */
const SHEET_WIDTH = 794 + 32;

/**
 * Shows a report's HTML file within a page. Its own style goes into the shadow as a made style sheet and its style
 * attributes are set one by one, since the page's policy lets no written style through (decision 0161).
 */
export function showSheets(host: HTMLElement, html: string): ShadowRoot {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
  const body = /<body>([\s\S]*)<\/body>/.exec(html)?.[1] ?? '';
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style.replace(/(^|\n)(\s*)body \{/g, '$1$2.paper-body {') + OWN);
  root.adoptedStyleSheets = [sheet];
  const parsed = new DOMParser().parseFromString(body.replaceAll(' style="', ' data-style="'), 'text/html');
  const frame = document.createElement('div');
  frame.className = 'paper-body';
  frame.append(...parsed.body.childNodes);
  for (const element of frame.querySelectorAll<HTMLElement>('[data-style]')) {
    element.style.cssText = element.dataset.style ?? '';
    delete element.dataset.style;
  }
  // The page has a first heading of its own; on the sheet it is a title like others.
  for (const title of frame.querySelectorAll('h1')) title.replaceWith(renamed(title, 'div'));
  root.replaceChildren(frame);
  fitSheets(host, root);
  return root;
}

const OWN = '\n:host { display: block; } .paper-body { line-height: 1.15; } .sheet { background: #fff; }';

function renamed(element: HTMLElement, name: string): HTMLElement {
  const made = document.createElement(name);
  made.className = element.className;
  made.append(...element.childNodes);
  return made;
}

/** Makes sheets as small as the room wants; on a phone they flow by themselves. */
export function fitSheets(host: HTMLElement, root: ShadowRoot): void {
  const frame = root.querySelector<HTMLElement>('.paper-body');
  if (frame === null) return;
  const flows = window.innerWidth < SHEET_WIDTH;
  const landscape = frame.querySelector('.sheet.landscape') !== null;
  const wanted = landscape ? 1123 + 32 : SHEET_WIDTH;
  frame.style.setProperty('zoom', flows ? '' : String(Math.min(1, host.clientWidth / wanted)));
}
