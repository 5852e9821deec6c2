import { execFileSync, spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { dunghen } from './run.ts';

describe('usage', () => {
  test('help is Vietnamese, and English on demand', async () => {
    const vi = await dunghen('--help');
    expect(vi.code).toBe(0);
    expect(vi.out).toContain('Cách dùng: dunghen');
    for (const command of ['start', 'demo', 'import', 'report', 'check', 'due', 'judge', 'doctor', 'migrate']) {
      expect(vi.out).toContain(`\n  ${command} `);
    }
    const en = await dunghen('report', 'quarterly', '--help', '--lang', 'en');
    expect(en.code).toBe(0);
    expect(en.out).toContain('Usage:');
    expect(en.out).not.toMatch(/[ạảấầẩẫậắằẳẵặẹẻẽếềểễệ]{1}[^…]*Tùy chọn/);
  });

  test.each([
    [['ducks'], 'Không có lệnh ducks.'],
    [['due', '--ducks'], 'Không có tùy chọn --ducks.'],
    [['report', 'quarterly'], 'Thiếu tùy chọn bắt buộc'],
    [['judge', '--batch'], 'cần một giá trị'],
    [['check'], 'Thiếu tham số'],
    [
      ['report', 'quarterly', '--period', '2024-Q1', '--layout', 'ducks'],
      '--layout <tên> không nhận giá trị “ducks”; chọn một trong: late-only',
    ],
    [['due'], 'Cần --accepted và --limit'],
    [['due', '--accepted', '2024-02-30T10:00', '--limit', '3 ngày làm việc'], '2024-02-30T10:00'],
    [['due', '--accepted', '2024-02-07T10:00', '--limit', 'một lát'], 'một lát'],
    [['judge', '--batch', 'none.csv', '--as-of', 'mai'], 'Tùy chọn --as-of'],
    [['due', '--batch', '/none/none.csv'], 'none.csv'],
    [['judge', '--batch', '/none/none.csv'], 'none.csv'],
    [['check', '/none/none.csv'], 'none.csv'],
    [['start', '--port', 'abc'], 'Cổng “abc”'],
    [['report', 'quarterly', '--period', '2024-Q1', '--period', '2024-Q2'], 'Tùy chọn --period ghi hai lần'],
    [['publish', 'propose', '--kind', 'ducks', '--period', '2024-Q1'], '--kind <loại> không nhận giá trị “ducks”'],
    [['publish', 'propose', '--period', '2024-Q1'], 'Thiếu tùy chọn bắt buộc'],
    [['report', 'quarterly', '--period', '2024-Q1', '--out', import.meta.filename], 'Không ghi được vào thư mục'],
    [['export', '--out', `${import.meta.filename}/a/b`], 'Không ghi được vào thư mục'],
  ])('%j is refused with exit code 2 and a Vietnamese message', async (args, message) => {
    const result = await dunghen(...args);
    expect(result.err).toContain(message);
    expect(result.code).toBe(2);
    expect(result.out).toBe('');
  });

  test('the bare command shows its help, and that is no success', async () => {
    const result = await dunghen();
    expect(result.out + result.err).toContain('Cách dùng:');
    expect(result.code).toBe(2);
  });
});

describe('the command itself', () => {
  const bin = path.resolve(import.meta.dirname, '../bin/dunghen.js');

  test('runs under this Node', () => {
    expect(execFileSync(bin, ['--version'], { encoding: 'utf8' })).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test('gives exit code and messages through', () => {
    const result = spawnSync(bin, ['ducks'], { encoding: 'utf8' });
    expect(result.status).toBe(2);
    expect(result.stderr).toContain('Không có lệnh ducks.');
  });
});
