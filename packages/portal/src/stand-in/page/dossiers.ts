import { formatInteger } from '@dunghen/domain/text';
import { queryOf } from '../http/api.ts';
import type { StandIn } from '../stand-in.ts';
import { textOf } from '../storage/body.ts';
import type { Receipt } from '../storage/dossiers.ts';
import { countDossiers, type FoundRow, searchDossiers } from '../storage/search.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';
import { KIND_NAMES, nameOfStatus, portalText, STATUSES, timeText } from './names.ts';

const PAGE_ROWS = 50;

export function dossiersPage({ database }: StandIn, search: URLSearchParams): string {
  const query = queryOf(search);
  const rows = searchDossiers(database, { ...query, after: search.get('after') ?? '' }, PAGE_ROWS);
  const total = countDossiers(database, query);
  const last = rows.length === PAGE_ROWS ? rows.at(-1) : undefined;
  const next = new URLSearchParams([...search].filter(([name]) => name !== 'after'));
  if (last !== undefined) next.set('after', last.code);
  return layout(
    'Hồ sơ đã nhận',
    '/stand-in/dossiers',
    html`${searchForm(search)}
<p>${formatInteger(total)} hồ sơ.</p>
${rows.length === 0 ? html`<p>Không có hồ sơ nào như vậy. <a href="/stand-in/dossiers">Bỏ điều kiện tìm</a></p>` : table(rows)}
${last !== undefined && html`<p><a href="/stand-in/dossiers?${next.toString()}">Trang sau</a></p>`}`,
  );
}

function searchForm(search: URLSearchParams): Html {
  const chosen = search.get('status') ?? '';
  const origin = search.get('origin') ?? '';
  const option = (value: string, name: string, current: string): Html =>
    value === current
      ? html`<option value="${value}" selected>${name}</option>`
      : html`<option value="${value}">${name}</option>`;
  return html`<form class="row" action="/stand-in/dossiers" method="get" role="search">
<label>Tìm mã, thủ tục, người nộp<br><input type="search" name="q" value="${search.get('q') ?? ''}"></label>
<label>Cơ quan (mã hoặc tên)<br><input name="agency" value="${search.get('agency') ?? ''}"></label>
<label>Trạng thái<br><select name="status">${option('', 'tất cả', chosen)}${STATUSES.map((code) => option(code, `${code} – ${nameOfStatus(code)}`, chosen))}</select></label>
<label>Nơi nộp<br><select name="origin">${option('', 'tất cả', origin)}${option('portal', 'trên Cổng', origin)}${option('province', 'tại tỉnh', origin)}</select></label>
<button type="submit">Tìm</button></form>`;
}

function table(rows: readonly FoundRow[]): Html {
  return html`<div class="wide" role="region" aria-label="Bảng" tabindex="0"><table><thead><tr><th scope="col">Mã hồ sơ</th><th scope="col">Thủ tục</th><th scope="col">Cơ quan</th><th scope="col">Trạng thái</th><th scope="col">Tiếp nhận</th><th scope="col">Hẹn trả</th><th scope="col">Xong</th></tr></thead><tbody>
${rows.map(
  ({
    code,
    agency,
    status,
    body,
  }) => html`<tr><td class="code"><a href="/stand-in/dossiers/${encodeURIComponent(code)}">${code}</a></td>
<td>${textOf(body, 'TenTTHC')}</td><td>${textOf(body, 'DonViXuLy') || agency}</td><td>${nameOfStatus(status)}</td>
<td>${portalText(textOf(body, 'NgayTiepNhan'))}</td><td>${portalText(textOf(body, 'NgayHenTra'))}</td><td>${portalText(textOf(body, 'NgayKetThucXuLy'))}</td></tr>`,
)}</tbody></table></div>`;
}

/** One dossier with all that came for it, or undefined where there is none. */
export function dossierPage({ dossiers }: StandIn, code: string): string | undefined {
  const found = dossiers.find(code);
  if (found === undefined) return undefined;
  return layout(
    `Hồ sơ ${code}`,
    '',
    html`<p>${textOf(found.body, 'TenTTHC')} – ${textOf(found.body, 'DonViXuLy')} – <b>${nameOfStatus(found.status)}</b>${found.origin === 'portal' && ' – nộp trên Cổng'}</p>
<h2>Đã nhận, theo thứ tự</h2>
${history(dossiers.receipts(code))}
<h2>Hồ sơ trên Cổng lúc này</h2>
<pre tabindex="0">${JSON.stringify(found.body, null, 2)}</pre>`,
  );
}

function history(receipts: readonly Receipt[]): Html {
  return html`<div class="wide" role="region" aria-label="Bảng" tabindex="0"><table><thead><tr><th scope="col" class="number">Lời gọi</th><th scope="col">Lúc nhận</th><th scope="col">Loại</th><th scope="col">Trạng thái</th><th scope="col">Thời điểm xảy ra</th><th scope="col">Nội dung</th></tr></thead><tbody>
${receipts.map(
  ({
    call,
    at,
    kind,
    body,
  }) => html`<tr><td class="number">${call}</td><td>${timeText(at)}</td><td>${KIND_NAMES[kind]}</td>
<td>${nameOfStatus(textOf(body, 'TrangThai') || textOf(body, 'TrangThaiHoSo'))}</td><td>${portalText(textOf(body, 'ThoiDiemXuLy') || textOf(body, 'NgayXuLy'))}</td>
<td>${textOf(body, 'NoiDungXuLy')}<details><summary>Nguyên văn</summary><pre>${JSON.stringify(body, null, 2)}</pre></details></td></tr>`,
)}</tbody></table></div>`;
}
