import { html } from '../html.ts';
import type { Page, View } from '../layout.ts';
import { bothPaths } from '../paths.ts';

/** Somebody invented, by whom the demonstration's visitors sign in. */
export interface InventedCitizen {
  readonly id: string;
  /** No number of anybody: real ones begin with the code of a province, which is never 000. */
  readonly identity: string;
  readonly name: string;
}

export const INVENTED_CITIZENS: readonly InventedCitizen[] = [
  { id: 'a', identity: '000000000001', name: 'Lò Thị Minh Họa (giả định)' },
  { id: 'b', identity: '000000000002', name: 'Giàng A Ví Dụ (giả định)' },
  { id: 'c', identity: '000000000003', name: 'Nguyễn Văn Thử (giả định)' },
];

/** The stand-in of the national e-ID: says that it is one, and lets visitors be one of a few invented citizens. */
export function eIdPage(view: View, returnTo: string): Page {
  const { eId } = view.text;
  const choices = INVENTED_CITIZENS.map(
    ({ id, name }) => html`<label lang="vi"><input type="radio" name="cong-dan" value="${id}" required>${name}</label>`,
  );
  return {
    title: eId.title,
    paths: bothPaths('eId'),
    hidden: true,
    main: html`<p class="note">${eId.lead}</p>
<form class="fields" method="post" action="${view.to('eId')}"><input type="hidden" name="tro-ve" value="${returnTo}">
<fieldset><legend>${eId.choose}</legend><div class="choices">${choices}</div></fieldset><div class="actions"><button>${eId.submit}</button></div></form>`,
  };
}
