import type { StandIn } from '../stand-in.ts';
import { html } from './html.ts';
import { layout } from './layout.ts';

export interface Typed {
  readonly message: string;
  readonly values: Readonly<Record<string, string>>;
}

/** The form by which a dossier is born on the portal; what was typed stays where it is refused. */
export function newPage({ catalogue }: StandIn, typed?: Typed): string {
  const value = (name: string): string => typed?.values[name] ?? '';
  return layout(
    'Nộp hồ sơ trên Cổng',
    '/stand-in/new',
    html`${typed !== undefined && html`<p class="bad" role="alert">${typed.message}</p>`}
<p>Hồ sơ nộp ở đây chờ cơ quan của tỉnh lấy về, cấp số và báo lại trạng thái. Chỉ dùng tên đặt ra.</p>
<form action="/stand-in/new" method="post">
<p><label>Mã thủ tục<br><input name="procedure" list="procedures" required size="32" value="${value('procedure')}"></label></p>
<datalist id="procedures">${catalogue.procedures.map(({ MATTHC, TENTTHC }) => html`<option value="${MATTHC}">${TENTTHC}</option>`)}</datalist>
<p><label>Mã cơ quan tiếp nhận<br><input name="agency" list="agencies" required size="32" value="${value('agency')}"></label></p>
<datalist id="agencies">${catalogue.agencies.map(({ MADONVI, TENDONVI }) => html`<option value="${MADONVI}">${TENDONVI}</option>`)}</datalist>
<p><label>Người nộp (tên đặt ra)<br><input name="applicant" required size="32" value="${value('applicant')}"></label></p>
<p><label>Trích yếu<br><input name="subject" size="60" value="${value('subject')}"></label></p>
<p><button type="submit">Nộp hồ sơ</button></p></form>`,
  );
}
