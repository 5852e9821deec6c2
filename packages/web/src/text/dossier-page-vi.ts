/** Vietnamese text of the pages of one subject; joined in `vi.ts`. */
export const dossierPageVi = {
  menu: 'Hồ sơ',
};
