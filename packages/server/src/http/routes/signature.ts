import type { AppContext } from '@dunghen/app/context';
import { checkSignature, type SignatureCheck } from '@dunghen/app/result';
import { Type } from 'typebox';
import { factsOf } from '../caller.ts';
import { sendFileRefusal } from '../file-answers.ts';
import { exactText } from '../instants.ts';
import { ref } from '../schema/common.ts';
import { SignatureReport } from '../schema/file.ts';
import { type Api, problems } from './api.ts';

/** The digital signatures of a dossier's file, looked at now. */
export function addSignatureRoute(api: Api, context: AppContext): void {
  api.get(
    '/dossiers/:code/files/:sha256/signature',
    {
      schema: {
        operationId: 'checkSignature',
        summary: 'Kiểm tra chữ ký số của một tệp PDF; mỗi lần xem được ghi nhật ký',
        params: Type.Object({
          code: Type.String({ minLength: 1, maxLength: 100 }),
          sha256: Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256 của tệp' }),
        }),
        response: { 200: ref(SignatureReport), ...problems(400, 401, 403, 404, 422, 503) },
      },
    },
    async (request, reply) => {
      const outcome = await checkSignature(context, request.principal, request.params, factsOf(request));
      return outcome.ok ? presentCheck(outcome.value) : sendFileRefusal(request, reply, outcome);
    },
  );
}

function presentCheck(check: SignatureCheck) {
  if (!check.ok) return { verified: false, code: check.code, message: check.message, signatures: [] };
  const signatures = check.signatures.map(({ signedAt, ...signature }) => ({
    ...signature,
    ...(signedAt === undefined ? {} : { signedAt: exactText(signedAt) }),
  }));
  return { verified: true, signatures };
}
