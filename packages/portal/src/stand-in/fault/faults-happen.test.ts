import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DOSSIER } from '../../protocol/protocol.fixture.ts';
import { type Answer, bodyOf, post, startTestStandIn, type TestStandIn } from '../stand-in.fixture.ts';
import type { Receipt } from '../storage/dossiers.ts';

/** Each fault over the line: what the caller sees, and what was stored. */

let portal: TestStandIn;
let session: string;
let number = 0;
let code: string;

beforeAll(async () => {
  portal = await startTestStandIn();
});
afterAll(() => portal.remove());
beforeEach(async () => {
  await portal.put('faults', []);
  session = await portal.signIn();
  code = `H18.12-240115-${String(++number).padStart(4, '0')}`;
});

const rules = (...given: readonly object[]) => portal.put('faults', given);

const insert = (signal?: AbortSignal) =>
  fetch(portal.callUrl, {
    method: 'POST',
    body: JSON.stringify({ session, madonvi: 'H18', service: 'DongBoHoSoMC', isUpdating: 'False', data: [dossier()] }),
    ...(signal === undefined ? {} : { signal }),
  });

const dossier = () => ({ ...DOSSIER, MaHoSo: code });

const stored = async (): Promise<number> => {
  const found = await portal.get<{ received?: readonly Receipt[] }>(`dossiers/${code}`);
  return found.received?.length ?? 0;
};

const lastFault = async (): Promise<string> => (await portal.calls()).at(-1)?.fault ?? '';

describe('faults', () => {
  test('refuse: a code and words, nothing stored', async () => {
    await rules({ fault: 'refuse' });
    expect(await bodyOf<Answer>(await insert())).toMatchObject({
      error_code: '-99',
      message: expect.stringContaining('bận'),
    });
    expect([await stored(), await lastFault()]).toEqual([0, 'refuse:refuse-1']);
  });

  test('refuse one dossier, with code and words of the rule', async () => {
    await rules({ fault: 'refuse', dossier: code, code: '1', message: 'Sai mã đơn vị' });
    const other = { ...dossier(), MaHoSo: `${code}9` };
    const { result } = await portal.call(session, 'DongBoHoSoMC', {
      isUpdating: 'False',
      data: [{ ...dossier(), MaHoSo: `H${code}` }, dossier(), other],
    });
    expect(result).toMatchObject([
      { error_code: '0' },
      { error_code: '1', message: 'Sai mã đơn vị' },
      { error_code: '1' },
    ]);
  });

  test('drop: no answer, nothing stored', async () => {
    await rules({ fault: 'drop' });
    await expect(insert()).rejects.toThrow('fetch failed');
    expect([await stored(), await lastFault()]).toEqual([0, 'drop:drop-1']);
  });

  test('lose the answer: stored all the same', async () => {
    await rules({ fault: 'lose-answer' });
    await expect(insert()).rejects.toThrow('fetch failed');
    expect([await stored(), await lastFault()]).toEqual([1, 'lose-answer:lose-answer-1']);
  });

  test.each([
    [{ fault: 'time-out', delayMs: 20 }, 0],
    [{ fault: 'time-out', delayMs: 20, stored: true }, 1],
  ])('time out: the line is closed in the end (%j)', async (rule, count) => {
    await rules(rule);
    await expect(insert()).rejects.toThrow('fetch failed');
    expect(await stored()).toBe(count);
  });

  test('time out: who waits no longer has no answer', async () => {
    await rules({ fault: 'time-out', delayMs: 60_000 });
    await expect(insert(AbortSignal.timeout(20))).rejects.toThrow('timeout');
  });

  test('expire the session: it is good for nothing any more', async () => {
    await rules({ fault: 'expire-session', most: 1 });
    expect(await bodyOf<Answer>(await insert())).toMatchObject({ error_code: '-1' });
    expect(await bodyOf<Answer>(await insert())).toMatchObject({ error_code: '-1' });
    session = await portal.signIn();
    expect(await bodyOf<Answer>(await insert())).toMatchObject({ error_code: '0' });
  });

  test('slow: answered in the end', async () => {
    await rules({ fault: 'slow', delayMs: 10 });
    expect(await bodyOf<Answer>(await insert())).toMatchObject({ error_code: '0' });
    expect(await stored()).toBe(1);
  });

  test('duplicate: handled twice, stored once; rows of a look-up come twice', async () => {
    await rules({ fault: 'duplicate' });
    expect(await bodyOf<Answer>(await insert())).toMatchObject({ error_code: '3' });
    expect(await stored()).toBe(1);
    const { result } = await portal.call(session, 'TraCuuHoSo', { mahoso: code });
    expect(result.map(({ MaHoSo }) => MaHoSo)).toEqual([code, code]);
  });

  test.each([
    [{ fault: 'html' }, 0],
    [{ fault: 'html', stored: true }, 1],
  ])('a page instead of an answer (%j)', async (rule, count) => {
    await rules(rule);
    const answer = await insert();
    expect([answer.status, answer.headers.get('content-type')]).toEqual([502, 'text/html; charset=utf-8']);
    expect(await answer.text()).toContain('<h1>502 Bad Gateway</h1>');
    expect(await stored()).toBe(count);
  });

  test('of the sign-in alone', async () => {
    await rules({ fault: 'html', service: 'DangNhap' });
    expect((await post(portal.signInUrl, { username: 'x', password: 'x' })).status).toBe(502);
    expect(await bodyOf<Answer>(await insert())).toMatchObject({ error_code: '0' });
  });

  test('wrong rules are refused and the ones in force stay', async () => {
    await rules({ fault: 'slow', delayMs: 1 });
    expect((await rules({ fault: 'ducks' })).status).toBe(400);
    expect(await portal.get('faults')).toMatchObject({ seed: 1, rules: [{ fault: 'slow', delayMs: 1 }] });
  });
});
