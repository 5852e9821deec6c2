import { headTitle, signingLines } from '../agency/index.ts';
import { issuerName, superiorName } from '../form/text.ts';
import type { AdministrativeDocument, BodyBlock } from '../report/document.ts';
import { policyText } from '../report/footnotes.ts';
import { periodSentenceText, periodTitleText } from '../report/period.ts';
import type { ReportSettings } from '../settings/index.ts';
import { instantText, joinNames, longDateText, padCount } from '../text/index.ts';
import { dayOf } from '../time/index.ts';
import { CAUSE_NAMES, CAUSES } from './cause.ts';
import { explainedTable } from './document.ts';
import { countExplanations, type ExplanationPart, type ExplanationReport } from './model.ts';

/** Who writes: the agency as its letterhead names it (Decree 30/2020, appendix I). */
export interface ExplanationIssuer {
  readonly name: string;
  readonly superior?: string;
  readonly place: string;
}

/** One agency's part of a report on explanations, with what the whole was made by. */
export type ExplanationOfAgency = Omit<ExplanationReport, 'parts'> & { readonly part: ExplanationPart };

/**
 * The letter by which an agency explains its late dossiers of a period, with its list: a công văn without a number to the
 * People's Committee, its Chairman and the department of Home Affairs (published report, section 3a). Names no official but
 * its own head, and no applicant. A draft until the head has confirmed.
 */
export function explanationLetter(
  { part, ...report }: ExplanationOfAgency,
  issuer: ExplanationIssuer,
  settings: ReportSettings,
): AdministrativeDocument {
  const { confirmed } = part.course;
  const month = monthAndYear(dayOf(confirmed?.at ?? report.asOf));
  const title = periodTitleText(report.period);
  return {
    kind: 'administrative-document',
    ...(issuer.superior === undefined ? {} : { superior: superiorName(issuer.superior) }),
    issuer: issuerName(issuer.name),
    numberLine: 'Số:      /',
    placeAndDate: `${issuer.place}, ngày      tháng ${month}`,
    summary: `V/v giải trình nguyên nhân hồ sơ thủ tục hành chính quá hạn trong ${title}`,
    // The department of Home Affairs does not write to itself.
    addressees: addresseesOf(settings, issuer.name),
    legalBases: [],
    body: bodyOf(part, report, issuer.name, settings),
    signature: { capacity: signingLines(issuer.name, 'head'), signer: confirmed?.by ?? '' },
    recipients: ['Như trên', `${settings.letterhead.issuerFullName} (để tổng hợp)`, 'Lưu: VT'],
    annexes: [
      {
        title: `DANH SÁCH HỒ SƠ QUÁ HẠN VÀ NỘI DUNG GIẢI TRÌNH TRONG ${title.toUpperCase()}`,
        reference: `(Kèm theo Công văn số      /      ngày      tháng ${month} của ${issuer.name})`,
        orientation: 'landscape',
        table: explainedTable([part]),
        footnotes: [
          `Hồ sơ được nêu như khi yêu cầu giải trình; tình trạng đến ${instantText(report.asOf)}, theo dữ liệu ghi nhận đến ${instantText(report.knownAt)}.`,
          policyText(report.policy),
        ],
        sheetName: 'Danh sach',
      },
    ],
    ...(confirmed === undefined ? { mark: 'DỰ THẢO' } : {}),
  };
}

function addresseesOf({ province, system }: ReportSettings, issuer: string): readonly string[] {
  return [province.committee, province.chairman, system.emulationDepartment].filter((one) => one !== issuer);
}

const paragraph = (text: string): BodyBlock => ({ kind: 'paragraph', text });
const item = (text: string): BodyBlock => ({ kind: 'item', mark: '-', text });

function bodyOf(
  part: ExplanationPart,
  { period }: Pick<ExplanationReport, 'period'>,
  name: string,
  settings: ReportSettings,
): readonly BodyBlock[] {
  const count = countExplanations([part]);
  const measures = [...new Set([...part.course.statements.values()].map(({ measure }) => measure))];
  const isConfirmed = part.course.confirmed !== undefined;
  // Nobody writes "00 hồ sơ".
  const kinds = [
    ...(count.late === 0 ? [] : [`${padCount(count.late)} hồ sơ giải quyết quá hạn`]),
    ...(count.openOverdue === 0 ? [] : [`${padCount(count.openOverdue)} hồ sơ đang giải quyết quá hạn`]),
  ];
  const causes = CAUSES.filter((cause) => count.byCause[cause] > 0);
  return [
    paragraph(
      `Trong ${periodSentenceText(period)}, ${name} có ${padCount(count.dossiers)} hồ sơ thủ tục hành chính phải giải trình, gồm ${joinNames(kinds)}. ${name} báo cáo ${joinNames(addresseesOf(settings, name))} như sau:`,
    ),
    ...(isConfirmed
      ? [
          paragraph('Nguyên nhân quá hạn:'),
          ...causes.map((cause) => item(`${CAUSE_NAMES[cause]}: ${padCount(count.byCause[cause])} hồ sơ.`)),
          paragraph('Biện pháp khắc phục:'),
          ...measures.slice(0, MOST_MEASURES).map((measure) => item(sentence(measure))),
          ...(measures.length > MOST_MEASURES ? [item('Các biện pháp khác nêu tại danh sách kèm theo.')] : []),
        ]
      : [
          paragraph(
            count.stated === 0
              ? `Chưa nêu nguyên nhân, biện pháp; ${lower(headTitle(name))} chưa xác nhận.`
              : `Đã nêu nguyên nhân, biện pháp của ${padCount(count.stated)}/${padCount(count.dossiers)} hồ sơ; ${lower(headTitle(name))} chưa xác nhận.`,
          ),
        ]),
    ...(count.putRight === 0
      ? []
      : [
          paragraph(
            `Trong đó ${padCount(count.putRight)} hồ sơ đã được đính chính dữ liệu sau khi yêu cầu giải trình và không còn quá hạn, có ghi chú tại danh sách.`,
          ),
        ]),
    paragraph('Nội dung giải trình từng hồ sơ tại danh sách kèm theo.'),
    paragraph(
      `${name} nghiêm túc rút kinh nghiệm, thực hiện các biện pháp đã nêu và chịu trách nhiệm về nội dung giải trình./.`,
    ),
  ];
}

/** A page of measures is read by nobody; the list has them all. */
const MOST_MEASURES = 8;

const sentence = (text: string): string => (/[.!?…]$/u.test(text.trim()) ? text.trim() : `${text.trim()}.`);

const lower = (text: string): string => text.toLowerCase();

function monthAndYear(day: number): string {
  const [, rest = ''] = longDateText(day).split(' tháng ');
  return rest;
}
