import { createHash } from 'node:crypto';
import { formOf, registerForm } from '@dunghen/domain/form';
import { NEW_INPUT, OLD_INPUT, REGISTER } from '../../domain/src/form/form.fixture.ts';
import { renderFormDocx, renderFormPdf } from '../src/forms/index.ts';

/** SHA-256 of a receipt, a letter and a register in both formats. Run as a program it prints them. */
export async function formHashes(): Promise<Readonly<Record<string, string>>> {
  const receipt = formOf('receipt', OLD_INPUT);
  const apology = formOf('apology', NEW_INPUT);
  const register = registerForm(REGISTER);
  if (!receipt.ok || !apology.ok || register === undefined) throw new Error('a sample cannot be printed');
  const createdAt = Date.UTC(2024, 0, 15, 3, 0);
  const files = {
    receiptPdf: renderFormPdf(receipt.form),
    receiptPdfAt: renderFormPdf(receipt.form, { createdAt }),
    receiptDocx: await renderFormDocx(receipt.form),
    receiptDocxAt: await renderFormDocx(receipt.form, { createdAt }),
    apologyPdf: renderFormPdf(apology.form),
    apologyDocx: await renderFormDocx(apology.form),
    registerPdf: renderFormPdf(register),
    registerDocx: await renderFormDocx(register),
  };
  const hash = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');
  return Object.fromEntries(Object.entries(files).map(([name, content]) => [name, hash(content)]));
}

if (process.argv[1] === import.meta.filename) console.log(JSON.stringify(await formHashes()));
