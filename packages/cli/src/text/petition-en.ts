import type { petitionVi } from './petition-vi.ts';

export const petitionEn: typeof petitionVi = {
  petition: 'feedback and petitions: load a file of the portal, tables II.05a and II.05b',
  import:
    'load petitions exported from the National Portal (a JSON list, or one JSON object a line); without --yes only a preview',
  file: 'JSON file; each object has maPAKN, loai, noiDung, ngayTiepNhan and, where known, coQuan, canBo, maHoSo, nguoiGui, lienHe',
  yes: 'really load',
  report: 'tables II.05a, II.05b of a period',
  period: 'period: 2024-Q1, 2024-03, 2024',
  format: 'format: xlsx (both tables), csv',
  preview: 'Read {read}: {added} to be added, {known} known, {wrong} wrong. Add --yes to load.',
  done: 'Read {read}: {added} added, {known} known, {wrong} wrong.',
  line: 'Line {line}: {message}',
  badFormat: 'There is no format “{format}”. Choose xlsx or csv.',
};
