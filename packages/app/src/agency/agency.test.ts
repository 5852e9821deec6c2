import type { Principal } from '@dunghen/domain/access';
import { PROVINCE_POLICY } from '@dunghen/domain/judgement';
import { compareProjection, findDossier, verifyChains } from '@dunghen/store/dossier';
import { beforeEach, describe, expect, test } from 'vitest';
import { judgingOf } from '../catalogue/index.ts';
import { AGENCY, addEvents, days, type JobWorld, OTHER_AGENCY, openWorld, store } from '../job/jobs.fixture.ts';
import {
  type DecidedAgencyChange,
  getAgencyDetail,
  listAgencyChanges,
  previewAgencyChange,
  recordAgencyChange,
  succeedDossiers,
} from './index.ts';

const holder = (role: 'system' | 'procedure-control'): Principal => ({
  kind: 'officer',
  id: role,
  name: 'Cán bộ (nhân vật giả định)',
  grants: [{ role, agencyId: '11-2008', validFrom: '2020-01-01' }],
});
const SYSTEM = holder('system');
const REQUEST = { id: 'r-1' };

const RENAME: DecidedAgencyChange = {
  source: 'Nghị quyết 01/NQ-HĐND ngày 01/3/2024 (giả định)',
  from: '2024-03-11',
  created: [
    { key: 'n', kind: 'department', name: 'Sở Công nghiệp', aliases: ['SCN'], code: 'H18.01', parentId: '11-2008' },
  ],
  ended: [{ id: AGENCY, successorIds: ['n'] }],
  carryRoles: true,
};

let world: JobWorld;
beforeEach(async () => {
  world = await openWorld('2024-03-04T12:00');
  await store(world.context, [
    { code: 'OPEN', agencyId: AGENCY, accepted: '2024-03-04T10:00', limit: days(5) },
    {
      code: 'ENDED',
      agencyId: AGENCY,
      accepted: '2024-03-04T10:00',
      limit: days(5),
      later: [{ type: 'Completed', data: {}, at: '2024-03-04T11:00' }],
    },
    { code: 'OTHER', agencyId: OTHER_AGENCY, accepted: '2024-03-04T10:00', limit: days(5) },
  ]);
  return () => world.context.close();
});

