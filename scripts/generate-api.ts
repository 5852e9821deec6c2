// Writes the API's description and the web client's types from the server's schemas. Run after a schema changes.
import { mkdir, writeFile } from 'node:fs/promises';
import { describeApi } from '../packages/server/src/http/describe.ts';
import { clientTypes } from '../packages/web/scripts/client-types.ts';

const folder = new URL('../packages/web/src/api/generated/', import.meta.url);
const description = await describeApi();
await mkdir(folder, { recursive: true });
await writeFile(new URL('openapi.json', folder), description);
await writeFile(new URL('schema.d.ts', folder), await clientTypes(description));
console.log('Đã ghi mô tả API và kiểu dữ liệu của giao diện vào packages/web/src/api/generated.');
