import { hash, verify } from '@node-rs/argon2';
import { COMMON_WORDS } from './common-words.ts';

/**
 * Argon2id with 19 MiB and two passes, the least that OWASP's Password Storage Cheat Sheet advises; about 20 ms on one
 * core. Parameters stand in each hash, so that they may grow later.
 */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Each takes 19 MiB and a core; more at once would only let strangers slow down everybody else's work. */
const AT_ONCE = 2;
const MOST_WAITING = 200;

/** Keyboards give the letters of one Vietnamese word in more than one way (Unicode, NFC and NFD). */
const normalised = (password: string): string => password.normalize('NFKC');

export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(normalised(password), COST));
}

/** Undefined `passwordHash`: there is none; takes as long and is never right. */
export async function isPasswordOf(passwordHash: string | undefined, password: string): Promise<boolean> {
  const against = passwordHash ?? (await nobodysHash());
  const right = await inTurn(() => verify(against, normalised(password)));
  return right && passwordHash !== undefined;
}

let nobodys: Promise<string> | undefined;

/** A hash that no password of anybody fits: unknown logins cost the same as known ones. */
function nobodysHash(): Promise<string> {
  nobodys ??= hashPassword(crypto.randomUUID());
  return nobodys;
}

let running = 0;
const queue: (() => void)[] = [];

/** Whether more wait for their turn than a few seconds suffice for. */
export function isCrowded(): boolean {
  return queue.length >= MOST_WAITING;
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => queue.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = queue.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}

const MIN_LENGTH = 12;
const MAX_LENGTH = 200;

export type PasswordFault = 'too-short' | 'too-long' | 'holds-login' | 'too-common' | 'unchanged';

const FAULT_TEXTS: Readonly<Record<PasswordFault, string>> = {
  'too-short': `Mật khẩu phải có ít nhất ${MIN_LENGTH} ký tự. Một câu ngắn dễ nhớ là tốt nhất.`,
  'too-long': `Mật khẩu dài quá ${MAX_LENGTH} ký tự.`,
  'holds-login': 'Mật khẩu không được chứa tên đăng nhập. Chọn mật khẩu khác.',
  'too-common': 'Mật khẩu này thuộc loại thường gặp, dễ bị đoán. Chọn mật khẩu khác, ví dụ một câu ngắn.',
  unchanged: 'Mật khẩu mới phải khác mật khẩu đang dùng.',
};

export function passwordFaultText(fault: PasswordFault): string {
  return FAULT_TEXTS[fault];
}

/** What is wrong with a password that somebody chose, or undefined. Length is counted in characters as people see them. */
export function findPasswordFault(password: string, login: string): PasswordFault | undefined {
  const characters = [...normalised(password)].length;
  if (characters < MIN_LENGTH) return 'too-short';
  if (characters > MAX_LENGTH) return 'too-long';
  const plain = plainOf(password);
  if (plain.includes(plainOf(login))) return 'holds-login';
  return isCommon(plain) || isCommon(lookAlikesUndone(plain)) ? 'too-common' : undefined;
}

/** Lower case, without marks. */
function plainOf(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
}

const LOOK_ALIKES: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '0': 'o',
  $: 's',
  '5': 's',
  '1': 'i',
  '!': 'i',
  '7': 't',
};

const lookAlikesUndone = (plain: string): string => plain.replace(/[@430$15!7]/g, (sign) => LOOK_ALIKES[sign] ?? sign);

/** A few characters over and over, or nothing but commonest words, runs of the keyboard, digits and signs. */
function isCommon(plain: string): boolean {
  if (new Set(plain).size <= 3) return true;
  const letters = plain.replace(/[^\p{L}]/gu, '');
  return COMMON_WORDS.reduce((rest, word) => rest.replaceAll(word, ''), letters).length <= 3;
}
