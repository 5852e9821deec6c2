import type { IndicatorLine, PortalScore } from '@dunghen/domain/index-766';
import { isoText } from '@dunghen/domain/text';
import type { GroupView, IndexView } from './view.ts';

/** The view as JSON has it, without the counting: the API and the command line say its times each in their own way. */
export function indexJson({ counting: _counting, groups, total, ...view }: IndexView) {
  const { portal, ...rest } = total;
  return {
    ...view,
    groups: groups.map(groupJson),
    total: { ...rest, ...(portal === undefined ? {} : { portal: portalJson(portal) }) },
  };
}

function groupJson({ portal, indicators, ...group }: GroupView) {
  return {
    ...group,
    ...(portal === undefined ? {} : { portal: portalJson(portal) }),
    indicators: indicators.map(indicatorJson),
  };
}

export function indicatorJson({ indicator, ...line }: IndicatorLine) {
  const { code, number, name, group, max, counts, source, isConfirmed, validFrom } = indicator;
  return {
    code,
    number,
    name,
    group,
    max,
    ...(counts === undefined ? {} : { counts }),
    source,
    isConfirmed,
    validFrom,
    ...line,
  };
}

/** The metrics of a group stand with its indicators. */
function portalJson({ metrics: _metrics, capturedAt, ...portal }: PortalScore) {
  return { ...portal, capturedAt: isoText(capturedAt) };
}
