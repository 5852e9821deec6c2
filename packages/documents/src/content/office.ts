import { RefusedRead } from '../import/refusal.ts';
import { findSmallEntry, inflate, openZip, type ZipFile } from '../import/zip.ts';
import type { ContentFaultCode } from './fault.ts';
import type { ContentKind } from './kinds.ts';

/** What the parts of a document may come to; letters and tables of a dossier stay far below. */
const MOST_UNPACKED = 300 * 1024 * 1024;

const MAIN_PARTS: readonly (readonly [ContentKind, RegExp])[] = [
  ['docx', /^word\/document\d*\.xml$/],
  ['xlsx', /^xl\/workbook\.(xml|bin)$/],
];

/** Programs and foreign programs' data that may run when the document is opened. */
const MACRO_PART = /(^|\/)(vbaProject\.bin|vbaData\.xml)$|\/macrosheets\/|\/activeX\//i;
const MACRO_TYPE = /macroEnabled|vnd\.ms-office\.vbaProject|vnd\.ms-excel\.intlmacrosheet/i;

export type OfficeCheck = { readonly kind: ContentKind } | { readonly fault: ContentFaultCode };

/** What a ZIP file is, by its parts; unpacks it all, counting, since what its directory says may be a lie. */
export async function inspectOffice(path: string, bytes: number): Promise<OfficeCheck> {
  try {
    const zip = await openZip(path, bytes);
    return await inspectParts(zip);
  } catch (error) {
    if (error instanceof RefusedRead) return { fault: faultOf(error) };
    throw error;
  }
}

async function inspectParts(zip: ZipFile): Promise<OfficeCheck> {
  const names = [...zip.entries.keys()];
  const kind = MAIN_PARTS.find(([, main]) => names.some((name) => main.test(name)))?.[0];
  const types = await findSmallEntry(zip, '[Content_Types].xml');
  if (kind === undefined || types === undefined) return { fault: 'unknown-content' };
  if (MACRO_TYPE.test(types) || names.some((name) => MACRO_PART.test(name))) return { fault: 'macros' };
  let total = 0;
  for (const entry of zip.entries.values()) {
    if (entry.encrypted) return { fault: 'encrypted' };
    for await (const { bytes } of inflate(zip, entry)) {
      total += bytes.length;
      if (total > MOST_UNPACKED) return { fault: 'compression-bomb' };
    }
  }
  return { kind };
}

function faultOf(error: RefusedRead): ContentFaultCode {
  switch (error.code) {
    case 'too-large':
      return 'compression-bomb';
    case 'password':
      return 'encrypted';
    default:
      return 'damaged';
  }
}
