import { type Content, type Html, html } from './html.ts';

const STYLE = html`<style>
:root { color-scheme: light dark; --line: light-dark(#c9ced6, #4a515c); --soft: light-dark(#f3f5f8, #23272e);
  --link: light-dark(#0b57a4, #8ec1ff); --bad: light-dark(#a3211b, #ff9d94); --warn: light-dark(#fff2cc, #4a3b00); }
* { box-sizing: border-box; }
body { font: 16px/1.5 system-ui, 'Noto Sans', sans-serif; margin: 0; background: light-dark(#fff, #15181d); color: light-dark(#1b1f24, #eceff3); }
main, nav { max-width: 76rem; margin: 0 auto; padding: .5rem 1rem; }
.warning { background: var(--warn); padding: .5rem 1rem; text-align: center; font-weight: 600; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; padding: 0; margin: 0; }
a { color: var(--link); } a[aria-current] { font-weight: 700; text-decoration: none; color: inherit; }
h1 { font-size: 1.5rem; line-height: 1.35; margin: .5rem 0; } h2 { font-size: 1.15rem; line-height: 1.4; margin: 1.5rem 0 .5rem; }
.wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid var(--line); overflow-wrap: break-word; }
th { background: var(--soft); white-space: nowrap; } td.number, th.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
td.code { white-space: nowrap; }
.bad { color: var(--bad); } .hint { opacity: .8; }
form.row { display: flex; flex-wrap: wrap; gap: .6rem; align-items: end; }
label { display: block; max-width: 100%; } input, select, textarea, button { font: inherit; padding: .4rem .6rem; max-width: 100%; border: 1px solid var(--line); border-radius: 4px; }
textarea { width: 100%; min-height: 12rem; font-family: ui-monospace, monospace; }
button { cursor: pointer; white-space: nowrap; background: var(--soft); } form.inline { display: inline; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0; font-size: .85rem; } summary { cursor: pointer; }
dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: .75rem; margin: .5rem 0; }
dl div { background: var(--soft); padding: .5rem .75rem; border-radius: 4px; } dt { font-size: .9rem; } dd { margin: 0; font-size: 1.4rem; font-variant-numeric: tabular-nums; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
</style>`;

const PLACES: readonly (readonly [path: string, name: string])[] = [
  ['/stand-in', 'Tổng quan'],
  ['/stand-in/dossiers', 'Hồ sơ'],
  ['/stand-in/calls', 'Lời gọi'],
  ['/stand-in/figures', 'Số liệu'],
  ['/stand-in/faults', 'Gây lỗi'],
  ['/stand-in/new', 'Nộp hồ sơ trên Cổng'],
];

/** A whole page; `here` is the path of its place in the menu. */
export function layout(title: string, here: string, content: Content): string {
  const places = PLACES.map(
    ([path, name]) =>
      html`<li>${path === here ? html`<a href="${path}" aria-current="page">${name}</a>` : html`<a href="${path}">${name}</a>`}</li>`,
  );
  const all: Html = html`<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Cổng giả lập</title>${STYLE}</head><body>
<header class="warning">CỔNG GIẢ LẬP – không phải Cổng Dịch vụ công quốc gia. Chỉ dùng để chạy thử, không nhập dữ liệu thật.</header>
<nav aria-label="Các trang"><ul>${places}</ul></nav>
<main><h1>${title}</h1>
${content}
</main></body></html>
`;
  return all.markup;
}
