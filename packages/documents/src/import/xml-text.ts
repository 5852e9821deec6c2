const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Resolves the references of XML text (`&amp;`, `&#243;`, `&#xF3;`). Entities of a DTD are left as they are: none is read. */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|[a-z]{2,4});/g, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED.get(name) ?? whole;
    const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0x10ffff ? whole : String.fromCodePoint(code);
  });
}

/** The escapes of SpreadsheetML for what XML cannot hold: `_x000D_` is a carriage return (ECMA-376, ST_Xstring). */
export function decodeSpreadsheetText(text: string): string {
  const plain = decodeReferences(text);
  if (!plain.includes('_x')) return plain;
  return plain.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** An attribute of a start tag, or undefined. For the small parts of a workbook; sheets are scanned as bytes. */
export function findAttribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|\\s)(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  const value = match?.[1] ?? match?.[2];
  return value === undefined ? undefined : decodeReferences(value);
}

/** The start tags of a name, whatever its namespace prefix. */
export function startTags(xml: string, name: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<(?:[\\w.-]+:)?${name}(\\s[^>]*?)?/?>`, 'g'))].map((match) => match[1] ?? '');
}
