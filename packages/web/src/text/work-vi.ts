/** Vietnamese names of the pages of one subject, for the menu; their words come with the pages (`work/`). */
export const workVi = {
  menu: 'Việc của tôi',
  searchMenu: 'Tra cứu hồ sơ',
};
