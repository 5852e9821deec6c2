import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Outcome, Refused } from '../outcome/index.ts';
import type { FilePlace, FileSettings } from './services.ts';

/** What the installation's settings say of files (`DUNGHEN_FILES` and those of S3, `DUNGHEN_TRUSTED_ROOTS`). */
export interface FileConfiguration {
  /** A folder, or `s3://bucket` or `s3://bucket/prefix`. */
  readonly files?: string | undefined;
  readonly s3Endpoint?: string | undefined;
  readonly s3Region: string;
  readonly s3AccessKey?: string | undefined;
  readonly s3SecretKey?: string | undefined;
  /** A PEM file with the certificates of trusted roots. */
  readonly trustedRoots?: string | undefined;
}

/**
 * The settings of files; `folder` is the one beside an embedded database, for what is kept where nothing else is set.
 * Undefined within the value: no place at all, as with a server's database and nothing set.
 */
export async function readFileSettings(
  configuration: FileConfiguration,
  folder: string | undefined,
): Promise<Outcome<FileSettings | undefined>> {
  const place = findPlace(configuration, folder);
  if (place === undefined) return { ok: true, value: undefined };
  if ('code' in place) return place;
  const { trustedRoots } = configuration;
  if (trustedRoots === undefined) return { ok: true, value: { place } };
  const pem = await readFile(trustedRoots, 'utf8').catch(() => undefined);
  if (pem === undefined) {
    const message = `Không đọc được tệp chứng thư gốc ${trustedRoots} (DUNGHEN_TRUSTED_ROOTS). Kiểm tra đường dẫn và quyền đọc.`;
    return { ok: false, code: 'bad-setting', facts: { env: 'DUNGHEN_TRUSTED_ROOTS' }, message };
  }
  return { ok: true, value: { place, trustedCertificates: [pem] } };
}

function findPlace(configuration: FileConfiguration, folder: string | undefined): FilePlace | Refused | undefined {
  const { files } = configuration;
  if (files === undefined) {
    return folder === undefined ? undefined : { kind: 'folder', folder: path.join(folder, 'files') };
  }
  const match = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*?))?\/?$/.exec(files);
  if (match === null) {
    return files.startsWith('s3:') ? wrong('DUNGHEN_FILES', 's3://thùng hoặc s3://thùng/tiền-tố') : folderOf(files);
  }
  const { s3Endpoint, s3AccessKey, s3SecretKey, s3Region } = configuration;
  if (s3Endpoint === undefined) return wrong('DUNGHEN_S3_ENDPOINT', 'địa chỉ dịch vụ S3');
  if (s3AccessKey === undefined) return wrong('DUNGHEN_S3_ACCESS_KEY', 'tài khoản của dịch vụ S3');
  if (s3SecretKey === undefined) return wrong('DUNGHEN_S3_SECRET_KEY', 'khóa bí mật của dịch vụ S3');
  return {
    kind: 's3',
    endpoint: s3Endpoint,
    bucket: match[1] ?? '',
    ...(match[2] === undefined ? {} : { prefix: match[2] }),
    region: s3Region,
    accessKeyId: s3AccessKey,
    secretAccessKey: s3SecretKey,
    incoming: path.join(folder ?? '.', 'incoming'),
  };
}

const folderOf = (files: string): FilePlace => ({ kind: 'folder', folder: path.resolve(files) });

function wrong(env: string, wanted: string): Refused {
  const message = `Kho tệp đặt ở S3 nhưng thiết lập ${env} thiếu hoặc không đúng: cần ${wanted}.`;
  return { ok: false, code: 'bad-setting', facts: { env }, message };
}
