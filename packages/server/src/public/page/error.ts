import { html } from '../html.ts';
import type { Page, View } from '../layout.ts';
import { type BothPaths, bothPaths } from '../paths.ts';

/** A page that says what went wrong and where to go on. */
export function errorPage(view: View, title: string, text: string, paths: BothPaths = bothPaths('home')): Page {
  const { frame } = view.text;
  return {
    title,
    paths,
    hidden: true,
    main: html`<div class="alert"><p>${text}</p></div>
<ul class="list">
<li><a href="${view.to('procedures')}">${frame.procedures}</a></li>
<li><a href="${view.to('lookUp')}">${frame.lookUp}</a></li>
<li><a href="${view.to('progress')}">${frame.progress}</a></li>
</ul>`,
  };
}

export function notFoundPage(view: View, paths?: BothPaths): Page {
  const { errors } = view.text;
  return errorPage(view, errors.notFoundTitle, `${errors.notFound} ${errors.notFoundAdvice}`, paths);
}
