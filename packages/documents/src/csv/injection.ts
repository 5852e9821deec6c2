/**
 * Text that a spreadsheet would run when it opens the file: it begins, after any blanks, with `=`, `+`, `-` or `@`, also
 * in their full-width forms, or with a tab or a line end. Such text gets a leading apostrophe, by which spreadsheets
 * know text. A dash alone, as zero and "nothing" are printed, is no formula in any of them and stays: `check` and people
 * read it. Numbers are not text and come here never, so that "-5" stays a number. ("+84 912…" becomes text: it was.)
 */
export function safeText(text: string): string {
  if (text.trim() === '-') return text;
  return /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/.test(text) ? `'${text}` : text;
}
