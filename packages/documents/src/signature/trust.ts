import { type Certificate, findCertificate } from './certificate.ts';

/** Certificates of the authorities whose signatures are accepted (in Vietnam: Root CA, and the Government's own). */
export interface TrustList {
  readonly roots: readonly Certificate[];
}

export interface TrustProblem {
  /** Which of the given texts, from 1. */
  readonly number: number;
  readonly message: string;
}

const BLOCK = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;

/** Reads the settings' list of PEM texts, each with one or more certificates. What cannot be read is told. */
export function readTrustList(pems: readonly string[]): {
  readonly trust: TrustList;
  readonly problems: readonly TrustProblem[];
} {
  const read = pems.map((pem) => {
    const found = (pem.match(BLOCK) ?? []).map((block) => findCertificate(block));
    return found.length === 0 ? [undefined] : found;
  });
  const problems = read.flatMap((found, index) => {
    if (!found.includes(undefined)) return [];
    const number = index + 1;
    return [
      { number, message: `Chứng thư số tin cậy thứ ${number} không đọc được; cần dạng PEM của chứng thư số X.509.` },
    ];
  });
  return { trust: { roots: read.flat().flatMap((certificate) => certificate ?? []) }, problems };
}
