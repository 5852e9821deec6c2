/** Vietnamese text of the way to the intake counter; that of the page itself comes with it (`intake-page.ts`). */
export const intakeVi = {
  menu: 'Tiếp nhận',
};
