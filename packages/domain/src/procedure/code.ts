/** Code of the national catalogue ("1.001193"), and of a province's procedure ("1.001193.000.00.00.H18"). */
const CODE = /^(\d\.\d{6})(\.\d{3}\.\d{2}\.\d{2}\.[A-Y]\d{2})?$/;

export function isProcedureCode(code: string): boolean {
  return CODE.test(code);
}

/** The part by which a procedure is the same everywhere in the country, or the code itself where it is of no known form. */
export function nationalCodeOf(code: string): string {
  return CODE.exec(code.trim())?.[1] ?? code.trim();
}
