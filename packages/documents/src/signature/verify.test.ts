import { expect, test } from 'vitest';
import { readTrustList, verifyPdfSignatures } from './index.ts';
import { appendObjects, makeCertificate, makePdf, type PdfOptions, signPdf } from './testing/index.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 5, 1, 3);
const held = { validFrom: NOW - 400 * DAY, validTo: NOW + 400 * DAY };

const root = makeCertificate({ name: 'Gốc thử nghiệm', authority: true, ...held });
const middle = makeCertificate({ name: 'CA thử nghiệm', authority: true, issuer: root, pathLength: 0, ...held });
const leader = makeCertificate({
  name: 'Người ký (nhân vật giả định)',
  organisation: 'UBND xã (ví dụ)',
  issuer: middle,
  ...held,
});
const office = makeCertificate({ name: 'UBND xã (ví dụ)', issuer: middle, ...held });
const clock = makeCertificate({
  name: 'Dấu thời gian thử nghiệm',
  issuer: middle,
  purposes: ['1.3.6.1.5.5.7.3.8'],
  ...held,
});
const stranger = makeCertificate({ name: 'Gốc lạ', authority: true, ...held });
const forger = makeCertificate({ name: 'Người ký (nhân vật giả định)', issuer: stranger, ...held });

const { trust } = readTrustList([root.pem]);
const verify = (file: Uint8Array, existedBy = NOW) => verifyPdfSignatures(file, { trust, existedBy });
const signed = (options: PdfOptions = {}, signer = leader) =>
  signPdf(makePdf(), signer, { writtenAt: NOW - 1000, ...options });

test('a signature by somebody trusted stands, with who, by whom and when', () => {
  expect(verify(signed())).toEqual({
    ok: true,
    signer: 'Người ký (nhân vật giả định)',
    signedAt: NOW - 1000,
    signatures: [
      {
        signer: 'Người ký (nhân vật giả định)',
        organisation: 'UBND xã (ví dụ)',
        issuer: 'CA thử nghiệm',
        serial: expect.stringMatching(/^[0-9a-f]+$/),
        signedAt: NOW - 1000,
        signedAtProven: false,
        coversWholeFile: true,
      },
    ],
  });
});

const rsa = makeCertificate({ name: 'RSA', issuer: middle, rsaBits: 2048, ...held });
test.each<[string, Buffer]>([
  ['RSA', signed({}, rsa)],
  ['RSA-PSS', signed({ pss: true }, rsa)],
  ['SHA-384 of the content', signed({ hash: 'sha384' })],
  [
    'the older form, with the time among the signed attributes',
    signed({ subFilter: 'adbe.pkcs7.detached', signedAt: NOW - 5000, names: 'nobody' }),
  ],
  ['white space after the end', Buffer.concat([signed(), Buffer.from('\r\n')])],
])('stands: %s', (_, file) => {
  expect(verify(file)).toMatchObject({ ok: true });
});

test('the leader signs, then the office: both are named, the last one for the whole file', () => {
  const file = signPdf(signed(), office, { writtenAt: NOW });
  const check = verify(file);
  expect(check).toMatchObject({ ok: true, signer: 'Người ký (nhân vật giả định); UBND xã (ví dụ)', signedAt: NOW });
  expect(check.ok && check.signatures.map((one) => one.coversWholeFile)).toEqual([false, true]);
});

test('a trusted time stamp proves the time, also after the certificate has ended', () => {
  const brief = makeCertificate({ name: 'A', issuer: middle, validFrom: NOW - 20 * DAY, validTo: NOW - 5 * DAY });
  const stamped = signed({ writtenAt: NOW - 10 * DAY, timeStamp: { by: clock, at: NOW - 9 * DAY } }, brief);
  expect(verify(stamped)).toMatchObject({ ok: true, signedAt: NOW - 9 * DAY, signatures: [{ signedAtProven: true }] });
  expect(verify(signed({ writtenAt: NOW - 10 * DAY }, brief))).toMatchObject({ code: 'certificate-not-valid' });
  expect(verify(signed({ writtenAt: NOW - 10 * DAY }, brief), NOW - 8 * DAY)).toMatchObject({ ok: true });
});

test('a time stamp by somebody who is not trusted, or may not stamp, proves nothing', () => {
  for (const by of [forger, office]) {
    const check = verify(signed({ timeStamp: { by, at: NOW - DAY } }));
    expect(check).toMatchObject({ ok: true, signatures: [{ signedAtProven: false }] });
  }
});

test('a trusted root that signs itself stands', () => {
  const alone = makeCertificate({ name: 'Tự ký', ...held });
  const check = verifyPdfSignatures(signed({}, alone), { trust: readTrustList([alone.pem]).trust, existedBy: NOW });
  expect(check).toMatchObject({ ok: true });
});

function changed(file: Buffer, from: string, to: string): Buffer {
  const copy = Buffer.from(file);
  copy.write(to, copy.indexOf(from), 'latin1');
  return copy;
}

