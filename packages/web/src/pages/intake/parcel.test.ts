import { describe, expect, it } from 'vitest';
import { EMPTY_FORM } from './form.ts';
import { openSteps, type Parcel, type Sent, type Step, sendParcel, type Wire } from './parcel.ts';

const BODY: Parcel['body'] = {
  type: 'accept',
  intake: { agencyId: 'a', channel: 'direct', procedureCode: 'p', applicant: 'Lò Thị Thử (giả định)' },
  occurredAt: '2026-03-02T09:00:00+07:00',
};
const STEPS: readonly Step[] = [
  {
    id: 's1',
    kind: 'upload',
    fileId: 'f1',
    name: 'to-khai.pdf',
    document: { id: 'form', name: 'Tờ khai', form: 'paper' },
  },
  { id: 's2', kind: 'command', name: 'ghi chú', body: { type: 'note', note: 'x' } },
];
const PARCEL: Parcel = {
  id: 'p1',
  owner: 'me',
  draftId: 'd1',
  draftVersion: 1,
  form: EMPTY_FORM,
  kind: 'accept',
  applicant: 'Lò Thị Thử (giả định)',
  procedureName: 'Thử',
  occurredAt: '2026-03-02T09:00:00+07:00',
  key: 'k1',
  body: BODY,
  steps: STEPS,
  state: 'unsent',
};

const later: Sent<never> = { kind: 'later', why: 'Mất kết nối' };

/** A server that remembers keys, and loses answers or refuses as told. */
function world(given: Partial<Wire> = {}) {
  const dossiers = new Map<string, string>();
  const commands = new Map<string, number>();
  const log: string[] = [];
  const state = { now: 0, stored: PARCEL, version: 2, keys: 0 };
  const wire: Wire = {
    receive: async (body, key) => {
      log.push(`receive ${key} ${body.lateEntryReason ?? ''}`.trim());
      const code = dossiers.get(key) ?? `H18-${dossiers.size + 1}`;
      dossiers.set(key, code);
      return { kind: 'done', value: { code, version: 2, dueAt: '2026-03-05T17:30:00+07:00' } };
    },
    command: async ({ version }, body, key) => {
      log.push(`${body.type} ${key} v${version}`);
      const known = commands.get(key);
      if (known !== undefined) return { kind: 'done', value: { code: 'H18-1', version: known } };
      if (version !== state.version)
        return { kind: 'refused', code: 'version-conflict', why: 'Đã đổi', version: state.version };
      state.version += 1;
      commands.set(key, state.version);
      return { kind: 'done', value: { code: 'H18-1', version: state.version } };
    },
    upload: async (_, fileId) => {
      log.push(`upload ${fileId}`);
      return { kind: 'done', value: 'a'.repeat(64) };
    },
    reuse: async () => ({ kind: 'done', value: 'b'.repeat(64) }),
    keep: async (parcel) => {
      state.stored = parcel;
    },
    now: () => state.now,
    newKey: () => {
      state.keys += 1;
      return `new-${state.keys}`;
    },
    lateReason: () => 'Mất kết nối',
    ...given,
  };
  return { wire, dossiers, log, state };
}