describe('a decision on the agencies', () => {
  test('is previewed with what moves, recorded, and followed by the open dossiers on its first day', async () => {
    const { context } = world;
    const preview = await previewAgencyChange(context, SYSTEM, RENAME);
    expect(preview.ok && preview.value).toMatchObject({
      open: 1,
      ended: [{ open: 1, heir: { name: 'Sở Công nghiệp' } }],
    });
    const recorded = await recordAgencyChange(context, SYSTEM, RENAME, REQUEST);
    expect(recorded.ok).toBe(true);

    expect(await succeedDossiers(context)).toEqual({ moved: 0, left: 0 });
    expect((await listAgencyChanges(context, SYSTEM)).ok && true).toBe(true);
    world.setNow('2024-03-11T00:05');
    expect(await succeedDossiers(context)).toEqual({ moved: 1, left: 0 });
    expect(await succeedDossiers(context)).toEqual({ moved: 0, left: 0 });

    const open = await findDossier(context.db, 'OPEN');
    expect(open?.events.at(-1)).toMatchObject({ type: 'Succeeded', data: { agencyId: 'so-cong-nghiep-2024' } });
    expect((await findDossier(context.db, 'ENDED'))?.events.at(-1)?.type).toBe('Completed');
    const catalogue = await context.catalogueAt(context.now());
    expect(catalogue.register.findById(AGENCY)?.validTo).toBe('2024-03-11');
    expect((await compareProjection(context.db, judgingOf(catalogue, PROVINCE_POLICY))).differences).toEqual([]);
    expect((await verifyChains(context.db)).faults).toEqual([]);

    const detail = await getAgencyDetail(context, SYSTEM, { id: 'so-cong-nghiep-2024' });
    expect(detail.ok && detail.value).toMatchObject({ open: 1, predecessors: [{ id: AGENCY }], successors: [] });
    const old = await getAgencyDetail(context, SYSTEM, { id: AGENCY });
    expect(old.ok && old.value.recordings.map(({ validTo }) => validTo)).toEqual([undefined, '2024-03-11']);
    const changes = await listAgencyChanges(context, SYSTEM);
    expect(changes.ok && changes.value).toMatchObject([{ source: RENAME.source, waiting: 0, hasBegun: true }]);
  });

  test('a split gives open dossiers to the successors as decided, the rest to the first', async () => {
    const { context } = world;
    const more = ['FIELD', 'NAMED'].map((code) => ({
      code,
      agencyId: AGENCY,
      accepted: '2024-03-04T10:00',
      limit: days(5),
    }));
    await store(context, more);
    await context.db.query("update dossier set field = 'Thương mại' where code in ('FIELD', 'NAMED')");
    const part = (key: string, name: string) =>
      ({ key, kind: 'department', name, aliases: [], parentId: '11-2008' }) as const;
    const shares = [
      { successorId: 'b', fields: ['Thương mại'], codes: [] },
      { successorId: 'a', fields: [], codes: ['NAMED'] },
    ];
    const split = {
      ...RENAME,
      carryRoles: false,
      created: [part('a', 'Sở Công nghiệp'), part('b', 'Sở Thương mại')],
      ended: [{ id: AGENCY, successorIds: ['a', 'b'], shares }],
    };
    const preview = await previewAgencyChange(context, SYSTEM, split);
    const parts = preview.ok ? preview.value.ended[0]?.parts.map(({ agency, open }) => [agency.name, open]) : [];
    expect(parts?.toSorted()).toEqual([
      ['Sở Công nghiệp', 2],
      ['Sở Thương mại', 1],
    ]);
    const wrong = [{ successorId: 'a', fields: [], codes: ['ENDED'] }];
    const strange = { ...split, ended: [{ id: AGENCY, successorIds: ['a', 'b'], shares: wrong }] };
    expect(await previewAgencyChange(context, SYSTEM, strange)).toMatchObject({ facts: { dossier: 'ENDED' } });
    expect((await recordAgencyChange(context, SYSTEM, split, REQUEST)).ok).toBe(true);
    world.setNow('2024-03-11T00:05');
    expect(await succeedDossiers(context)).toEqual({ moved: 3, left: 0 });
    const heirs = await Promise.all(['OPEN', 'FIELD', 'NAMED'].map((code) => findDossier(context.db, code)));
    expect(heirs.map((head) => head?.events.at(-1)?.data)).toEqual([
      { agencyId: 'so-cong-nghiep-2024' },
      { agencyId: 'so-thuong-mai-2024' },
      { agencyId: 'so-cong-nghiep-2024' },
    ]);
  });

  test('as known before it, the register stays as it was', async () => {
    const { context } = world;
    const before = context.now();
    world.setNow('2024-03-05T08:00');
    await recordAgencyChange(context, SYSTEM, RENAME, REQUEST);
    expect((await context.catalogueAt(before)).register.findById(AGENCY)?.validTo).toBeUndefined();
    expect((await context.catalogueAt(context.now())).register.findById(AGENCY)?.validTo).toBe('2024-03-11');
  });

  test('a dossier that somebody moves meanwhile follows at the next run', async () => {
    const { context } = world;
    await recordAgencyChange(context, SYSTEM, RENAME, REQUEST);
    world.setNow('2024-03-11T08:00');
    await addEvents(context, 'OPEN', [{ type: 'Noted', data: { note: 'Ghi chú' }, at: '2024-03-11T07:45' }]);
    expect(await succeedDossiers(context)).toEqual({ moved: 1, left: 0 });
  });

  test('refuses to leave open dossiers to nobody, and whoever has no right', async () => {
    const { context } = world;
    const nobody = { ...RENAME, created: [], ended: [{ id: AGENCY, successorIds: [] }] };
    expect(await previewAgencyChange(context, SYSTEM, nobody)).toMatchObject({
      ok: false,
      facts: { at: 'ended', open: 1 },
    });
    expect(await recordAgencyChange(context, SYSTEM, { ...RENAME, source: ' ' }, REQUEST)).toMatchObject({
      ok: false,
      facts: { at: 'source' },
    });
    const refused = await recordAgencyChange(context, holder('procedure-control'), RENAME, REQUEST);
    expect(refused).toMatchObject({ ok: false, code: 'not-allowed' });
  });
});
