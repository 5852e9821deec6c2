import type { DossierEvent, DossierEventBody } from '@dunghen/domain/dossier';
import { describe, expect, test } from 'vitest';
import { at, live } from '../../../domain/src/lifecycle/lifecycle.fixture.ts';
import { eventMessages } from './event-messages.ts';
import { CONTEXT, LIVES } from './message.fixture.ts';
import { stepMessage, stepMessages } from './step-message.ts';

const lifeOf = (name: string): readonly DossierEvent[] => {
  const found = LIVES.find((life) => life.name === name);
  if (found === undefined) throw new Error(`no life ${name}`);
  return live(...found.acts).events;
};

/** A life with more events recorded after it, each at its own time. */
function followed(
  events: readonly DossierEvent[],
  ...more: readonly (readonly [occurred: string, body: DossierEventBody])[]
): readonly DossierEvent[] {
  const from = events.at(-1)?.seq ?? 0;
  const added = more.map(
    ([occurred, body], index): DossierEvent => ({
      ...body,
      seq: from + index + 1,
      occurredAt: at(occurred),
      recordedAt: at('2024-03-01T08:00') + index,
      actor: 'can-bo',
    }),
  );
  return [...events, ...added];
}

const corrected = (seq: number, replacement: { readonly occurredAt: number } | null): DossierEventBody => ({
  type: 'Corrected',
  data: { seq, replacement, reason: 'Ghi nhầm' },
});

const told = (events: readonly DossierEvent[]) =>
  stepMessages(events, CONTEXT).map(({ ThoiDiemXuLy, TrangThai, NoiDungXuLy }) => [
    ThoiDiemXuLy,
    TrangThai,
    NoiDungXuLy,
  ]);

describe('steps', () => {
  test('what is entered late has the code of its own time, and changes no step before', () => {
    const events = lifeOf('03-buu-chinh');
    const late = followed(events, ['2024-01-16T09:00', { type: 'Assigned', data: { officer: 'chuyen-vien' } }]);
    expect(told(late)).toEqual([...told(events), ['20240116090000', '4', 'Phân công xử lý cho Quàng Văn Mẫu']]);
  });

  test('a fact that never happened is told as taken out, with the code that holds without it', () => {
    const events = lifeOf('16-mo-lai').slice(0, 3);
    const taken = followed(events, ['2024-01-16T15:00', corrected(3, null)]);
    expect(told(taken).at(-1)).toEqual([
      '20240116150000',
      '2',
      'Đính chính, bỏ nội dung đã ghi: Hoàn thành giải quyết, kết quả bản giấy: Mẫu giấy theo quy định. Lý do: Ghi nhầm',
    ]);
    expect(eventMessages(taken, CONTEXT, { after: 3 }).dossier).toMatchObject({
      TrangThaiHoSo: '2',
      NgayKetThucXuLy: '',
    });
  });

  test('a correction that is corrected again speaks of the same fact', () => {
    const events = lifeOf('16-mo-lai').slice(0, 3);
    const twice = followed(
      events,
      ['2024-01-16T14:00', corrected(3, { occurredAt: at('2024-01-16T14:00') })],
      ['2024-01-16T13:00', corrected(4, { occurredAt: at('2024-01-16T13:00') })],
    );
    expect(told(twice).map(([when]) => when)).toEqual([
      '20240115100000',
      '20240116150000',
      '20240116140000',
      '20240116130000',
    ]);
  });

  test('a correction of what has no step changes the dossier alone', () => {
    const events = lifeOf('19-so-hoa');
    const document = events.find(({ type }) => type === 'DocumentRecorded');
    const changed = followed(events, ['2024-01-15T10:00', corrected(document?.seq ?? 0, null)]);
    const messages = eventMessages(changed, CONTEXT, { after: events.at(-1)?.seq ?? 0 });
    expect(messages.steps).toEqual([]);
    expect(messages.dossier?.TaiLieuNop).toHaveLength(2);
  });

  test('notes, proposals and ratings are no steps; a number that is no event is none either', () => {
    const events = followed(
      lifeOf('01-truc-tiep'),
      ['2024-01-19T08:00', { type: 'Noted', data: { note: 'Gọi điện cho công dân' } }],
      ['2024-01-19T09:00', { type: 'Rated', data: { score: 5 } }],
    );
    const last = events.at(-1)?.seq ?? 0;
    expect(stepMessage(events, last, CONTEXT)).toBeUndefined();
    expect(stepMessage(events, last - 1, CONTEXT)).toBeUndefined();
    expect(stepMessage(events, 99, CONTEXT)).toBeUndefined();
    expect(eventMessages(events, CONTEXT, { after: last - 2 })).toMatchObject({ steps: [], problems: [] });
    expect(eventMessages(events, CONTEXT, { after: last - 2 }).dossier).toBeUndefined();
  });

  test('of a draft the portal is told nothing', () => {
    const [registered] = lifeOf('02-truc-tuyen-ket-qua-so');
    if (registered === undefined) throw new Error('no life');
    expect(eventMessages([registered], CONTEXT)).toEqual({ steps: [], mapping: 'dvcqg@1', problems: [] });
  });

  test('the officers’ note goes only where the endpoint is to have it', () => {
    const events = followed(lifeOf('01-truc-tiep'), ['2024-01-19T08:00', { type: 'Noted', data: { note: 'Ghi chú' } }]);
    const sending = { ...CONTEXT, mapping: { ...CONTEXT.mapping, sendNotes: true } };
    expect(eventMessages(events, CONTEXT).dossier?.GhiChu).not.toContain('Ghi chú');
    expect(eventMessages(events, sending).dossier?.GhiChu).toContain('Ghi chú');
  });

  test('a reason longer than the portal takes is shortened with a mark, and is no problem (decision 0216)', () => {
    const events = followed(lifeOf('01-truc-tiep'), [
      '2024-01-19T08:00',
      { type: 'Reopened', data: { reason: 'x'.repeat(2_001) } },
    ]);
    const { problems, steps } = eventMessages(events, CONTEXT, { after: (events.at(-1)?.seq ?? 1) - 1 });
    expect(problems).toEqual([]);
    expect(steps[0]?.NoiDungXuLy).toHaveLength(2_000);
    expect(steps[0]?.NoiDungXuLy).toMatch(/^Mở lại.*x… \(đã rút gọn; toàn văn lưu tại hệ thống của tỉnh\)$/);
  });
});
