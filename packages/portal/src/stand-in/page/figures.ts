import { type Period, parsePeriod, periodBounds, periodKey, periodSentenceText } from '@dunghen/domain/report';
import { formatDecimal, formatInteger } from '@dunghen/domain/text';
import { dateOf, dayOf, type Instant } from '@dunghen/domain/time';
import { countedFor } from '../evaluation/answer.ts';
import { type Counted, progressOf } from '../evaluation/shapes.ts';
import type { StandIn } from '../stand-in.ts';
import { type Body, textOf } from '../storage/body.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';

/** What the stand-in itself counts of a period, and the counts and ratings of months that it was sent. */
export function figuresPage(standIn: StandIn, search: URLSearchParams): string {
  const asked = search.get('period');
  const period = asked === null ? quarterOf(standIn.options.now()) : parsePeriod(asked);
  const typed = asked ?? (period === undefined ? '' : periodKey(period));
  return layout(
    'Số liệu',
    '/stand-in/figures',
    html`<form class="row" action="/stand-in/figures" method="get">
<label>Kỳ (2026-Q3, 2026-09, 2026)<br><input name="period" value="${typed}" size="10"></label><button type="submit">Xem</button></form>
<h2>Tiến độ theo những gì đã nhận</h2>
${period === undefined ? html`<p class="bad" role="alert">Không đọc được kỳ “${typed}”; hãy viết như 2026-Q3, 2026-09 hoặc 2026.</p>` : progress(standIn, period)}
<h2>Số liệu tháng đã gửi</h2>
${sent(standIn.figures.list('statistic'), statisticRow, 'Chưa nhận số liệu tháng nào (DongBoThongKeHoSo).')}
<h2>Đánh giá đã gửi</h2>
${sent(standIn.figures.list('rating'), ratingRow, 'Chưa nhận kết quả đánh giá nào (DongBoDanhGia).')}`,
  );
}

function quarterOf(now: Instant): Period | undefined {
  const { year, month } = dateOf(dayOf(now));
  return parsePeriod(`${year}-Q${Math.ceil(month / 3)}`);
}

function progress(standIn: StandIn, period: Period): Html {
  const tree = countedFor(standIn, { ...periodBounds(period), isOfProvinces: false, currentPage: 1, pageSize: 1_000 });
  if (tree === undefined || tree.root.tally.received === 0)
    return html`<p>Không có hồ sơ nào của ${periodSentenceText(period)}.</p>`;
  return html`<div class="wide" role="region" aria-label="Tiến độ" tabindex="0"><table><thead><tr><th scope="col">Mã</th><th scope="col">Cơ quan</th><th scope="col" class="number">Tiếp nhận, xử lý</th><th scope="col" class="number">Đúng hạn</th><th scope="col" class="number">Quá hạn</th><th scope="col" class="number">Không có ngày hẹn</th><th scope="col" class="number">Điểm /20</th></tr></thead>
<tbody>${[tree.root, ...tree.below].map(progressRow)}</tbody></table></div>`;
}

function progressRow(counted: Counted): Html {
  const { departmentCode, departmentName, totalReceived, totalOnTime, totalWithoutDueDate, score } =
    progressOf(counted);
  const points = totalReceived === 0 ? '–' : formatDecimal(score, 2);
  return html`<tr><td class="code">${departmentCode}</td><td>${departmentName}</td><td class="number">${formatInteger(totalReceived)}</td><td class="number">${formatInteger(totalOnTime)}</td><td class="number">${formatInteger(totalReceived - totalOnTime)}</td><td class="number">${formatInteger(totalWithoutDueDate)}</td><td class="number">${points}</td></tr>`;
}

const sent = (rows: readonly Body[], row: (one: Body) => Html, none: string): Html =>
  rows.length === 0 ? html`<p>${none}</p>` : html`<ul>${rows.map(row)}</ul>`;

const agencyOf = (row: Body): string => textOf(row, 'TenDonVi') || textOf(row, 'Madonvi');

const statisticRow = (row: Body): Html =>
  html`<li>Tháng ${textOf(row, 'Thang')}/${textOf(row, 'Nam')}, ${agencyOf(row)}: nhận ${textOf(row, 'SoNhanTrongKy')}, đã xử lý ${textOf(row, 'TongDaXuLy')}, trễ hạn ${textOf(row, 'TongXuLyTreHan')}</li>`;

const ratingRow = (row: Body): Html =>
  html`<li>Tháng ${textOf(row, 'NgayTongHop').replace('-', '/')}, ${agencyOf(row)}: ${textOf(row, 'TongSoNguoiDanhGia')} người đánh giá, chưa hài lòng ${textOf(row, 'PhanTramDanhGiaChuaHaiLong') || '–'}</li>`;
