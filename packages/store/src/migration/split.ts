/**
 * The statements of a migration file: cut at semicolons outside of quotes, dollar quotes and comments. Comments that
 * stand alone are dropped. One statement a call is what distributed engines ask of DDL.
 */
export function splitStatements(sql: string): readonly string[] {
  const statements: string[] = [];
  let from = 0;
  let at = 0;
  while (at < sql.length) {
    const skipped = endOfQuoted(sql, at);
    if (skipped !== undefined) {
      at = skipped;
    } else if (sql[at] === ';') {
      statements.push(sql.slice(from, at));
      at += 1;
      from = at;
    } else {
      at += 1;
    }
  }
  statements.push(sql.slice(from));
  return statements.map((statement) => statement.trim()).filter(hasCode);
}

const QUOTED = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|(\$\w*\$)[\s\S]*?\1/y;

/** Where a quoted stretch or comment that begins at `at` ends; undefined where none begins. */
function endOfQuoted(sql: string, at: number): number | undefined {
  QUOTED.lastIndex = at;
  return QUOTED.test(sql) ? QUOTED.lastIndex : undefined;
}

function hasCode(statement: string): boolean {
  return statement.replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, '').trim() !== '';
}
