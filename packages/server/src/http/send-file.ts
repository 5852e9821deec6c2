import type { DownloadFile } from '@dunghen/app/workspace';
import type { FastifyReply } from 'fastify';
import { DOCUMENT_POLICY } from './security.ts';

/** A file with its type and its name. */
export function sendFile(reply: FastifyReply, file: DownloadFile, disposition: string): FastifyReply {
  // RFC 6266: a plain name for old readers, the true one beside it.
  const plain = file.fileName.replace(/[^\w.-]/g, '_');
  const named = `${disposition}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file.fileName)}`;
  if (file.contentType.startsWith('text/html')) reply.header('content-security-policy', DOCUMENT_POLICY);
  return reply
    .headers({ 'content-disposition': named, 'content-length': file.bytes.byteLength })
    .type(file.contentType)
    .send(Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength));
}
