import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeCertificate, makePdf } from '@dunghen/documents/signature/testing';
import type { Grant, Principal, Role } from '@dunghen/domain/access';
import { getLocal, type Instant } from '@dunghen/domain/time';
import { testDatabase } from '@dunghen/store/testing';
import { executeCommand } from '../command/index.ts';
import { contextOf, type OpenContext } from '../context/index.ts';
import { saveProcedureVersion } from '../procedure/index.ts';
import { officer, procedureContent } from '../procedure/procedure.fixture.ts';
import { type FileLimits, openFileServices } from './services.ts';

/** Communes of the shipped register since 1 July 2025. */
export const PHU = '03127-2025';
export const LAY = '03151-2025';
export const REQUEST = { id: 'req-1', address: '10.0.0.7' };
const DAY_MS = 86_400_000;

export const NOW = getLocal('2026-03-02T09:00');
const held = { validFrom: NOW - 400 * DAY_MS, validTo: NOW + 400 * DAY_MS };

/** Keys made for the tests; the first is trusted in them. Names are invented. */
export const ROOT = makeCertificate({ name: 'Gốc thử nghiệm', authority: true, ...held });
export const LEADER = makeCertificate({ name: 'Người ký (nhân vật giả định)', issuer: ROOT, ...held });
export const STRANGER = makeCertificate({ name: 'Người lạ (nhân vật giả định)', ...held });

export function officerOf(role: Role, agencyId: string, id = `${role}-${agencyId}`): Principal {
  const grants: readonly Grant[] = [{ role, agencyId, validFrom: '2020-01-01' }];
  return { kind: 'officer', id, name: `Cán bộ ${role} (nhân vật giả định)`, grants };
}

export interface FileWorld {
  readonly context: OpenContext;
  readonly folder: string;
  readonly setNow: (instant: Instant) => void;
  /** Takes a dossier in at the counter of PHU and gives its code; its version is 2. */
  readonly takeIn: (agencyId?: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

export async function openFileWorld(limits: Partial<FileLimits> = {}): Promise<FileWorld> {
  let now = NOW;
  const folder = await mkdtemp(path.join(tmpdir(), 'dunghen-kept-'));
  const settings = { place: { kind: 'folder', folder }, limits, trustedCertificates: [ROOT.pem] } as const;
  const { files } = await openFileServices(settings, () => now);
  const context = await contextOf(await testDatabase(), () => now, files);
  await publishProcedure(context);
  let taken = 0;
  return {
    context,
    folder,
    setNow(instant) {
      now = instant;
    },
    async takeIn(agencyId = PHU) {
      taken += 1;
      const intake = {
        code: '',
        agencyId,
        channel: 'direct',
        procedureCode: PROCEDURE,
        applicant: 'Mùa A Tủa (nhân vật giả định)',
      } as const;
      const input = { command: { type: 'accept', intake }, idempotencyKey: `intake-${taken}` } as const;
      const outcome = await executeCommand(context, officerOf('counter', agencyId), input, REQUEST);
      if (!outcome.ok) throw new Error(outcome.message);
      return outcome.value.code;
    },
    async close() {
      await context.close();
      await rm(folder, { recursive: true });
    },
  };
}

const PROCEDURE = '1.004884.000.00.00.H18';

async function publishProcedure(context: OpenContext): Promise<void> {
  const content = procedureContent({ code: PROCEDURE });
  const version = { content, from: '2026-03-02', basedOn: 0 };
  const saved = await saveProcedureVersion(context, officer('procedure-control'), version, REQUEST);
  if (!saved.ok) throw new Error(saved.message);
}

export async function* bytesOf(...pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* pieces;
}

export async function readAll(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of content) parts.push(part);
  return Buffer.concat(parts);
}

/** A PDF of its own for each text. */
export const pdfOf = (words: string): Buffer => makePdf(words);
