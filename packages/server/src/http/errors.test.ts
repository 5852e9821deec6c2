import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { addErrors } from './errors.ts';

async function answerTo(error: Error) {
  const app = Fastify();
  addErrors(app);
  app.get('/', () => Promise.reject(error));
  const answer = await app.inject('/');
  await app.close();
  return answer;
}

const failed = (code: string) => Object.assign(new Error('connection to "secret" lost'), { code });

test.each([
  ['57P01', '5'],
  ['08006', '5'],
  ['ECONNREFUSED', '5'],
  ['57014', '5'],
  ['55P03', '5'],
  ['40001', '5'],
  ['53100', '30'],
])('a database that is away, full or slow (%s) is 503 with the time to wait, and is no bug', async (code, seconds) => {
  const answer = await answerTo(failed(code));
  expect([answer.statusCode, answer.headers['retry-after'], answer.json().code]).toEqual([503, seconds, 'unavailable']);
  expect(answer.body).not.toContain('secret');
});

test('a bug is 500, and keeps its words to the log', async () => {
  const answer = await answerTo(failed('23505'));
  expect([answer.statusCode, answer.json().code]).toEqual([500, 'internal-error']);
  expect(answer.body).not.toContain('secret');
});
