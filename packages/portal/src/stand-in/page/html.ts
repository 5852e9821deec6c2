/** A piece of a page, made by `html` alone: text from outside cannot pass for one. */
export interface Html {
  readonly markup: string;
}

const made = new WeakSet<object>();

export type Content = Html | string | number | undefined | false | readonly Content[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A template; whatever is put in is escaped, so attributes have to stand in double quotes. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Html {
  const markup = strings.reduce((text, part, index) => text + render(values[index - 1]) + part);
  const piece = Object.freeze({ markup });
  made.add(piece);
  return piece;
}

function render(value: Content): string {
  if (value === undefined || value === false) return '';
  if (typeof value === 'string' || typeof value === 'number')
    return String(value).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
  if (isPiece(value)) return value.markup;
  return value.map(render).join('');
}

const isPiece = (value: Html | readonly Content[]): value is Html => made.has(value);
