import type { FormQr } from './printed.ts';

const PLACE = '{code}';

/** The address under which anybody looks a dossier up; the page shows only its state (Circular 01/2018, article 16.2). */
export function lookupAddressOf(address: string, code: string): string {
  const encoded = encodeURIComponent(code);
  return address.includes(PLACE) ? address.replaceAll(PLACE, encoded) : `${address}${encoded}`;
}

/** Undefined where the province has set no address: a code that leads nowhere is not printed. */
export function lookupQr(address: string | undefined, code: string): FormQr | undefined {
  if (address === undefined || address === '') return undefined;
  return { content: lookupAddressOf(address, code), caption: 'Quét mã để tra cứu' };
}
