import type { CataloguesText } from '../../../text/catalogues/index.ts';
import { formatDay } from '../../../text/index.ts';

/** "từ 01/07/2025", "01/01/2020 đến trước 01/03/2025" */
export function validityText(
  { validFrom, validTo }: { readonly validFrom: string; readonly validTo?: string },
  text: CataloguesText['catalogues'],
): string {
  const from = formatDay(validFrom);
  return validTo === undefined ? text.since(from) : text.validity(from, formatDay(validTo));
}
