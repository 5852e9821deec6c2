/** Languages in which files of open data name their columns. */
export type DataLang = 'vi' | 'en';

export const DATA_LANGS: readonly DataLang[] = ['vi', 'en'];

/** Fields with few dossiers stand together under this name (`protectSmall`). */
export const REST_FIELDS: Readonly<Record<DataLang, string>> = {
  vi: 'Các lĩnh vực ít hồ sơ, gộp chung',
  en: 'Fields with few dossiers, together',
};

const VI = {
  period: 'ky',
  code: 'ma_co_quan',
  agency: 'ten_co_quan',
  level: 'cap',
  received: 'tiep_nhan',
  resolved: 'da_giai_quyet',
  early: 'truoc_han',
  onTime: 'dung_han',
  late: 'qua_han',
  latePercent: 'ty_le_qua_han',
  open: 'dang_giai_quyet',
  openOverdue: 'dang_qua_han',
  standing: 'tinh_trang_so_lieu',
  field: 'linh_vuc',
  rank: 'xep_hang',
  apologisedOn: 'ngay_xin_loi',
  procedure: 'thu_tuc',
  letter: 'so_van_ban',
  newDueOn: 'ngay_hen_moi',
} as const;

export type ColumnName = keyof typeof VI;

const EN: Readonly<Record<ColumnName, string>> = {
  period: 'period',
  code: 'agency_code',
  agency: 'agency_name',
  level: 'level',
  received: 'received',
  resolved: 'resolved',
  early: 'early',
  onTime: 'on_time',
  late: 'late',
  latePercent: 'late_percent',
  open: 'open',
  openOverdue: 'open_overdue',
  standing: 'standing',
  field: 'field',
  rank: 'rank',
  apologisedOn: 'apologised_on',
  procedure: 'procedure',
  letter: 'letter',
  newDueOn: 'new_due_on',
};

/** Names of columns; those in Vietnamese are what other programs read since the first files, and stay. */
export const COLUMNS: Readonly<Record<DataLang, Readonly<Record<ColumnName, string>>>> = { vi: VI, en: EN };
