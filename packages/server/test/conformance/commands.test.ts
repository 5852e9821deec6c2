import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROCEDURE } from '../procedure.fixture.ts';
import { newKey, receive } from './examples.ts';
import { type TestProvince, testProvince } from './fixture.ts';

// The headers of commands: keys against doing twice, versions against overwriting (RFC 9110, 6585; spec: lifecycle, Commands).

let province: TestProvince;
beforeAll(async () => {
  province = await testProvince();
}, 120_000);
afterAll(() => province.close());

interface Sent {
  readonly key?: string;
  readonly version?: string;
  readonly body?: object;
}

function send(code: string, { key = newKey(), version, body = { type: 'note', note: 'Ghi chú thử' } }: Sent) {
  return province.app.inject({
    method: 'POST',
    url: `/api/v1/dossiers/${encodeURIComponent(code)}/commands`,
    headers: {
      host: 'localhost',
      authorization: `Bearer ${province.tokens.all}`,
      'idempotency-key': key,
      ...(version === undefined ? {} : { 'if-match': version }),
    },
    payload: body,
  });
}

const intake = () => ({
  type: 'accept',
  intake: {
    agencyId: province.agencyId,
    channel: 'direct',
    procedureCode: PROCEDURE.code,
    applicant: 'Vừ A Thử (giả định)',
  },
});

function take(key: string, body: object) {
  return province.app.inject({
    method: 'POST',
    url: '/api/v1/dossiers',
    headers: { host: 'localhost', authorization: `Bearer ${province.tokens.all}`, 'idempotency-key': key },
    payload: body,
  });
}

describe('Idempotency-Key', () => {
  test('the same intake again gives the first answer, byte for byte, and no second dossier', async () => {
    const key = newKey();
    const first = await take(key, intake());
    const again = await take(key, intake());
    expect([first.statusCode, again.statusCode]).toEqual([201, 201]);
    expect(again.body).toBe(first.body);
    expect(again.headers.location).toBe(first.headers.location);
  });

  test('the same key for another request is refused', async () => {
    const key = newKey();
    await take(key, intake());
    const other = await take(key, { ...intake(), caseKey: 'khác' });
    expect([other.statusCode, other.json().code]).toEqual([422, 'idempotency-key-reused']);
  });
});

describe('If-Match', () => {
  test('is the ETag that reading and the command before gave', async () => {
    const { code, version } = await receive(province);
    const read = await province.app.inject({
      url: `/api/v1/dossiers/${code}`,
      headers: { host: 'localhost', authorization: `Bearer ${province.tokens.all}` },
    });
    expect(read.headers.etag).toBe(`"${version}"`);
    const noted = await send(code, { version: `"${version}"` });
    expect([noted.statusCode, noted.headers.etag]).toEqual([200, `"${version + 1}"`]);
  });

  test.each([
    ['left out', undefined, 428, 'version-missing'],
    ['no ETag of ours', 'W/"abc"', 400, 'invalid-etag'],
    ['any version', '*', 400, 'invalid-etag'],
    ['a version that never was', '"99"', 412, 'version-unknown'],
  ])('%s: refused', async (_, version, status, problem) => {
    const { code } = await receive(province);
    const answer = await send(code, version === undefined ? {} : { version });
    expect([answer.statusCode, answer.json().code]).toEqual([status, problem]);
  });

  test('a version that others have gone on from: a conflict that tells what happened since, in words', async () => {
    const { code, version } = await receive(province);
    await send(code, { version: `"${version}"` });
    const late = await send(code, { version: `"${version}"`, body: { type: 'withdraw' } });
    expect([late.statusCode, late.headers.etag]).toEqual([409, `"${version + 1}"`]);
    expect(late.json()).toMatchObject({
      code: 'version-conflict',
      facts: { expected: version, current: version + 1, since: [{ seq: version + 1, type: 'Noted', text: 'Ghi chú' }] },
    });
    expect(late.json().facts.since[0].recordedAt).toMatch(/\+07:00$/);
  });
});

test('what the state does not allow is a conflict that says what it does', async () => {
  const { code, version } = await receive(province);
  const answer = await send(code, { version: `"${version}"`, body: { type: 'resume' } });
  expect([answer.statusCode, answer.json().code]).toEqual([409, 'state-not-allowed']);
  expect(answer.json().facts).toMatchObject({ command: 'resume', state: 'accepted' });
  expect(answer.json().facts.allowed).toContain('assign');
});

describe('personal data', () => {
  const read = (code: string, query: string) =>
    province.app.inject({
      url: `/api/v1/dossiers/${code}${query}`,
      headers: { host: 'localhost', authorization: `Bearer ${province.tokens.all}` },
    });
  const readings = async (code: string) =>
    (
      await province.context.db.query<{ action: string }>(
        `select action from audit_entry where subject_code = $1 and action = 'dossier:read-personal'`,
        [code],
      )
    ).length;

  test('is told only where it is asked for, and each such reading is written down', async () => {
    const { code } = await receive(province);
    for (const part of ['', '/events', '/explanation'])
      expect((await read(code, part)).body).not.toContain('Lò Thị Thử');
    expect(await readings(code)).toBe(0);
    expect((await read(code, '?personal=true')).json().record.personal.applicant).toContain('Lò Thị Thử');
    expect((await read(code, '/events?personal=true')).body).toContain('Lò Thị Thử');
    expect(await readings(code)).toBe(2);
  });

  test('in lists and files alike', async () => {
    const { code } = await receive(province);
    const ask = (path: string) =>
      province.app.inject({
        url: path,
        headers: { host: 'localhost', authorization: `Bearer ${province.tokens.all}` },
      });
    expect((await ask('/api/v1/dossiers?limit=500')).body).not.toContain('Lò Thị Thử');
    expect((await ask('/api/v1/dossiers/file?format=csv')).body).not.toContain('Lò Thị Thử');
    expect(await readings(code)).toBe(0);
    expect((await ask('/api/v1/dossiers?limit=500&personal=true')).body).toContain('Lò Thị Thử');
    expect(await readings(code)).toBe(1);
  });

  test('never to the public', async () => {
    const { code } = await receive(province);
    const answer = await province.app.inject({
      url: `/api/v1/public/dossiers/${code}`,
      headers: { host: 'localhost' },
    });
    expect(answer.json()).toEqual({ code, state: 'accepted', stateText: 'Được tiếp nhận', percent: 25 });
  });
});
