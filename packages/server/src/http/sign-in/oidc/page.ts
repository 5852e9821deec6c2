import type { FastifyReply } from 'fastify';

/** A page for somebody whom another system sent back and who cannot be let in: what was wrong, and the way back. */
export function sendRefusalPage(reply: FastifyReply, status: number, message: string): FastifyReply {
  const text = message.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(
      `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Chưa đăng nhập được</title><h1>Chưa đăng nhập được</h1><p>${text}</p><p><a href="/">Về trang đầu</a></p></html>\n`,
    );
}
