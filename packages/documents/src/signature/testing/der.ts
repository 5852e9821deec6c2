import * as asn1js from 'asn1js';

// Short names for building DER, as ASN.1 itself writes it.

export type Der = asn1js.BaseBlock;

export const sequence = (...value: readonly Der[]): Der => new asn1js.Sequence({ value: [...value] });
export const set = (...value: readonly Der[]): Der => new asn1js.Set({ value: [...value] });
export const oid = (value: string): Der => new asn1js.ObjectIdentifier({ value });
export const integer = (value: number): Der => new asn1js.Integer({ value });
export const octets = (bytes: Uint8Array): Der => new asn1js.OctetString({ valueHex: Uint8Array.from(bytes).buffer });
export const bits = (bytes: Uint8Array, unusedBits = 0): Der =>
  new asn1js.BitString({ valueHex: Uint8Array.from(bytes).buffer, unusedBits });
export const text = (value: string): Der => new asn1js.Utf8String({ value });
export const boolean = (value: boolean): Der => new asn1js.Boolean({ value });
export const none = (): Der => new asn1js.Null();
export const utcTime = (at: number): Der => new asn1js.UTCTime({ valueDate: new Date(at) });
export const generalTime = (at: number): Der => new asn1js.GeneralizedTime({ valueDate: new Date(at) });
export const tagged = (tagNumber: number, ...value: readonly Der[]): Der =>
  new asn1js.Constructed({ idBlock: { tagClass: 3, tagNumber }, value: [...value] });
export const whole = (bytes: Uint8Array): Der => asn1js.fromBER(bytes).result;
export const encode = (block: Der): Uint8Array => new Uint8Array(block.toBER());
