import { communeVi } from './commune-vi.ts';
import { leaderVi } from './leader-vi.ts';
import { roomVi } from './room-vi.ts';

export const controlVi = { room: roomVi, leader: leaderVi, commune: communeVi };
