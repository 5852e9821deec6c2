import { unknownCaseText } from './limit-problems.ts';
import { errorAt, type ProcedureProblem } from './problem.ts';
import type { ProcedureFee, ProcedureVersion, RequiredDocument } from './procedure.ts';

const MINUTES_OF_A_DAY = 24 * 60;

/** Cases, documents, fees and results: own keys, whole counts and amounts, cases that exist. */
export function requirementProblems(version: ProcedureVersion): readonly ProcedureProblem[] {
  return [
    ...keyedProblems('cases', version.cases),
    ...keyedProblems('documents', version.documents),
    ...version.documents.flatMap((document, index) => documentProblems(version, document, `documents[${index}]`)),
    ...keyedProblems('fees', version.fees),
    ...version.fees.flatMap((fee, index) => feeProblems(version, fee, `fees[${index}]`)),
    ...keyedProblems('results', version.results),
    ...(version.results.length === 0 ? [errorAt('results', 'no-results', 'Chưa có kết quả giải quyết nào.')] : []),
    ...stopProblems(version),
    ...cutoffProblems(version),
  ];
}

/** Keys are given and given once, and everything has a name. */
export function keyedProblems(
  list: string,
  items: readonly { readonly key: string; readonly name: string }[],
): readonly ProcedureProblem[] {
  return items.flatMap(({ key, name }, index) => {
    const at = `${list}[${index}]`;
    const problems: ProcedureProblem[] = [];
    if (key.trim() === '') problems.push(errorAt(`${at}.key`, 'missing-text', 'Chưa có khóa.'));
    else if (items.findIndex((item) => item.key === key) < index)
      problems.push(errorAt(`${at}.key`, 'duplicate-key', `Khóa "${key}" đã dùng ở trên. Mỗi khóa chỉ dùng một lần.`));
    if (name.trim() === '') problems.push(errorAt(`${at}.name`, 'missing-text', 'Chưa có tên.'));
    return problems;
  });
}

function documentProblems(
  version: ProcedureVersion,
  document: RequiredDocument,
  at: string,
): readonly ProcedureProblem[] {
  const { original, copies } = document;
  const counts = [original, copies].every((count) => Number.isInteger(count) && count >= 0);
  const message = 'Số bản chính, bản sao phải là số nguyên từ 0 và không cùng là 0.';
  return [
    ...(counts && original + copies > 0 ? [] : [errorAt(at, 'bad-count', message)]),
    ...caseProblems(version, document.caseKeys, at),
  ];
}

function feeProblems(version: ProcedureVersion, fee: ProcedureFee, at: string): readonly ProcedureProblem[] {
  const isAmount = Number.isSafeInteger(fee.amount) && fee.amount >= 0;
  return [
    ...(isAmount ? [] : [errorAt(`${at}.amount`, 'bad-amount', 'Mức phí, lệ phí phải là số nguyên đồng, từ 0.')]),
    ...(fee.basis.trim() === '' ? [errorAt(`${at}.basis`, 'missing-text', 'Chưa ghi căn cứ thu phí, lệ phí.')] : []),
    ...caseProblems(version, fee.caseKeys, at),
  ];
}

function caseProblems(
  { cases }: ProcedureVersion,
  caseKeys: readonly string[] | undefined,
  at: string,
): readonly ProcedureProblem[] {
  return (caseKeys ?? [])
    .filter((caseKey) => !cases.some(({ key }) => key === caseKey))
    .map((caseKey) => errorAt(`${at}.caseKeys`, 'unknown-case', unknownCaseText(caseKey)));
}

/** Payment stops the clock only under the procedure's own law (spec: stops and changes). */
function stopProblems({ stoppingKinds = [] }: ProcedureVersion): readonly ProcedureProblem[] {
  return stoppingKinds.flatMap(({ basis }, index) =>
    basis.trim() === ''
      ? [
          errorAt(
            `stoppingKinds[${index}].basis`,
            'missing-text',
            'Chưa ghi căn cứ pháp luật của việc tạm dừng tính thời hạn.',
          ),
        ]
      : [],
  );
}

function cutoffProblems({ sameDayCutoff }: ProcedureVersion): readonly ProcedureProblem[] {
  if (sameDayCutoff === undefined) return [];
  const isMinute = Number.isInteger(sameDayCutoff) && sameDayCutoff >= 0 && sameDayCutoff < MINUTES_OF_A_DAY;
  const message = 'Giờ chốt trả trong ngày phải là số phút trong ngày, ví dụ 900 là 15 giờ.';
  return isMinute ? [] : [errorAt('sameDayCutoff', 'bad-cutoff', message)];
}
