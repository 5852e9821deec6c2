import { padCount } from '../text/index.ts';
import type { EvaluationFacts, UnitShare } from './points.ts';
import type { DossierIndex } from './rule.ts';

const TIMELINESS = {
  early: 'trước hạn',
  'on-time': 'đúng hạn',
  late: 'quá hạn',
  'no-due-date': 'không có thời hạn để so sánh',
} as const;

/** Why a dossier has the points that it has in an index, in words for whoever looks behind the number. */
export function pointText(index: DossierIndex, facts: EvaluationFacts, units: readonly UnitShare[]): string {
  switch (index) {
    case 1:
      return `Giải quyết ${TIMELINESS[facts.timeliness]}`;
    case 2:
      return unitsText(units);
    case 3:
      if (facts.contacts === undefined) return 'Chưa có dữ liệu về số lần liên hệ';
      return facts.contacts === 0 ? 'Không yêu cầu bổ sung lần nào' : `Yêu cầu bổ sung ${padCount(facts.contacts)} lần`;
    case 4:
      return 'Hệ thống chưa ghi nhận số cơ quan phải liên hệ';
    case 7:
      if (facts.complaint === undefined) return 'Chưa có đánh giá, phản ánh của người nộp';
      if (facts.complaint === 'upheld') return 'Có phản ánh được kết luận đúng';
      return `Không có phản ánh, giải quyết ${TIMELINESS[facts.timeliness]}`;
  }
}

function unitsText(units: readonly UnitShare[]): string {
  if (units.length === 0) return 'Chưa ghi nhận bước nào có thời hạn riêng';
  const late = units.filter(({ timeliness }) => timeliness === 'late').length;
  const onTime = units.filter(({ timeliness }) => timeliness === 'on-time').length;
  return `${padCount(units.length)} bước: ${padCount(units.length - late - onTime)} trước hạn, ${padCount(onTime)} đúng hạn, ${padCount(late)} quá hạn`;
}
