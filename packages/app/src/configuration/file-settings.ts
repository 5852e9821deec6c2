import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { readTrustList } from '@dunghen/documents/signature';
import { resolveTarget } from '@dunghen/store/server';
import type { FilePlace, FileSettings } from '../file/index.ts';
import type { Outcome } from '../outcome/index.ts';
import type { Configuration } from './configuration.ts';

const S3 = /^s3:\/\/([a-z0-9][a-z0-9.-]+)(?:\/(.*?))?\/?$/;

/** The settings of files and signatures; reads the file of trusted roots where one is named. */
export async function fileSettingsOf(configuration: Configuration): Promise<Outcome<FileSettings>> {
  const place = placeOf(configuration);
  if (!place.ok) return place;
  const { trustedRoots } = configuration;
  if (trustedRoots === undefined) return { ok: true, value: { place: place.value } };
  const text = await readFile(trustedRoots, 'utf8').catch(() => undefined);
  if (text === undefined) return refuse(`Không đọc được tệp chứng thư gốc ${trustedRoots} (DUNGHEN_TRUSTED_ROOTS).`);
  const [problem] = readTrustList([text]).problems;
  if (problem !== undefined) return refuse(`${trustedRoots} (DUNGHEN_TRUSTED_ROOTS): ${problem.message}`);
  return { ok: true, value: { place: place.value, trustedCertificates: [text] } };
}

/** Where contents lie when nothing is set and the database is a server's: below the working directory. */
const FOLDER_BESIDE_SERVER = 'dunghen-files';

/**
 * Without a setting the contents lie in the folder `files` beside an embedded database, else in one below the working
 * directory. Several servers on one database need a setting: they must see the same contents.
 */
function placeOf(configuration: Configuration): Outcome<FilePlace> {
  const { files, database } = configuration;
  const target = resolveTarget(database);
  if (files === undefined) {
    return folder(path.resolve(target.kind === 'folder' ? path.join(target.folder, 'files') : FOLDER_BESIDE_SERVER));
  }
  const bucket = S3.exec(files);
  if (bucket !== null) return bucketOf(configuration, bucket[1] ?? '', bucket[2] ?? '');
  if (/^\w+:\/\//.test(files)) return refuse('Kho tệp DUNGHEN_FILES phải là một thư mục hoặc s3://tên-bucket.');
  return folder(path.resolve(files));
}

const folder = (place: string): Outcome<FilePlace> => ({ ok: true, value: { kind: 'folder', folder: place } });

function bucketOf(configuration: Configuration, bucket: string, prefix: string): Outcome<FilePlace> {
  const { s3Endpoint: endpoint, s3Region: region, s3AccessKey, s3SecretKey } = configuration;
  if (endpoint === undefined || s3AccessKey === undefined || s3SecretKey === undefined) {
    return refuse(
      'Kho tệp S3 cần cả DUNGHEN_S3_ENDPOINT, DUNGHEN_S3_ACCESS_KEY và DUNGHEN_S3_SECRET_KEY; còn thiếu ít nhất một.',
    );
  }
  const place: FilePlace = {
    kind: 's3',
    endpoint,
    region,
    bucket,
    ...(prefix === '' ? {} : { prefix }),
    accessKeyId: s3AccessKey,
    secretAccessKey: s3SecretKey,
    incoming: path.join(os.tmpdir(), 'dunghen-incoming'),
  };
  return { ok: true, value: place };
}

const refuse = (message: string) => ({ ok: false, code: 'bad-setting', facts: {}, message }) as const;
