import { quarterFigures, type Workspace } from '@dunghen/app/workspace';
import { Type } from 'typebox';
import { presentDossiers, presentFigures } from '../present.ts';
import { sendRefusal } from '../problem.ts';
import { list, PeriodKey, PeriodKind, ref, Scheme, TimesQuery } from '../schema/common.ts';
import { DossierList, Figure } from '../schema/dossier.ts';
import { Level, Period, QuarterFigures, Status } from '../schema/figures.ts';
import { findReach, findRefusal } from '../sign-in/permit.ts';
import { type Api, problems } from './api.ts';
import { withOfficials } from './officials.ts';
import { findDays, findTimes } from './times.ts';

const FigureQuery = Type.Object(
  {
    ...TimesQuery,
    figure: Figure,
    agency: Type.Optional(Type.String({ description: 'Mã cơ quan trong danh mục; bỏ trống là toàn tỉnh' })),
    level: Type.Optional(Level),
    children: Type.Optional(Type.Boolean({ description: 'Gồm cả các đơn vị trực thuộc' })),
    from: Type.Optional(Type.String({ format: 'date', description: 'Chỉ phần của kỳ từ ngày này' })),
    to: Type.Optional(Type.String({ format: 'date', description: 'Chỉ phần của kỳ đến hết ngày này' })),
    after: Type.Optional(Type.String()),
    limit: Type.Integer({ minimum: 1, maximum: 500, default: 50 }),
  },
  { additionalProperties: false },
);

/** Status, quarters, the table of agencies and the dossiers behind each of its numbers. */
export function addFigureRoutes(api: Api, workspace: Workspace): void {
  api.get(
    '/status',
    {
      schema: {
        operationId: 'getStatus',
        summary: 'Tình trạng dữ liệu',
        response: { 200: ref(Status), ...problems() },
      },
    },
    () => workspace.status(),
  );
  api.get(
    '/periods',
    {
      schema: {
        operationId: 'listPeriods',
        summary: 'Các kỳ có hồ sơ: quý (mặc định), tháng, 6 tháng, 9 tháng, năm',
        querystring: Type.Object(
          { kind: Type.Optional(PeriodKind), scheme: Type.Optional(Scheme) },
          { additionalProperties: false },
        ),
        response: { 200: list(ref(Period)), ...problems(400) },
      },
    },
    (request) => workspace.periods(request.query),
  );
  api.get(
    '/periods/:period/figures',
    {
      schema: {
        operationId: 'getFigures',
        summary: 'Số liệu của toàn tỉnh, từng cấp và từng cơ quan trong quý',
        params: Type.Object({ period: PeriodKey }),
        querystring: Type.Object(TimesQuery, { additionalProperties: false }),
        response: { 200: ref(QuarterFigures), ...problems(400, 403, 404, 422) },
      },
    },
    async (request, reply) => {
      const refused = await findRefusal(request, 'figure:read');
      if (refused !== undefined) return sendRefusal(request, reply, refused);
      const times = findTimes(request.query);
      if (!times.ok) return sendRefusal(request, reply, times);
      const outcome = await workspace.quarterly({ ...request.params, ...times.value });
      return outcome.ok ? presentFigures(quarterFigures(outcome.value)) : sendRefusal(request, reply, outcome);
    },
  );
  addDossiersOfFigure(api, workspace);
}

function addDossiersOfFigure(api: Api, workspace: Workspace): void {
  api.get(
    '/periods/:period/dossiers',
    {
      schema: {
        operationId: 'listDossiersOfFigure',
        summary: 'Các hồ sơ làm nên một số liệu',
        params: Type.Object({ period: PeriodKey }),
        querystring: FigureQuery,
        response: { 200: ref(DossierList), ...problems(400, 403, 404, 422) },
      },
    },
    async (request, reply) => {
      const { figure, agency, level, children, from, to, after, limit } = request.query;
      const reach = await findReach(request, isLate(figure) ? ['dossier:list', 'late-list:read'] : ['dossier:list']);
      if (!reach.ok) return sendRefusal(request, reply, reach);
      const times = findTimes(request.query);
      if (!times.ok) return sendRefusal(request, reply, times);
      const days = findDays({ from, to });
      if (!days.ok) return sendRefusal(request, reply, days);
      const outcome = await workspace.figureDossiers({
        ...request.params,
        ...times.value,
        figure,
        limit,
        ...(reach.value === undefined ? {} : { within: reach.value }),
        ...(agency === undefined ? {} : { agencyId: agency }),
        ...(level === undefined ? {} : { level }),
        ...(children === undefined ? {} : { includeChildren: children }),
        ...days.value,
        ...(after === undefined ? {} : { after }),
      });
      if (!outcome.ok) return sendRefusal(request, reply, outcome);
      return presentDossiers(await withOfficials(request, isLate(figure), outcome.value));
    },
  );
}

/** Figures of what was late: the lists by which agencies and officers are evaluated. */
const isLate = (figure: string): boolean => figure === 'late' || figure === 'open-overdue';
