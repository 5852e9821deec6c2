import { ApiError, forgeryHeaders } from '../../../api/client.ts';
import type { Problem } from '../../../api/types.ts';
import type { UploadedFile } from './draft.ts';

/** Sends a file to the dossier and tells how much of it is there; the fetch of browsers cannot. */
export function uploadFile(
  code: string,
  purpose: 'part' | 'result',
  file: File,
  progress: (percent: number) => void,
): Promise<UploadedFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1/dossiers/${encodeURIComponent(code)}/files?purpose=${purpose}`);
    for (const [name, value] of Object.entries(forgeryHeaders())) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => progress(total === 0 ? 0 : Math.floor((loaded / total) * 100));
    request.onerror = () => reject(new ApiError());
    request.onload = () => {
      const answer = parsed(request.responseText);
      if (request.status === 201 && isUploaded(answer)) resolve(answer);
      else reject(new ApiError(isProblem(answer) ? answer : undefined));
    };
    const body = new FormData();
    body.append('file', file);
    request.send(body);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isUploaded = (answer: unknown): answer is UploadedFile =>
  typeof answer === 'object' && answer !== null && 'sha256' in answer && 'name' in answer;

const isProblem = (answer: unknown): answer is Problem =>
  typeof answer === 'object' && answer !== null && 'detail' in answer && 'code' in answer;
