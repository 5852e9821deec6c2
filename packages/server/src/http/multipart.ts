import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendProblem } from './problem.ts';

/** A file that came with a form, whole, with the fields before it. */
export interface FormFile {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Buffer;
  readonly fields: Readonly<Record<string, string>>;
}

/** The one file of a form; undefined where the answer was sent already: no form, no file, or one that is too large. */
export async function takeFormFile(
  request: FastifyRequest,
  reply: FastifyReply,
  mostMebibytes: number,
): Promise<FormFile | undefined> {
  if (!request.isMultipart()) {
    const detail = 'Tệp phải được gửi dạng multipart/form-data với một phần tên là "file".';
    await sendProblem(request, reply, { status: 415, code: 'not-multipart', detail });
    return undefined;
  }
  // Whatever the parser finds wrong before the first file, the sender made wrong.
  const part = await request.file().catch(() => undefined);
  if (part === undefined) {
    const detail = 'Chưa có tệp. Hãy gửi nội dung dạng multipart/form-data với một phần tên là "file".';
    await sendProblem(request, reply, { status: 400, code: 'file-missing', detail });
    return undefined;
  }
  const bytes = await part.toBuffer().catch(() => undefined);
  if (bytes === undefined) {
    reply.header('connection', 'close');
    const detail = `Tệp quá lớn; mỗi tệp tối đa ${mostMebibytes} MB.`;
    await sendProblem(request, reply, { status: 413, code: 'file-too-large', detail });
    return undefined;
  }
  return { name: part.filename, contentType: part.mimetype, bytes, fields: textFields(part.fields) };
}

function textFields(fields: object): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const [name, field] of Object.entries(fields)) {
    if (isText(field)) texts[name] = field.value;
  }
  return texts;
}

function isText(field: unknown): field is { readonly value: string } {
  return typeof field === 'object' && field !== null && 'value' in field && typeof field.value === 'string';
}
