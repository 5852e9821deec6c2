/** Vietnamese names of the control room's pages in the menu; their own text comes with them (`pages/control/use-control-text.ts`). */
export const controlVi = {
  menu: 'Điều hành',
  leaderMenu: 'Lãnh đạo tỉnh',
  communeMenu: 'Việc của đơn vị',
};
