import { SERVICES } from '../../protocol/index.ts';
import { ANY_SERVICE, FAULTS, type FaultRule, SIGN_IN } from '../fault/rule.ts';
import type { StandIn } from '../stand-in.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';
import { FAULT_NAMES } from './names.ts';

/** What was typed and refused: shown again with the reason, so that nothing is lost. */
export interface Refused {
  readonly message: string;
  readonly text?: string;
}

export function faultsPage({ injector, options }: StandIn, refused?: Refused): string {
  const rules = injector.rules();
  return layout(
    'Gây lỗi',
    '/stand-in/faults',
    html`${refused !== undefined && html`<p class="bad" role="alert">${refused.message}</p>`}
<p>Quy tắc được xét từ trên xuống; quy tắc đầu tiên trúng sẽ có hiệu lực, “chậm” thì cộng thêm. Hạt giống ngẫu nhiên: ${options.seed}.</p>
${rules.length === 0 ? html`<p>Chưa có quy tắc nào: Cổng giả lập trả lời đúng mọi lời gọi.</p>` : table(rules)}
<h2>Thêm quy tắc</h2>
${addForm()}
<h2>Sửa cả danh sách (JSON)</h2>
<form action="/stand-in/faults" method="post"><input type="hidden" name="do" value="replace">
<label>Các quy tắc<br><textarea name="rules" spellcheck="false">${refused?.text ?? JSON.stringify(rules, null, 2)}</textarea></label>
<p><button type="submit">Lưu danh sách</button></p></form>`,
  );
}

function table(rules: readonly FaultRule[]): Html {
  return html`<div class="wide" role="region" aria-label="Bảng" tabindex="0"><table><thead><tr><th scope="col">Mã</th><th scope="col">Lỗi</th><th scope="col">Dịch vụ</th><th scope="col">Khi nào</th><th scope="col">Đang</th><th scope="col">Việc</th></tr></thead><tbody>
${rules.map(
  (
    rule,
  ) => html`<tr><td>${rule.id}</td><td>${FAULT_NAMES[rule.fault]}</td><td>${rule.service === ANY_SERVICE ? 'mọi dịch vụ' : rule.service}</td><td>${whenText(rule)}</td><td>${rule.enabled ? 'bật' : 'tắt'}</td>
<td>${button('toggle', rule, rule.enabled ? 'Tắt' : 'Bật')} ${button('remove', rule, 'Xóa')}</td></tr>`,
)}</tbody></table></div>`;
}

const button = (action: string, { id }: FaultRule, name: string): Html =>
  html`<form class="inline" action="/stand-in/faults" method="post"><input type="hidden" name="do" value="${action}"><input type="hidden" name="id" value="${id}"><button type="submit" aria-label="${name} ${id}">${name}</button></form>`;

function whenText({ probability, every, most, delayMs, dossier, stored }: FaultRule): string {
  const often =
    every === undefined
      ? probability === undefined
        ? 'mọi lần'
        : `xác suất ${String(probability * 100).replace('.', ',')}%`
      : `mỗi ${every} lần một lần`;
  return [
    often,
    most !== undefined && `nhiều nhất ${most} lần`,
    delayMs !== undefined && `${delayMs} ms`,
    dossier !== undefined && `hồ sơ ${dossier}…`,
    stored === true && 'sau khi đã nhận',
  ]
    .filter((part) => part !== false)
    .join(', ');
}

function addForm(): Html {
  const services = [ANY_SERVICE, SIGN_IN, ...SERVICES];
  return html`<form class="row" action="/stand-in/faults" method="post"><input type="hidden" name="do" value="add">
<label>Lỗi<br><select name="fault">${FAULTS.map((fault) => html`<option value="${fault}">${FAULT_NAMES[fault]}</option>`)}</select></label>
<label>Dịch vụ<br><select name="service">${services.map((name) => html`<option value="${name}">${name === ANY_SERVICE ? 'mọi dịch vụ' : name}</option>`)}</select></label>
<label>Xác suất (0–1)<br><input name="probability" inputmode="decimal" size="6" placeholder="0,2"></label>
<label>hoặc mỗi n lần<br><input name="every" inputmode="numeric" size="6"></label>
<label>Nhiều nhất (lần)<br><input name="most" inputmode="numeric" size="6"></label>
<label>Mili giây<br><input name="delayMs" inputmode="numeric" size="8"></label>
<label>Mã trả lời<br><input name="code" size="6"></label>
<label>Lời từ chối<br><input name="message"></label>
<label>Chỉ hồ sơ có mã bắt đầu bằng<br><input name="dossier"></label>
<button type="submit">Thêm</button></form>
<p class="hint">Mili giây chỉ dùng cho “chậm” và “không trả lời”; mã, lời và hồ sơ chỉ dùng cho “từ chối”.</p>`;
}
