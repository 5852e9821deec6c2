import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { packFiles } from './index.ts';

test('an archive holds its files in their order and is the same bytes each time', () => {
  const files = ['b.pdf', 'a.docx'].map((name) => ({ name, bytes: new TextEncoder().encode(name) }));
  const archive = packFiles(files);
  expect(Object.keys(unzipSync(archive))).toEqual(['b.pdf', 'a.docx']);
  expect(packFiles(files)).toEqual(archive);
  expect(() => packFiles([...files, ...files])).toThrow('one name');
});
