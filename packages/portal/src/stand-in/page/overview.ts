import { formatInteger } from '@dunghen/domain/text';
import { summaryOf } from '../http/api.ts';
import type { StandIn } from '../stand-in.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';
import { KIND_NAMES, nameOfStatus } from './names.ts';

export function overviewPage(standIn: StandIn): string {
  const { dossiers, bornHere, receipts, calls, failedCalls, statuses } = summaryOf(standIn);
  const { seed, username } = standIn.options;
  const rules = standIn.injector.rules().filter(({ enabled }) => enabled);
  const figures: readonly (readonly [string, number])[] = [
    ['Hồ sơ', dossiers],
    ['Nộp trên Cổng', bornHere],
    ['Lời gọi', calls],
    ['Lời gọi không trọn', failedCalls],
    ...Object.entries(receipts)
      .filter(([kind]) => kind !== 'born')
      .map(([kind, count]): [string, number] => [KIND_NAMES[kind] ?? kind, count]),
  ];
  return layout(
    'Tổng quan',
    '/stand-in',
    html`<dl>${figures.map(([name, count]) => html`<div><dt>${name}</dt><dd>${formatInteger(count)}</dd></div>`)}</dl>
<h2>Hồ sơ theo trạng thái</h2>
${dossiers === 0 ? html`<p>Chưa nhận hồ sơ nào. Đặt địa chỉ của Cổng giả lập vào thiết lập liên thông rồi đồng bộ, hoặc <a href="/stand-in/new">nộp một hồ sơ trên Cổng</a>.</p>` : statusTable(statuses)}
<h2>Gây lỗi</h2>
<p>${rules.length === 0 ? 'Không có quy tắc nào đang bật.' : `Đang bật: ${rules.map(({ id }) => id).join(', ')}.`} Hạt giống ngẫu nhiên: ${seed}. <a href="/stand-in/faults">Đặt quy tắc</a></p>
<h2>Kết nối</h2>
<p>Đăng nhập: POST /dang-nhap, tên đăng nhập “${username}”, tiêu đề dstcode bất kỳ. Các dịch vụ: POST /dich-vu. Số liệu đánh giá công khai: POST /api/v1/reporting/evaluation/…</p>`,
  );
}

function statusTable(statuses: Readonly<Record<string, number>>): Html {
  const rows = Object.entries(statuses).toSorted(([a], [b]) => Number(a) - Number(b));
  return html`<div class="wide" role="region" aria-label="Bảng" tabindex="0"><table><thead><tr><th scope="col" class="number">Mã</th><th scope="col">Trạng thái</th><th scope="col" class="number">Số hồ sơ</th></tr></thead>
<tbody>${rows.map(([status, count]) => html`<tr><td class="number">${status}</td><td><a href="/stand-in/dossiers?status=${encodeURIComponent(status)}">${nameOfStatus(status)}</a></td><td class="number">${formatInteger(count)}</td></tr>`)}</tbody></table></div>`;
}
