import type { Wording } from '../messages.ts';
import { communeEn } from './commune-en.ts';
import { leaderEn } from './leader-en.ts';
import { roomEn } from './room-en.ts';
import type { controlVi } from './vi.ts';

export const controlEn: Wording<typeof controlVi> = { room: roomEn, leader: leaderEn, commune: communeEn };