const added = (file: Buffer) => appendObjects(file, new Map([[4, '<< /Length 9 >>\nstream\n(Da sua)Tj\nendstream']]));
const ended = { validFrom: NOW - 30 * DAY, validTo: NOW - DAY };
const weak = makeCertificate({ name: 'Yếu', issuer: middle, rsaBits: 1024, ...held });

test.each<[string, string, Buffer]>([
  ['no-signature', 'a file without any', makePdf()],
  ['content-changed', 'one letter of the page', changed(signed(), 'Giay phep', 'Giay Phep')],
  ['content-added', 'a page exchanged afterwards', added(signed())],
  ['content-added', 'bytes at the end', Buffer.concat([signed(), Buffer.from('% thêm')])],
  ['content-added', 'a page exchanged after the second signature', added(signPdf(signed(), office))],
  ['signature-wrong', 'a signature over something else', signed({ spoilt: true })],
  ['signing-certificate-differs', 'another certificate named', signed({ names: office })],
  ['malformed-signature', 'no certificate named, where PAdES demands it', signed({ names: 'nobody' })],
  ['malformed-signature', 'no message in it', changed(signed(), '/Contents <30', '/Contents <00')],
  [
    'malformed-signature',
    'a range that does not begin at the first byte',
    changed(signed(), '/ByteRange [0', '/ByteRange [1'),
  ],
  ['malformed-signature', 'a second hole beside the signature', withHole()],
  ['signer-unknown', 'no certificate in it', signed({ withoutCertificates: true })],
  ['unsupported-signature', 'an old form', signed({ subFilter: 'adbe.x509.rsa_sha1' })],
  ['weak-algorithm', 'SHA-1', signed({ hash: 'sha1' })],
  ['weak-algorithm', 'RSA of 1024 bits', signed({}, weak)],
  ['untrusted', 'an authority that nobody trusts', signed({}, forger)],
  [
    'untrusted',
    'a certificate that a person issued',
    signed({}, makeCertificate({ name: 'B', issuer: leader, ...held })),
  ],
  [
    'untrusted',
    'one authority more than allowed',
    signed(
      {},
      makeCertificate({
        name: 'C',
        issuer: makeCertificate({ name: 'CA con', authority: true, issuer: middle, ...held }),
        ...held,
      }),
    ),
  ],
  [
    'untrusted',
    'an authority that had ended',
    signed(
      {},
      makeCertificate({
        name: 'D',
        issuer: makeCertificate({ name: 'CA cũ', authority: true, issuer: root, ...ended }),
        ...held,
      }),
    ),
  ],
  [
    'untrusted',
    'an extension that must be understood',
    signed({}, makeCertificate({ name: 'E', issuer: middle, criticalExtension: '2.5.29.30', ...held })),
  ],
  [
    'certificate-not-for-signing',
    'a certificate for encryption',
    signed({}, makeCertificate({ name: 'G', issuer: middle, usage: 0b0010_0000, ...held })),
  ],
  [
    'certificate-not-valid',
    'a certificate that had ended',
    signed({}, makeCertificate({ name: 'H', issuer: middle, ...ended })),
  ],
  ['certificate-not-valid', 'a certificate that had not begun', signed({ writtenAt: NOW - 500 * DAY })],
  ['signed-in-future', 'a clock that is ahead', signed({ writtenAt: NOW + DAY })],
  [
    'bad-timestamp',
    'a time stamp over something else',
    signed({ timeStamp: { by: clock, at: NOW, of: Buffer.from('khác') } }),
  ],
])('%s: %s', (code, _, file) => {
  const check = verify(file);
  expect(check).toMatchObject({ ok: false, code, message: expect.stringMatching(/\.$/) });
});

/** The gap made wider than the signature's digits: what stands in it could be anything. */
function withHole(): Buffer {
  const file = signed();
  const at = file.indexOf('/ByteRange [0 ') + '/ByteRange [0 '.length;
  const length = file.indexOf(' ', at) - at;
  const before = Number(file.toString('latin1', at, at + length)) - 40;
  file.write(String(before).padStart(length, '0'), at, 'latin1');
  return file;
}

test('whatever byte of a signed file is changed, the file does not stand as it did', () => {
  const file = signed();
  const digits = file.indexOf('/Contents <');
  const right = verify(file);
  for (let at = 0; at < file.length; at += 1) {
    // The zeros that fill the room after the message are no part of anything.
    if (at > digits + 6000 && at < file.indexOf('>', digits)) continue;
    if (at > digits && at % 7 !== 0) continue;
    const copy = Buffer.from(file);
    copy[at] = (copy[at] ?? 0) ^ 0x15;
    const check = verify(copy);
    if (check.ok) expect(check).toEqual(right);
    if (check.ok) expect(at).toBeGreaterThan(digits);
  }
});

test('certificates that cannot be read are told by their number', () => {
  const read = readTrustList([`${root.pem}\n${middle.pem}`, 'không phải PEM']);
  expect(read.trust.roots).toHaveLength(2);
  expect(read.problems).toEqual([{ number: 2, message: expect.stringContaining('thứ 2') }]);
});
