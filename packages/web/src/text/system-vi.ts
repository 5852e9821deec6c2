/** Vietnamese text of the pages of one subject; joined in `vi.ts`. */
export const systemVi = {
  menu: 'Hệ thống',
};
