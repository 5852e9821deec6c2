import { type Html, html } from './html.ts';
import { type BothPaths, type Lang, type PageName, pathTo } from './paths.ts';
import { type Texts, textsOf } from './text/index.ts';

/** What every page knows of the installation. */
export interface Site {
  /** "tỉnh Điện Biên". */
  readonly provinceName: string;
  readonly demonstration: boolean;
  /** Where the style sheet lies; its name changes with its contents. */
  readonly stylePath: string;
}

/** What the parts of a page are written with. */
export interface View {
  readonly lang: Lang;
  readonly text: Texts;
  readonly site: Site;
  /** Path of one of the pages in the language of this one. */
  readonly to: (name: PageName, part?: string, query?: Readonly<Record<string, string | number | undefined>>) => string;
}

export const viewOf = (lang: Lang, site: Site): View => ({
  lang,
  site,
  text: textsOf(lang),
  to: (name, part, query) => pathTo(lang, name, part, query),
});

export interface Crumb {
  readonly name: string;
  readonly path: string;
}

export interface Page {
  readonly title: string;
  /** The page in both languages. */
  readonly paths: BothPaths;
  /** Which entry of the menu it belongs to. */
  readonly under?: PageName;
  readonly crumbs?: readonly Crumb[];
  readonly main: Html;
  /** Not for search engines: pages of one dossier, of a search. */
  readonly hidden?: boolean;
}

const MENU = ['procedures', 'lookUp', 'progress', 'openData'] as const satisfies readonly PageName[];
const FOOT = [
  'publications',
  'ranking',
  'apologies',
  'petitions',
  'accessibility',
  'privacy',
] as const satisfies readonly PageName[];

/** A whole page: head, menu, where one is, content, foot. */
export function layout(view: View, page: Page): Html {
  const { lang, text, site } = view;
  const { frame } = text;
  const isHome = page.under === 'home';
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${isHome ? frame.tagline(site.provinceName) : `${page.title} – ${frame.tagline(site.provinceName)}`}</title>
<meta name="theme-color" content="#8F1D21">
${page.hidden === true && html`<meta name="robots" content="noindex">`}
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${site.stylePath}">
<link rel="alternate" hreflang="vi" href="${page.paths.vi}">
<link rel="alternate" hreflang="en" href="${page.paths.en}">
<link rel="alternate" type="application/atom+xml" title="${text.publications.title}" href="${view.to('publications', 'feed.atom')}">
</head>
<body>
<a class="skip" href="#noi-dung">${frame.skip}</a>
${headOf(view, page)}
${site.demonstration && html`<aside class="banner"><div class="wrap"><p>${frame.demonstration}</p></div></aside>`}
<main id="noi-dung" tabindex="-1"><div class="wrap">
${crumbsOf(view, page)}
<h1>${page.title}</h1>
${page.main}
</div></main>
${footOf(view)}
</body>
</html>
`;
}

function headOf({ lang, text, site, to }: View, page: Page): Html {
  const { frame } = text;
  const other = lang === 'vi' ? 'en' : 'vi';
  const entries = MENU.map((name) => html`<li>${menuLink(to(name), frame[name], page.under === name)}</li>`);
  return html`<header class="head"><div class="wrap">
<a class="product" href="${to('home')}">${MARK}<span><strong>${frame.product}</strong><span>${frame.tagline(site.provinceName)}</span></span></a>
<div class="head-links"><a href="${page.paths[other]}" hreflang="${other}" lang="${other}">${frame.otherLanguage}</a>
<a class="wide-only" href="/work">${frame.officials}</a></div>
</div></header>
<nav class="menu" aria-label="${frame.menu}"><div class="wrap"><ul>${entries}<li class="narrow-only"><a href="/work">${frame.officials}</a></li></ul></div></nav>`;
}

const menuLink = (path: string, name: string, current: boolean): Html =>
  current ? html`<a href="${path}" aria-current="true">${name}</a>` : html`<a href="${path}">${name}</a>`;

const MARK = html`<svg width="36" height="36" viewBox="0 0 32 32" aria-hidden="true" focusable="false"><rect width="32" height="32" rx="6" fill="#fff"></rect><path d="M8 17.5l5.2 5.2L24.5 10" fill="none" stroke="#8F1D21" stroke-width="3.4" stroke-linecap="round" stroke-linejoin="round"></path></svg>`;

/** The pages above this one; itself is what the heading says. */
function crumbsOf({ text, to }: View, { crumbs = [], under }: Page): Html | undefined {
  if (under === 'home') return undefined;
  const all = [{ name: text.frame.home, path: to('home') }, ...crumbs];
  const links = all.map(({ name, path }) => html`<li><a href="${path}">${name}</a></li>`);
  return html`<nav class="crumbs" aria-label="${text.frame.crumbs}"><ol>${links}</ol></nav>`;
}

function footOf({ text, to }: View): Html {
  const links = FOOT.map((name) => html`<li><a href="${to(name)}">${text.frame[name]}</a></li>`);
  return html`<footer class="foot"><div class="wrap"><ul>${links}</ul><p>${text.frame.foot}</p></div></footer>`;
}
