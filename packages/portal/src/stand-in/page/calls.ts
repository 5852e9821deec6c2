import { SERVICES } from '../../protocol/index.ts';
import { SIGN_IN } from '../fault/rule.ts';
import type { StandIn } from '../stand-in.ts';
import type { Call } from '../storage/calls.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';
import { FAULT_NAMES, timeText } from './names.ts';

const LAST = 200;

export function callsPage({ calls }: StandIn, search: URLSearchParams): string {
  const service = search.get('service') ?? '';
  const failed = search.get('failed') === 'true';
  const listed = calls.list({ limit: LAST, service, failed });
  const option = (value: string, name: string): Html =>
    value === service
      ? html`<option value="${value}" selected>${name}</option>`
      : html`<option value="${value}">${name}</option>`;
  return layout(
    'Lời gọi',
    '/stand-in/calls',
    html`<form class="row" action="/stand-in/calls" method="get">
<label>Dịch vụ<br><select name="service">${option('', 'tất cả')}${[SIGN_IN, ...SERVICES].map((name) => option(name, name))}</select></label>
<label>${failed ? html`<input type="checkbox" name="failed" value="true" checked>` : html`<input type="checkbox" name="failed" value="true">`} chỉ lời gọi không trọn</label>
<button type="submit">Xem</button></form>
<p>${listed.length === LAST ? `${LAST} lời gọi gần nhất, mới nhất ở trên.` : 'Mới nhất ở trên.'}</p>
${listed.length === 0 ? html`<p>Chưa có lời gọi nào như vậy.</p>` : table(listed)}`,
  );
}

function table(listed: readonly Call[]): Html {
  return html`<div class="wide" role="region" aria-label="Bảng" tabindex="0"><table><thead><tr><th scope="col" class="number">Số</th><th scope="col">Lúc</th><th scope="col">Dịch vụ</th><th scope="col">Đơn vị</th><th scope="col" class="number">Gồm</th><th scope="col" class="number">Nhận</th><th scope="col" class="number">Đã có</th><th scope="col" class="number">Từ chối</th><th scope="col">Mã trả lời</th><th scope="col">Lời của Cổng</th><th scope="col">Gây lỗi</th></tr></thead><tbody>
${listed.map(
  (
    call,
  ) => html`<tr><td class="number">${call.id}</td><td>${timeText(call.at)}</td><td>${call.service}</td><td>${call.agency}</td>
<td class="number">${call.items}</td><td class="number">${call.stored}</td><td class="number">${call.repeated}</td><td class="number">${call.refused}</td>
<td>${call.code || '–'}</td><td>${call.message}${refusals(call)}</td><td>${faultText(call.fault)}</td></tr>`,
)}</tbody></table></div>`;
}

const refusals = ({ refusals: all }: Call): Html | false =>
  all.length > 0 &&
  html`<ul class="bad">${all.slice(0, 20).map(({ dossier, code, message }) => html`<li>${dossier}: ${code} – ${message}</li>`)}</ul>`;

function faultText(fault: string): string {
  const [kind = '', rule = ''] = fault.split(':');
  return kind === '' ? '' : `${FAULT_NAMES[kind] ?? kind} (${rule})`;
}
