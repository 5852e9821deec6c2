import type { TaskView } from '@dunghen/app/task';
import { exactText } from './instants.ts';

export function presentTask({ requestedAt, startedAt, endedAt, ...rest }: TaskView) {
  return {
    ...rest,
    requestedAt: exactText(requestedAt),
    ...(startedAt === undefined ? {} : { startedAt: exactText(startedAt) }),
    ...(endedAt === undefined ? {} : { endedAt: exactText(endedAt) }),
  };
}
