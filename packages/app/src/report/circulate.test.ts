import { getLocal } from '@dunghen/domain/time';
import { newId } from '@dunghen/store/dossier';
import { saveIssue } from '@dunghen/store/issue';
import { testDatabase } from '@dunghen/store/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FileToSign, ownDocumentRegister, type SignatureService } from '../connector/index.ts';
import { contextOf, type OpenContext } from '../context/index.ts';
import { circulateReport, handToSignature } from './circulate.ts';
import { frozenFiles } from './issue.ts';

const NOW = getLocal('2024-04-05T09:00');
const PDF = Buffer.from('%PDF-1.7 chưa ký');
let context: OpenContext;

beforeAll(async () => {
  context = await contextOf(await testDatabase(), () => NOW);
});
afterAll(() => context.close());

function memoryService(): SignatureService & { readonly files: Map<string, FileToSign> } {
  const files = new Map<string, FileToSign>();
  return {
    files,
    async submit(file) {
      files.set(file.id, file);
    },
    collect: async (id) => files.get(id),
  };
}

async function frozenReport(): Promise<string> {
  const id = newId();
  await saveIssue(context.db, {
    id,
    kind: 'quarterly',
    period: '2024-Q1',
    scheme: 'calendar',
    state: 'frozen',
    asOf: getLocal('2024-04-01T00:00'),
    knownAt: NOW,
    policyId: 'province',
    model: {},
    documents: [{ name: 'bao-cao.pdf', contentType: 'application/pdf', bytes: PDF }],
  });
  return id;
}

const signer = 'Người ký (giả định)';
const actor = 'Văn thư (giả định)';

it('goes from the frozen figures over the signature service to the number of the register', async () => {
  const documents = ownDocumentRegister(context.db);
  const signatures = memoryService();
  const id = await frozenReport();
  expect(await circulateReport(context, id, { documents, signatures, signer, actor })).toMatchObject({
    ok: false,
    code: 'wrong-state',
  });
  expect(await handToSignature(context, id, signatures)).toMatchObject({ ok: true, value: { state: 'submitted' } });
  expect(Buffer.from(signatures.files.get(id)?.bytes ?? [])).toEqual(PDF);
  const issued = await circulateReport(context, id, { documents, signatures, signer, actor });
  // The attempt before the submission used up no number; the day is that of the issue where none is given.
  expect(issued).toMatchObject({ ok: true, value: { number: '01/BC-VPUB', issuedOn: '2024-04-05', state: 'issued' } });
  const files = await frozenFiles(context, id);
  expect(files.ok && files.value.map((file) => file.fileName)).toEqual(['bao-cao.pdf', 'bao-cao.pdf']);
});

it('gives the next report the next number, without a signature service too', async () => {
  const documents = ownDocumentRegister(context.db);
  const id = await frozenReport();
  await handToSignature(context, id, memoryService());
  const issued = await circulateReport(context, id, { documents, signer, actor, issuedOn: '2024-07-03' });
  expect(issued).toMatchObject({ ok: true, value: { number: '02/BC-VPUB', issuedOn: '2024-07-03' } });
});

it('knows no report of that id', async () => {
  const documents = ownDocumentRegister(context.db);
  expect(await circulateReport(context, newId(), { documents, signer, actor })).toMatchObject({
    ok: false,
    code: 'unknown-report',
  });
});
