import type { Asked } from '../api/asked.ts';
import { firstQuestions, mayRead, type Question } from './first-questions.ts';

/**
 * The first script of the page, small: asks who is here and what the page shows first, while everything else is fetched
 * and read. api/asked.ts hands the answers on.
 */
const asked: Asked = new Map();

function ask({ address, next }: Question): void {
  // The page's scripts were quicker on a slow line.
  if (asked.has(address)) return;
  const answer = fetch(address);
  asked.set(address, answer);
  // A lost connection, or a refusal, is the page's to tell, which asks the same.
  answer.then((response) => (next === undefined || !response.ok ? undefined : goOn(response, next))).catch(() => {});
}

async function goOn(response: Response, next: NonNullable<Question['next']>): Promise<void> {
  for (const question of next(await response.clone().json())) ask(question);
}

const { pathname, search } = window.location;
ask({
  address: '/api/v1/session',
  next: (session) => (mayRead(session) ? firstQuestions(pathname, search) : []),
});
window.dungHenAsked = asked;
