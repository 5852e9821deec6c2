/** "Điện Biên Province" of "tỉnh Điện Biên": the proper name stays Vietnamese, its kind is said in English after it. */
export function provinceEn(name: string): string {
  const found = /^(tỉnh|thành phố)\s+(.+)$/i.exec(name);
  if (found === null) return name;
  const [, kind = '', proper = ''] = found;
  return `${proper} ${kind.toLocaleLowerCase('vi') === 'tỉnh' ? 'Province' : 'City'}`;
}
