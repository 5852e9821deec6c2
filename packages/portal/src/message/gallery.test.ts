/** Golden files that a person can read: what was done, and what the portal is told of it, message by message. */
import path from 'node:path';
import type { DossierEvent } from '@dunghen/domain/dossier';
import { instantText } from '@dunghen/domain/text';
import { describe, expect, test } from 'vitest';
import { live } from '../../../domain/src/lifecycle/lifecycle.fixture.ts';
import type { PortalDossier, PortalStep } from '../protocol/index.ts';
import { type EventMessages, eventMessages } from './event-messages.ts';
import { CONTEXT, commandsOf, LIVES } from './message.fixture.ts';

const golden = path.resolve(import.meta.dirname, '../../test/golden');

describe('gallery of messages', () => {
  test.each(LIVES)('$name: $shows', async ({ name, shows, acts }) => {
    const { events } = live(...acts);
    await expect(storyOf(shows, events)).toMatchFileSnapshot(path.join(golden, `${name}.md`));
  });

  test.each(LIVES)('$name: nothing in it would be refused', ({ acts }) => {
    const { events } = live(...acts);
    for (const stretch of commandsOf(events)) {
      const [first, last] = [stretch[0]?.seq ?? 1, stretch.at(-1)?.seq ?? 1];
      expect(eventMessages(events, CONTEXT, { after: first - 1, upTo: last }).problems).toEqual([]);
    }
  });
});

function storyOf(shows: string, events: readonly DossierEvent[]): string {
  const parts = [`# ${shows}`];
  let told: PortalDossier | undefined;
  for (const stretch of commandsOf(events)) {
    const [first, last] = [stretch[0], stretch.at(-1)];
    if (first === undefined || last === undefined) continue;
    const messages = eventMessages(events, CONTEXT, { after: first.seq - 1, upTo: last.seq });
    parts.push(`## ${instantText(last.recordedAt)}: ${stretch.map(({ type }) => type).join(', ')}`);
    parts.push(...partsOf(messages, told));
    told = messages.dossier ?? told;
  }
  return `${parts.join('\n\n')}\n`;
}

function partsOf({ dossier, steps, status }: EventMessages, told: PortalDossier | undefined): readonly string[] {
  return [
    ...(dossier === undefined ? ['Hồ sơ: không đổi với Cổng.'] : [`Hồ sơ (DongBoHoSoMC)\n\n${changes(dossier, told)}`]),
    ...(steps.length === 0 ? [] : [`Tiến độ (CapNhatTienDoHoSoMC)\n\n${steps.map(stepLine).join('\n')}`]),
    ...(status === undefined ? [] : [`Trạng thái báo về (DongBoTrangThaiHoSo)\n\n\`${JSON.stringify(status)}\``]),
  ];
}

/** All fields at first, afterwards those that are different. */
function changes(dossier: PortalDossier, told: PortalDossier | undefined): string {
  const before = new Map<string, unknown>(Object.entries(told ?? {}));
  return Object.entries(dossier)
    .filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(before.get(field)))
    .map(([field, value]) => `- ${field}: ${typeof value === 'string' ? value || '(trống)' : JSON.stringify(value)}`)
    .join('\n');
}

function stepLine(step: PortalStep): string {
  const who = [step.NguoiXuLy, step.ChucDanh, step.PhongBanXuLy].filter((text) => text !== '').join(', ');
  const span = `từ ${step.NgayBatDau || '–'}, quy định xong ${step.NgayKetThucTheoQuyDinh || '–'}`;
  return `- ${step.ThoiDiemXuLy} trạng thái ${step.TrangThai}: ${step.NoiDungXuLy} | ${who} | ${span}`;
}
