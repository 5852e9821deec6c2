import { PROVINCE_POLICY } from '@dunghen/domain/judgement';
import { formatInteger } from '@dunghen/domain/text';
import { type AuditReport, verifyAudit } from '@dunghen/store/audit';
import { type NumberReport, verifyNumbers } from '@dunghen/store/command';
import { type ChainReport, compareProjection, type RebuildReport, verifyChains } from '@dunghen/store/dossier';
import { type PetitionChainReport, verifyPetitions } from '@dunghen/store/petition';
import { judgingOf } from '../catalogue/index.ts';
import type { AppContext } from '../context/index.ts';
import { type VerifiedFiles, verifyFiles } from '../file/index.ts';

/** Whether what is recorded is as it was recorded; names every place where it is not, the first thousand of a kind. */
export interface Verification {
  /** Events with their chains, and the newest seal over all chains. */
  readonly chains: ChainReport;
  /** Events of petitions with their chains. */
  readonly petitions: PetitionChainReport;
  readonly audit: AuditReport;
  readonly numbers: NumberReport;
  readonly projection: RebuildReport;
  /** Contents of files, read and hashed again; absent where no store of files was set. */
  readonly files?: VerifiedFiles;
  readonly sound: boolean;
  readonly lines: readonly string[];
}

/** Reads every event and every entry of the audit once; changes nothing. */
export async function verify(context: AppContext): Promise<Verification> {
  const { db } = context;
  const catalogue = await context.catalogueAt(context.now());
  const files = await verifyFiles(context, { read: true });
  const facts = {
    ...(files === undefined ? {} : { files }),
    chains: await verifyChains(db),
    petitions: await verifyPetitions(db),
    audit: await verifyAudit(db),
    numbers: await verifyNumbers(db),
    projection: await compareProjection(db, judgingOf(catalogue, PROVINCE_POLICY)),
  };
  const sound =
    [facts.chains, facts.petitions, facts.audit, facts.numbers, files ?? { faults: [] }].every(
      ({ faults }) => faults.length === 0,
    ) && facts.projection.differences.length === 0;
  return { ...facts, sound, lines: linesOf(facts) };
}

const mark = (faults: readonly unknown[]): string => (faults.length === 0 ? '✓' : '✗');

function filesLines(files: VerifiedFiles | undefined): readonly string[] {
  if (files === undefined) return [];
  const words = { missing: 'không còn trong kho tệp', changed: 'có nội dung khác lúc nhận' } as const;
  return [
    `${mark(files.faults)} Kho tệp: ${formatInteger(files.files)} tệp, ${formatInteger(files.faultCount)} chỗ sai`,
    ...files.faults.map(({ sha256, kind }) => `  ✗ Tệp ${sha256} ${words[kind]}`),
  ];
}

function petitionsLine({ petitions, events, unchained, faults }: PetitionChainReport): string {
  const before = unchained === 0 ? '' : ` (${formatInteger(unchained)} việc ghi trước khi có chuỗi)`;
  return `${mark(faults)} Phản ánh, kiến nghị: ${formatInteger(petitions)} chuỗi băm, ${formatInteger(events)} sự kiện${before}, ${faults.length} chỗ sai`;
}

function linesOf(facts: Omit<Verification, 'sound' | 'lines'>): readonly string[] {
  const { chains, petitions, audit, numbers, projection } = facts;
  const told = (faults: readonly { readonly message: string }[]) => faults.map(({ message }) => `  ✗ ${message}`);
  return [
    `${mark(chains.faults)} Chuỗi băm: ${formatInteger(chains.dossiers)} hồ sơ, ${formatInteger(chains.events)} sự kiện, ${chains.faults.length} chỗ sai`,
    ...told(chains.faults),
    petitionsLine(petitions),
    ...told(petitions.faults),
    `${mark(audit.faults)} Nhật ký: ${formatInteger(audit.entries)} dòng, ${formatInteger(audit.chains)} chuỗi, ${audit.faults.length} chỗ sai`,
    ...told(audit.faults),
    `${mark(numbers.faults)} Số hồ sơ đã cấp: ${formatInteger(numbers.numbers)}, ${numbers.faults.length} chỗ sai`,
    ...told(numbers.faults),
    `${mark(projection.differences)} Bản chiếu: ${formatInteger(projection.dossiers)} hồ sơ, ${projection.differences.length} chỗ khác với sự kiện`,
    ...projection.differences.map(({ code, columns }) => `  ✗ ${code}: ${columns.join(', ')}`),
    ...filesLines(facts.files),
  ];
}
