import type { Calendar } from '@dunghen/domain/calendar';
import type { DueDate, Explanation } from '@dunghen/domain/deadline';
import type { JudgementPolicy } from '@dunghen/domain/judgement';
import type { Instant } from '@dunghen/domain/time';

/** Chunks of a CSV file: a read stream, a list of buffers, … UTF-8 with or without BOM. */
export type BatchInput = AsyncIterable<Uint8Array | string>;

/** Where the result goes: any Node writable stream (standard output). */
export type BatchOutput = NodeJS.WritableStream;

export interface BatchResult {
  readonly rows: number;
  /** Rows with a message in column `error`; above 0 means exit code 2. */
  readonly errors: number;
  /** The file as a whole could not be read (Vietnamese); nothing or not all was written. Exit code 2. */
  readonly refusal?: string;
}

/** `dunghen due --batch`: adds `due_at`, `provisional`, and `error` where a row is bad (spec: command line). */
export function dueBatch(_input: BatchInput, _output: BatchOutput, _calendar: Calendar): Promise<BatchResult> {
  throw new Error('not yet');
}

/** `dunghen judge --batch`: adds `verdict` and `late_minutes`, and `error` where a row is bad (spec: command line). */
export function judgeBatch(
  _input: BatchInput,
  _output: BatchOutput,
  _options: { readonly calendar: Calendar; readonly policy: JudgementPolicy; readonly asOf: Instant },
): Promise<BatchResult> {
  throw new Error('not yet');
}

/** Texts of the command `dunghen due`, as typed. */
export interface DueQuestion {
  /** `yyyy-MM-ddTHH:mm`, `dd/MM/yyyy HH:mm` or a date alone. */
  readonly accepted: string;
  /** "3 ngày làm việc", "8 giờ làm việc", … */
  readonly limit: string;
  readonly way?: string;
  readonly afterHours?: string;
  readonly supplementEffect?: string;
  /** `start/end` pairs joined by `;`. */
  readonly stops?: string;
}

export type DueAnswer =
  | { readonly ok: true; readonly due: DueDate; readonly explanation: Explanation; readonly lines: readonly string[] }
  | { readonly ok: false; readonly message: string };

export function dueOf(_calendar: Calendar, _question: DueQuestion): DueAnswer {
  throw new Error('not yet');
}
