import { makeCertificate, makePdf, signPdf } from '@dunghen/documents/signature/testing';
import { beforeAll, expect, test } from 'vitest';
import type { AppContext } from '../context/index.ts';
import { openFileServices } from '../file/services.ts';
import { findSignature } from './signature.ts';

const NOW = Date.UTC(2026, 3, 5, 3);
const held = { validFrom: NOW - 1e10, validTo: NOW + 1e10 };
const root = makeCertificate({ name: 'Gốc thử nghiệm', authority: true, ...held });
const chief = makeCertificate({ name: 'Chánh Văn phòng (nhân vật giả định)', issuer: root, ...held });
const stranger = makeCertificate({ name: 'Người lạ', ...held });

let context: Pick<AppContext, 'now' | 'files'>;
beforeAll(async () => {
  const place = { kind: 'folder', folder: '/nonexistent' } as const;
  const { files } = await openFileServices({ place, trustedCertificates: [root.pem] }, () => NOW);
  context = { now: () => NOW, files };
});

const signed = signPdf(makePdf('Bao cao'), chief, { writtenAt: NOW - 60_000 });

test('a signature by somebody trusted is told with who and when', () => {
  expect(findSignature(context, signed)).toEqual({
    verified: true,
    signer: 'Chánh Văn phòng (nhân vật giả định)',
    signedAt: NOW - 60_000,
    message: 'Chữ ký số hợp lệ: Chánh Văn phòng (nhân vật giả định), ký lúc 09:59 ngày 05/04/2026.',
  });
});

test.each<[string, Buffer, boolean]>([
  ['no-signature', makePdf(), false],
  ['untrusted', signPdf(makePdf(), stranger, { writtenAt: NOW }), false],
  ['content-changed', Buffer.from(signed.toString('latin1').replace('(Bao cao)', '(bao cao)'), 'latin1'), true],
  ['content-added', Buffer.concat([signed, Buffer.from('thêm')]), true],
])('%s: told, and refused where the file is not what was signed', (code, bytes, refused) => {
  expect(findSignature(context, bytes)).toMatchObject({
    verified: false,
    code,
    refused,
    message: expect.stringContaining('Lưu ý'),
  });
});
