import { html } from '../html.ts';
import type { Page, View } from '../layout.ts';
import { bothPaths } from '../paths.ts';

/** How an address stands, and the one thing that can be done about it. The link itself shows that it is theirs. */
export function stopPage(
  view: View,
  { token, isStopped }: { readonly token: string; readonly isStopped: boolean },
): Page {
  const { stop } = view.text;
  const [state, button] = isStopped ? [stop.stopped, stop.resume] : [stop.open, stop.stop];
  return {
    title: stop.title,
    paths: bothPaths('stop', undefined, { m: token }),
    hidden: true,
    main: html`<p role="status">${state}</p>
<p>${stop.what}</p>
<form class="fields" method="post" action="${view.to('stop', undefined, { m: token })}"><input type="hidden" name="thoi" value="${isStopped ? '0' : '1'}">
<div class="actions"><button>${button}</button></div></form>`,
  };
}
