import type { ImportProgress } from '@dunghen/app/import';
import { formatInteger } from '@dunghen/domain/text';
import type { Io } from '../program/io.ts';

const WIDTH = 24;
const LINE_EVERY_MS = 5_000;

/** Shows how far an import has come: a bar on a terminal, a plain line every few seconds otherwise. */
export function showProgress(err: Io['err']): { show(progress: ImportProgress): void; end(): void } {
  const terminal = err.isTTY === true;
  let lastLine = performance.now();
  return {
    show(progress) {
      if (terminal) {
        err.write(`\r\u001b[2K${barText(progress)}`);
        return;
      }
      if (performance.now() - lastLine < LINE_EVERY_MS) return;
      lastLine = performance.now();
      err.write(`${barText(progress)}\n`);
    },
    end() {
      if (terminal) err.write('\r\u001b[2K');
    },
  };
}

function barText({ phase, rows, bytes, totalBytes, rowsPerSecond, remainingSeconds }: ImportProgress): string {
  const share = totalBytes === 0 ? 1 : Math.min(1, bytes / totalBytes);
  const done = Math.round(share * WIDTH);
  const bar = `${'█'.repeat(done)}${'░'.repeat(WIDTH - done)}`;
  const action = phase === 'survey' ? 'Đang xem tệp' : 'Đang nạp';
  const left = remainingSeconds === undefined ? '' : `, còn khoảng ${durationText(remainingSeconds)}`;
  return `${action} ${bar} ${Math.floor(share * 100)}%  ${formatInteger(rows)} dòng, ${formatInteger(rowsPerSecond)} dòng/giây${left}`;
}

function durationText(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 60 ? `${whole} giây` : `${Math.floor(whole / 60)} phút ${whole % 60} giây`;
}
