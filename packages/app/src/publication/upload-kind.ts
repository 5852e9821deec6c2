/** What citizens may send with a form. */
export interface UploadKind {
  readonly ending: 'jpg' | 'png' | 'pdf';
  readonly contentType: string;
}

const KINDS: readonly (UploadKind & { readonly begins: readonly number[] })[] = [
  { ending: 'jpg', contentType: 'image/jpeg', begins: [0xff, 0xd8, 0xff] },
  { ending: 'png', contentType: 'image/png', begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { ending: 'pdf', contentType: 'application/pdf', begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
];

/** By its first bytes; looked at thoroughly when it goes into the dossier. */
export function findUploadKind(bytes: Uint8Array): UploadKind | undefined {
  const kind = KINDS.find(({ begins }) => begins.every((byte, index) => bytes[index] === byte));
  return kind && { ending: kind.ending, contentType: kind.contentType };
}
