import { FORM_FILE_BYTES } from '@dunghen/app/publication';
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { PublicParts } from './options.ts';
import { type Lang, PATHS } from './paths.ts';
import { type Asked, askedOf } from './route/ask.ts';
import {
  changing,
  filling,
  sendDetails,
  sendDone,
  sendFiles,
  sendSummary,
  takeDetails,
  takeDiscard,
  takeFile,
  takeRemoval,
  takeSubmission,
  type UploadBody,
} from './route/form.ts';
import type { Limits } from './route/limits.ts';

const FORM_BYTES = 32_768;
/** The other fields, and the lines between. */
const AROUND_BYTES = 65_536;

/** The own form, step by step; each step has an address of its own. */
export function addOwnForm(scope: FastifyInstance, parts: PublicParts, lang: Lang, limits: Limits): void {
  const base = `${PATHS.submit[lang]}/:code`;
  const options = { schema: { hide: true }, config: { asksWho: true }, bodyLimit: FORM_BYTES };
  const asked = (request: FastifyRequest, reply: FastifyReply): Promise<Asked> => askedOf(parts, lang, request, reply);
  const read = (part: string, step: Parameters<typeof filling>[1]): void => {
    scope.get(`${base}${part}`, options, async (request, reply) => filling(await asked(request, reply), step));
  };
  const change = (part: string, step: Parameters<typeof filling>[1]): void => {
    scope.post(`${base}${part}`, options, async (request, reply) =>
      changing(await asked(request, reply), limits, step),
    );
  };
  read('', sendDetails);
  change('', takeDetails);
  change('/xoa', takeDiscard);
  read('/giay-to', sendFiles);
  change('/bo-tep', takeRemoval);
  read('/kiem-tra', sendSummary);
  change('/nop', takeSubmission);
  read('/xong', sendDone);
  scope.register(async (inner) => {
    const files = { files: 1, fields: 6, fileSize: FORM_FILE_BYTES + 1, fieldSize: 1_000 };
    await inner.register(multipart, { limits: files, throwFileSizeLimit: false });
    const large = { ...options, bodyLimit: FORM_FILE_BYTES + AROUND_BYTES };
    inner.post(`${base}/giay-to`, large, async (request, reply) => {
      // Nobody's bytes are taken in before it is known whose they are.
      const body = request.principal.kind === 'citizen' ? await readUpload(request) : { fields: {} };
      // What the parser took apart stands where other forms have their fields.
      request.body = body.fields;
      return changing(await asked(request, reply), limits, (own) => takeFile(own, body));
    });
  });
}

/** Fields and the file, all in memory: a file is 5 MB at most. */
async function readUpload(request: FastifyRequest): Promise<UploadBody> {
  if (!request.isMultipart()) return { fields: {} };
  const fields: Record<string, string> = {};
  let file: UploadBody['file'];
  for await (const part of request.parts()) {
    if (part.type === 'file') file = { name: part.filename, bytes: await part.toBuffer() };
    else if (typeof part.value === 'string') fields[part.fieldname] = part.value;
  }
  return { fields, ...(file === undefined ? {} : { file }) };
}
