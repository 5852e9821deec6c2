import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { dunghen } from './run.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'dunghen-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, ...lines: readonly string[]): string {
  const file = path.join(folder, name);
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

describe('due (spec: command line)', () => {
  test('worked example 2, with its explanation', async () => {
    const { code, out } = await dunghen(
      'due',
      '--accepted',
      '2024-02-07T14:00',
      '--limit',
      '5 ngày làm việc',
      '--json',
    );
    expect(code).toBe(0);
    const answer: { dueAt: string; explanation: readonly string[] } = JSON.parse(out);
    expect(answer.dueAt).toBe('2024-02-21T17:30');
    expect(answer.explanation.at(-1)).toContain('21/02/2024');
  });

  test('--batch keeps columns and order, and names bad rows', async () => {
    const file = fileOf(
      'due.csv',
      'id,way,accepted_at,amount,unit,after_hours,supplement_effect,stops',
      '1,days,2024-01-15T10:00,3,working-day,,,',
      '8,days,2026-11-20T09:00,3,working-day,,,',
      'x,days,2024-02-30T10:00,3,working-day,,,',
      '14,days,2024-01-15T10:00,3,working-day,,restart,2024-01-16T14:00/2024-01-19T14:30',
    );
    const { code, out, err } = await dunghen('due', '--batch', file);
    const lines = out.trim().split(/\r?\n/);
    expect(lines[0]).toMatch(/^id,way,accepted_at,amount,unit,after_hours,supplement_effect,stops,due_at,provisional/);
    expect(lines[1]).toContain('2024-01-18T17:30');
    expect(lines[2]).toContain('2026-11-26T17:30,2026-11-27T17:30');
    expect(lines[3]).toMatch(/^x,.*2024-02-30T10:00/);
    expect(lines[4]).toContain('2024-01-24T17:30');
    expect(err).toContain('4 dòng');
    expect(code).toBe(2);
  });
});

describe('judge --batch (spec: command line)', () => {
  test('judges by policy as of an instant, without a database', async () => {
    const file = fileOf(
      'judge.csv',
      'id,accepted_at,original_due_at,due_at,completed_at,returned_at,ended_as,stops,supplements',
      'early,2024-01-15T10:00,2024-01-18T17:30,2024-01-18T17:30,2024-01-17T09:00,,completed,,0',
      'on,2024-01-15T10:00,2024-01-18T17:30,2024-01-18T17:30,2024-01-18T18:00,,completed,,0',
      'late,2024-01-15T10:00,2024-01-18T17:30,2024-01-18T17:30,2024-01-19T09:30,,completed,,0',
      'open,2024-01-15T10:00,2024-01-18T17:30,2024-01-18T17:30,,,,,0',
    );
    const { code, out } = await dunghen(
      'judge',
      '--batch',
      file,
      '--policy',
      'province',
      '--as-of',
      '2024-01-20T00:00',
    );
    const verdicts = out
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.split(',').slice(9, 11));
    expect(verdicts).toEqual([
      ['early', '0'],
      ['on-time', '0'],
      ['late', '120'],
      ['open-overdue', '480'],
    ]);
    expect(code).toBe(0);
  });
});
