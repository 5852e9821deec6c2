import type { Outcome } from '../outcome/index.ts';
import { DEFINITIONS, type SettingDefinition, type SettingKey, type SettingKind } from './definitions.ts';

type ValueOf<Kind extends SettingKind> = Kind extends 'number' ? number : Kind extends 'flag' ? boolean : string;

type Setting<Definition extends SettingDefinition> = Definition extends { readonly default: unknown }
  ? ValueOf<Definition['kind']>
  : ValueOf<Definition['kind']> | undefined;

/** The settings in force. */
export type Configuration = {
  readonly [Key in SettingKey]: Setting<(typeof DEFINITIONS)[Key]>;
};

export type SettingSource = 'environment' | 'file' | 'default';

/** One line of the effective view; secrets are not in it. */
export interface EffectiveSetting {
  readonly key: SettingKey;
  readonly env: string;
  readonly value: string;
  readonly source: SettingSource;
  readonly about: string;
}

export interface ReadConfiguration {
  readonly configuration: Configuration;
  readonly effective: readonly EffectiveSetting[];
}

export interface ConfigurationSources {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The text of the file of settings, JSON, with its name for messages. */
  readonly file?: { readonly name: string; readonly text: string };
}

const KEYS = Object.keys(DEFINITIONS).filter((key): key is SettingKey => key in DEFINITIONS);

/** Reads all settings at once; the first that is wrong is refused with its name, its place and what would be right. */
export function readConfiguration(sources: ConfigurationSources): Outcome<ReadConfiguration> {
  const file = readFile(sources.file);
  if (!file.ok) return file;
  const values: Partial<Record<SettingKey, string | number | boolean>> = {};
  const effective: EffectiveSetting[] = [];
  for (const key of KEYS) {
    const definition: SettingDefinition = DEFINITIONS[key];
    const { given, source } = findGiven(key, definition, sources.env, file.value);
    const value = given === undefined ? definition.default : parse(definition.kind, given);
    if (given !== undefined && value === undefined) return refuseValue(key, definition, source, sources.file?.name);
    if (value !== undefined) values[key] = value;
    const { env, about } = definition;
    effective.push({ key, env, value: shown(definition, value), source, about });
  }
  return { ok: true, value: { configuration: asConfiguration(values), effective } };
}

type Given = { readonly given: unknown; readonly source: SettingSource };

function findGiven(
  key: SettingKey,
  { env }: SettingDefinition,
  environment: ConfigurationSources['env'],
  file: Readonly<Record<string, unknown>>,
): Given {
  const inEnvironment = environment[env];
  if (inEnvironment !== undefined && inEnvironment !== '') return { given: inEnvironment, source: 'environment' };
  if (file[key] !== undefined && file[key] !== '') return { given: file[key], source: 'file' };
  return { given: undefined, source: 'default' };
}

function parse(kind: SettingKind, given: unknown): string | number | boolean | undefined {
  const text = typeof given === 'string' ? given.trim() : String(given);
  switch (kind) {
    case 'number':
      return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
    case 'flag':
      return text === 'true' || text === '1' ? true : text === 'false' || text === '0' ? false : undefined;
    case 'url':
      return URL.canParse(text) && /^https?:/.test(text) ? text.replace(/\/$/, '') : undefined;
    case 'path':
    case 'text':
      return typeof given === 'string' ? text : undefined;
  }
}

const WANTED: Readonly<Record<SettingKind, string>> = {
  number: 'một số nguyên không âm',
  flag: 'true hoặc false',
  url: 'một địa chỉ http:// hoặc https://',
  path: 'một đường dẫn',
  text: 'một chuỗi ký tự',
};

function refuseValue(
  key: SettingKey,
  { env, kind }: SettingDefinition,
  source: SettingSource,
  file: string | undefined,
): Outcome<ReadConfiguration> {
  const where = source === 'environment' ? `biến môi trường ${env}` : `"${key}" trong ${file ?? 'tệp thiết lập'}`;
  // The value itself may be a secret that was put in the wrong place.
  const message = `Thiết lập ${where} không đúng: cần ${WANTED[kind]}.`;
  return { ok: false, code: 'bad-setting', facts: { key, env, source }, message };
}

function readFile(file: ConfigurationSources['file']): Outcome<Readonly<Record<string, unknown>>> {
  if (file === undefined) return { ok: true, value: {} };
  const read = parseObject(file.text);
  if (read === undefined) {
    const message = `Tệp thiết lập ${file.name} không phải JSON dạng {"khóa": giá trị}.`;
    return { ok: false, code: 'bad-setting-file', facts: { file: file.name }, message };
  }
  const unknown = Object.keys(read).find((key) => !KEYS.some((known) => known === key));
  if (unknown === undefined) return { ok: true, value: read };
  const message = `Tệp thiết lập ${file.name} có khóa "${unknown}" không dùng đến. Các khóa: ${KEYS.join(', ')}.`;
  return { ok: false, code: 'unknown-setting', facts: { file: file.name, key: unknown }, message };
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? { ...read } : undefined;
  } catch {
    return undefined;
  }
}

function shown({ secret }: SettingDefinition, value: string | number | boolean | undefined): string {
  if (value === undefined) return '';
  return secret === true ? '(đã đặt, không hiện)' : String(value);
}

/** Each value was read by its definition, so the record is what the definitions say. */
function asConfiguration(values: Partial<Record<SettingKey, string | number | boolean>>): Configuration {
  return Object.freeze({ ...values }) as Configuration;
}
