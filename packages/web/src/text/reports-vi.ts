/** Vietnamese text of the pages of one subject; joined in `vi.ts`. */
export const reportsVi = {
  menu: 'Báo cáo',
};
