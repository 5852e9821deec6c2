/** A piece of a page. Only `html` makes one, so that no text from outside can pass for one. */
export interface Html {
  readonly text: string;
}

/** What may stand in a template: text is escaped, pieces stand as they are, nothing stands for what is not there. */
export type Content = Html | string | number | undefined | false | readonly Content[];

const made = new WeakSet<object>();

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/**
 * A template of HTML. Whatever is put in is escaped; attributes have to be in double quotes; an address has to be one of
 * this server or begin with http(s). Throws where a template itself is unsafe, which every test of the page would show.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Html {
  let text = strings[0] ?? '';
  for (const [index, value] of values.entries()) {
    text += render(value, placeAfter(text)) + (strings[index + 1] ?? '');
  }
  return make(text);
}

/** An attribute without a value, where it is on: `checked`, `selected`, `required`. */
export const flag = (name: 'checked' | 'selected' | 'required' | 'disabled', on: boolean): Html =>
  make(on ? ` ${name}` : '');

export const isHtml = (value: unknown): value is Html => typeof value === 'object' && value !== null && made.has(value);

function make(text: string): Html {
  const piece = Object.freeze({ text });
  made.add(piece);
  return piece;
}

type Place = 'text' | 'tag' | 'attribute' | 'address';

/** Where a value would stand behind what there is of the page. */
function placeAfter(text: string): Place {
  const opened = text.lastIndexOf('<');
  const tag = text.slice(opened + 1);
  if (opened === -1 || text.lastIndexOf('>') > opened) {
    if (/^(?:script|style)\b/i.test(tag)) throw new Error('no values within scripts and styles');
    return 'text';
  }
  const attribute = /\s([\w:-]+)="[^"]*$/.exec(tag);
  if (attribute === null) {
    if (/=\s*$/.test(tag)) throw new Error('attributes stand in double quotes');
    return 'tag';
  }
  const name = attribute[1]?.toLowerCase() ?? '';
  if (name.startsWith('on') || name === 'style') throw new Error(`no values in ${name}`);
  const isFirst = /="$/.test(tag);
  return isFirst && ['href', 'src', 'action', 'formaction'].includes(name) ? 'address' : 'attribute';
}

function render(value: Content, place: Place): string {
  if (value === undefined || value === false) return '';
  if (typeof value === 'string' || typeof value === 'number') {
    if (place === 'tag') throw new Error('only flags stand within a tag');
    const text = String(value);
    if (place === 'address' && !isSafeAddress(text)) throw new Error('an address that leads nowhere good');
    return escapeHtml(text);
  }
  if (isHtml(value)) {
    if (place === 'tag' && !/^[\s\w]*$/.test(value.text)) throw new Error('only flags stand within a tag');
    if (place === 'attribute' || place === 'address') throw new Error('no markup within attributes');
    return value.text;
  }
  if (isList(value)) return value.map((part) => render(part, place)).join('');
  throw new Error('not made by html``');
}

const isList = (value: Content): value is readonly Content[] => Array.isArray(value);

/** Of this server, or of the web; never `javascript:`, never `//elsewhere`. */
function isSafeAddress(address: string): boolean {
  return /^(?:\/(?![/\\])|#|\?)/.test(address) || /^https?:\/\/[^\s"'<>]+$/.test(address);
}