describe('a parcel', () => {
  it('is taken in first, then its files and notes follow, each for the version before', async () => {
    const { wire, log, state } = world();
    const sent = await sendParcel(PARCEL, wire);
    expect(sent).toMatchObject({ state: 'done', code: 'H18-1', version: 4, dueAt: '2026-03-05T17:30:00+07:00' });
    expect(openSteps(sent)).toEqual([]);
    expect(log).toEqual(['receive k1', 'upload f1', 'record-document k1:s1 v2', 'note k1:s2 v3']);
    expect(state.stored).toEqual(sent);
  });

  it('is taken in once, however often the answer is lost and the page reloaded', async () => {
    const { wire, dossiers, state } = world();
    let lost = 3;
    const losing: Wire = {
      ...wire,
      receive: async (body, key) => {
        const answer = await wire.receive(body, key);
        lost -= 1;
        return lost >= 0 ? later : answer;
      },
    };
    for (let tries = 0; tries < 3; tries += 1) {
      expect(await sendParcel(state.stored, losing)).toMatchObject({ state: 'unsent', why: 'Mất kết nối' });
    }
    expect(await sendParcel(state.stored, losing)).toMatchObject({ state: 'done', code: 'H18-1' });
    expect([...dossiers.keys()]).toEqual(['k1']);
  });

  it('goes on where it broke off: what the server has is not sent again', async () => {
    const { wire, log, state } = world();
    let away = true;
    const breaking: Wire = { ...wire, command: async (...asked) => (away ? later : wire.command(...asked)) };
    const first = await sendParcel(PARCEL, breaking);
    expect(first).toMatchObject({ state: 'done', why: 'Mất kết nối' });
    expect(openSteps(first)).toHaveLength(2);
    away = false;
    const second = await sendParcel(state.stored, breaking);
    expect(openSteps(second)).toEqual([]);
    expect(second.why).toBeUndefined();
    expect(log.filter((line) => line.startsWith('receive') || line.startsWith('upload'))).toEqual([
      'receive k1',
      'upload f1',
    ]);
  });

  it('sends the same document at each try, for its key stands for it', async () => {
    const bodies: string[] = [];
    const { wire, state } = world();
    const seen: Wire = {
      ...wire,
      command: async (at, body, key) => {
        bodies.push(`${key} ${at.version} ${JSON.stringify(body)}`);
        await wire.command(at, body, key);
        return later;
      },
    };
    await sendParcel(PARCEL, seen);
    await sendParcel(state.stored, seen);
    expect(bodies[1]).toBe(bodies[0]);
  });

  it('gives way to somebody who works on the dossier already', async () => {
    const { wire, log, state } = world();
    const sent = await sendParcel(PARCEL, {
      ...wire,
      receive: async (body, key) => {
        const answer = await wire.receive(body, key);
        state.version = 5;
        return answer;
      },
    });
    expect(openSteps(sent)).toEqual([]);
    expect(log.slice(2, 4)).toEqual(['record-document k1:s1 v2', 'record-document k1:s1 v5']);
  });

  it('names the file that was refused, and goes on with the rest', async () => {
    const { wire } = world({ upload: async () => ({ kind: 'refused', code: 'executable', why: 'Tệp chương trình' }) });
    const sent = await sendParcel(PARCEL, wire);
    expect(sent.state).toBe('done');
    expect(openSteps(sent)).toMatchObject([{ id: 's1', why: 'Tệp chương trình' }]);
  });

  it('says why it comes late once the law asks, under a new key, for the first recorded nothing', async () => {
    const { wire, log } = world();
    const sent = await sendParcel(PARCEL, {
      ...wire,
      receive: async (body, key) =>
        body.lateEntryReason === undefined
          ? { kind: 'refused', code: 'time-needs-reason', why: 'Phải ghi lý do' }
          : wire.receive(body, key),
    });
    expect(sent).toMatchObject({ state: 'done', key: 'new-1' });
    expect(log[0]).toBe('receive new-1 Mất kết nối');
  });

  it('that the server refuses stays, with its words', async () => {
    const { wire } = world({
      receive: async () => ({ kind: 'refused', code: 'calendar-year-missing', why: 'Chưa có lịch' }),
    });
    expect(await sendParcel(PARCEL, wire)).toMatchObject({ state: 'refused', why: 'Chưa có lịch' });
  });

  it('is not sent by itself once the server may have forgotten its key', async () => {
    const { wire, log, state } = world({ receive: async () => later });
    await sendParcel(PARCEL, wire);
    state.now = 7 * 86_400_000;
    expect(await sendParcel(state.stored, wire)).toMatchObject({ state: 'check' });
    expect(log).toEqual([]);
  });
});
