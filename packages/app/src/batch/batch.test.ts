import { readFileSync } from 'node:fs';
import { PassThrough, Writable } from 'node:stream';
import { compileCalendar, parseHolidayRows } from '@dunghen/domain/calendar';
import { PORTAL_766_POLICY, PROVINCE_POLICY } from '@dunghen/domain/judgement';
import { getLocal } from '@dunghen/domain/time';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BatchOutput, BatchResult } from './batch.ts';
import { cellsOf, csvCell } from './csv-cells.ts';
import { readCsvRecords } from './csv-records.ts';
import { dueBatch } from './due-batch.ts';
import { dueOf } from './due-of.ts';
import { judgeBatch } from './judge-batch.ts';

const csv = readFileSync(new URL('../../../../data/calendar/holidays-vn.csv', import.meta.url), 'utf8');
const rows = parseHolidayRows(csv);
const calendar = compileCalendar({ exceptions: rows.ok ? rows.exceptions : [] });

interface Ran extends BatchResult {
  readonly text: string;
}

async function collect(run: (output: BatchOutput) => Promise<BatchResult>): Promise<Ran> {
  let text = '';
  const output = new Writable({
    highWaterMark: 16,
    write(chunk, _encoding, done) {
      text += String(chunk);
      setImmediate(done);
    },
  });
  const result = await run(output);
  output.end();
  await new Promise((done) => output.on('finish', done));
  return { ...result, text };
}

const due = (text: string | Uint8Array) => collect((output) => dueBatch([text], output, calendar));
const judged = (text: string, policy = PROVINCE_POLICY, asOf = '2024-04-01T00:00') =>
  collect((output) => judgeBatch([text], output, { calendar, policy, asOf: getLocal(asOf) }));

const HEADER = 'id,way,accepted_at,amount,unit,after_hours,supplement_effect,stops';

describe('due --batch', () => {
  // Spec: deadlines, worked examples 1, 8, 9, 14, 15, 16.
  test.each([
    ['1,days,2024-01-15T10:00,3,working-day,same-day,restart,', '2024-01-18T17:30,,'],
    ['8,days,2026-11-20T09:00,3,working-day,same-day,restart,', '2026-11-26T17:30,2026-11-27T17:30,'],
    ['9,hours,2024-01-15T10:00,3,working-day,same-day,restart,', '2024-01-18T10:00,,'],
    ['14,days,2024-01-15T10:00,3,working-day,same-day,restart,2024-01-16T10:00/2024-01-19T14:30', '2024-01-24T17:30,,'],
    [
      '15,days,2024-01-15T10:00,3,working-day,same-day,subtract,2024-01-16T10:00/2024-01-19T14:30',
      '2024-01-23T17:30,,',
    ],
    ['16,days,2024-01-15T14:59,0,same-day,same-day,restart,', '2024-01-15T17:30,,'],
    ['16,days,2024-01-15T15:00,,same-day,same-day,restart,', '2024-01-16T17:30,,'],
    ['empty cells,,2024-01-15T10:00,3,working-day,,,', '2024-01-18T17:30,,'],
    ['open stop,days,2024-01-15T10:00,3,working-day,,,2024-01-16T10:00/', ',,'],
  ])('%s', async (row, added) => {
    const ran = await due(`${HEADER}\n${row}\n`);
    expect(ran.text).toBe(`${HEADER},due_at,provisional,error\n${row},${added}\n`);
    expect(ran).toMatchObject({ rows: 1, errors: 0 });
  });

  test.each([
    ['1,days,2024-02-30T10:00,3,working-day,,,', 'Cột accepted_at: "2024-02-30T10:00" không hợp lệ'],
    ['1,days,,3,working-day,,,', 'Cột accepted_at: "" không hợp lệ'],
    ['1,days,2024-01-15T10:00,0.3,working-day,,,', 'Cột amount: "0.3" không hợp lệ'],
    ['1,days,2024-01-15T10:00,-3,working-day,,,', 'Cột amount: "-3" không hợp lệ'],
    ['1,days,2024-01-15T10:00,,working-day,,,', 'Cột amount: "" không hợp lệ'],
    ['1,days,2024-01-15T10:00,3,week,,,', 'Cột unit: "week" không hợp lệ'],
    ['1,weeks,2024-01-15T10:00,3,working-day,,,', 'Cột way: "weeks" không hợp lệ'],
    ['1,days,2024-01-15T10:00,3,working-day,,,2024-01-16T10:00/2024-01-15T10:00', 'kết thúc không trước bắt đầu'],
    ['1,days,2024-01-15T10:00,3,working-day,,,soon', 'Cột stops: "soon" không hợp lệ'],
    ['1,days,2027-12-30T10:00,30,working-day,,,', 'năm 2028'],
    ['1,days,2017-06-01T10:00,3,working-day,,,', 'năm 2017'],
    ['1,days,2024-01-15T10:00,3,working-day,,,,,extra', 'Dòng có'],
  ])('a bad row has an empty result and a message: %s', async (row, message) => {
    const good = '2,days,2024-01-15T10:00,3,working-day,,,';
    const ran = await due(`${HEADER}\n${row}\n${good}\n`);
    expect(ran).toMatchObject({ rows: 2, errors: 1 });
    const cells = cellsOf(ran.text.split('\n')[1] ?? '', ',');
    expect(cells.slice(0, 8)).toEqual([...cellsOf(row, ','), '', ''].slice(0, 8));
    expect(cells.slice(11)).toEqual(cellsOf(row, ',').slice(8));
    expect(cells.slice(8, 10)).toEqual(['', '']);
    expect(cells[10]).toContain(message);
    expect(ran.text.split('\n')[2]).toBe(`${good},2024-01-18T17:30,,`);
  });

  test('columns in another order, quotes, BOM and CRLF are kept valid', async () => {
    const ran = await due(
      '\uFEFFunit,"ghi chú",amount,accepted_at,id\r\nworking-day,"a ""b"", c\r\nd",3,2024-01-15T10:00,x\r\n\r\n',
    );
    expect(ran.text).toBe(
      'unit,"ghi chú",amount,accepted_at,id,due_at,provisional,error\nworking-day,"a ""b"", c\r\nd",3,2024-01-15T10:00,x,2024-01-18T17:30,,\n',
    );
  });

  test('UTF-16, semicolons, a short row, a column that is there already', async () => {
    const text = '\uFEFFid;accepted_at;amount;unit;due_at;stops\n1;2024-01-15T10:00;3;working-day;cũ\n';
    const ran = await due(Buffer.from(text, 'utf16le'));
    expect(ran.text).toBe(
      'id;accepted_at;amount;unit;due_at;stops;due_at;provisional;error\n1;2024-01-15T10:00;3;working-day;cũ;;2024-01-18T17:30;;\n',
    );
  });

  // Spec: "all input columns kept", also those that are called like a result or like each other.
  test('columns called error, due_at and note, note are kept as they are', async () => {
    const header = 'id,accepted_at,amount,unit,error,due_at,note,note,';
    const row = '1,2024-01-15T10:00,3,working-day,e,d,n1,n2,x';
    const ran = await due(`${header}\n${row}\n`);
    expect(ran.text).toBe(`${header},due_at,provisional,error\n${row},2024-01-18T17:30,,\n`);
  });

  // Spec: "rows in input order, all input columns kept": a stray quote swallows nothing.
  test.each([
    ['inside a cell', '5" pipe', 'ok', '5" pipe'],
    ['at its end', '5"', 'ok', '5"'],
    ['several', 'a "b" c"d', 'ok', 'a "b" c"d'],
    ['that opens and closes nothing', '"5 pipe', 'broken', '"""5 pipe"'],
    ['that closes too early', '"5" pipe', 'broken', '"""5"" pipe"'],
    ['that closes', '"5"" pipe"', 'ok', '"5"" pipe"'],
  ])('a quote %s', async (_what, cell, state, written) => {
    const rowOf = (id: number, note: string) => `${id},${note},2024-01-15T10:00,3,working-day`;
    const text = `id,note,accepted_at,amount,unit\n${[cell, 'x', '"y, ""z"""', 'w'].map((note, index) => rowOf(index, note)).join('\n')}\n`;
    const ran = await due(text);
    expect(ran).toMatchObject({ rows: 4, errors: state === 'ok' ? 0 : 1 });
    const lines = ran.text.split('\n');
    expect(lines[1]).toMatch(state === 'ok' ? /,2024-01-18T17:30,,$/ : /,,,".*nháy kép.*"|,,,Dòng có ô mở/);
    expect(lines[1]?.startsWith(`0,${written},`)).toBe(true);
    expect(lines[3]).toBe(`${rowOf(2, '"y, ""z"""')},2024-01-18T17:30,,`);
    expect(lines).toHaveLength(6);
  });

  // Spec: "no limit on length": the year is missing, the number is one. And no far date wraps round into the calendar.
  test.each([
    '1,days,2024-01-15T10:00,99999999,month,,,',
    '1,days,2024-01-15T10:00,99999999999,calendar-day,,,',
    `1,days,2024-01-15T10:00,${'9'.repeat(400)},working-day,,,`,
    '1,days,2024-01-15T10:00,3,working-day,,subtract,2024-01-16T10:00/9999-12-31T23:59',
  ])('the year that is missing is named: %s', async (row) => {
    const ran = await due(`${HEADER}\n${row}\n`);
    expect(ran.text.split('\n')[1]).toContain('năm 2028');
  });

  test('an open stop of the year 9000 changes nothing', async () => {
    const row = '1,days,2024-01-15T10:00,3,working-day,,restart,9000-01-16T10:00/';
    expect((await due(`${HEADER}\n${row}\n`)).text).toContain(`${row},2024-01-18T17:30,,`);
  });

  test.each([
    ['', 'Tệp rỗng'],
    ['id,way\n1,days\n', 'Thiếu cột accepted_at, unit'],
    ['id,id,accepted_at,unit\n', 'hai lần'],
  ])('a file that cannot be read is refused: %j', async (text, refusal) => {
    expect((await due(text)).refusal).toContain(refusal);
  });

  test('binary noise is refused', async () => {
    expect((await due(Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0xff, 0xfe, 0x80]))).refusal).toContain(
      'không phải văn bản',
    );
  });
});

const JUDGE =
  'id,accepted_at,original_due_at,due_at,completed_at,returned_at,ended_as,stops,supplements,amount,unit,way';

describe('judge --batch', () => {
  const A = '2024-01-15T10:00';
  const D = '2024-01-18T17:30';
  test.each([
    [`1,${A},${D},${D},2024-01-17T10:00,,completed,,,,,`, 'early,0,'],
    [`1,${A},${D},${D},2024-01-18T18:00,,completed,,,,,`, 'on-time,0,'],
    [`1,${A},${D},${D},2024-01-19T08:30,,completed,,,,,`, 'late,60,'],
    [`1,${A},${D},${D},,2024-01-19T08:30,returned,,,,,`, 'late,60,'],
    // Original due date: a rescheduled dossier stays late (policy province).
    [`1,${A},${D},2024-01-25T17:30,2024-01-22T08:30,,completed,,,,,`, 'late,540,'],
    [`1,${A},${D},${D},,,,,,,,`, 'open-overdue,22080,'],
    [`1,${A},2024-05-02T17:30,2024-05-02T17:30,,,,,,,,`, 'open-in-time,0,'],
    [`1,${A},${D},${D},,,,2024-01-16T10:00/,,,,`, 'paused,0,'],
    // A stop that begins after the due date changes nothing (spec: stops and changes).
    [`1,${A},${D},${D},,,,2024-01-19T10:00/,,,,`, 'open-overdue,22080,'],
    [`1,${A},,,2024-01-19T08:30,,completed,,,,,`, 'no-limit,0,'],
    [`1,${A},,,2024-01-19T08:30,,completed,,,3,working-day,days`, 'late,60,'],
    // Limit and stops known: recomputed under the policy (restart), whatever date is given.
    [
      `1,${A},${D},${D},2024-01-24T10:00,,completed,2024-01-16T10:00/2024-01-19T14:30,,3,working-day,days`,
      'on-time,0,',
    ],
    // Overlapping stops are merged: the second request goes on with the pause of the first.
    [
      '1,2024-03-11T10:00,2024-03-18T17:30,2024-03-18T17:30,,,,2024-03-15T10:00/2024-03-22T10:00;2024-03-20T10:00/,2,,,',
      'paused,0,',
    ],
    // By date the whole due date is in time, so that a stop of its afternoon began in time.
    [`1,${A},2024-01-18T10:00,2024-01-18T10:00,,,,2024-01-18T14:00/,,,,`, 'paused,0,'],
    // Refused: out of scope, whenever it was.
    [`1,${A},${D},${D},,,refused,,,,,`, 'out-of-scope,0,'],
    // Without the limit the given date is final.
    [`1,${A},${D},${D},2024-01-24T10:00,,completed,2024-01-16T10:00/2024-01-19T14:30,,,,`, 'late,1590,'],
    ['1,,,,2024-01-19T08:30,,refused,,,,,', 'out-of-scope,0,'],
    ['1,,,,,,withdrawn,,,,,', 'out-of-scope,0,'],
    [`1,${A},${D},${D},2024-01-19T08:30,,rejected,,,,,`, 'late,60,'],
    [`1,${A},${D},${D},2024-01-17T08:30,,withdrawn,,,,,`, 'early,0,'],
    ['1,2024-04-02T08:00,2024-04-05T17:30,,,,,,,,,', 'out-of-scope,0,'],
    [`1,${A},${D},${D},2024-04-02T08:00,,completed,,,,,`, 'open-overdue,22080,'],
    // By date only: judged by date, lateness to the close of its day.
    ['1,15/01/2024,18/01/2024,18/01/2024,19/01/2024,,completed,,,,,', 'late,480,'],
  ])('province: %s', async (row, added) => {
    const ran = await judged(`${JUDGE}\n${row}\n`);
    expect(ran.text).toBe(`${JUDGE},verdict,late_minutes,error\n${row},${added}\n`);
  });

  test.each([
    [`1,${A},${D},${D},2024-01-18T17:31,,completed,,,,,`, 'late,0,'],
    [`1,${A},${D},2024-01-25T17:30,2024-01-22T08:30,,completed,,,,,`, 'early,0,'],
    [`1,${A},${D},${D},2024-01-17T10:00,,completed,,2,,,`, 'late,0,'],
    [`1,${A},${D},${D},,,,2024-01-16T10:00/,1,,,`, 'early,0,'],
    [`1,${A},${D},${D},2024-01-17T10:00,,withdrawn,,,,,`, 'early,0,'],
    // Asked after the due date: it changes no verdict. A second one that is open: overdue, by no minutes.
    [`1,${A},${D},${D},,,,2024-01-19T10:00/,1,,,`, 'open-overdue,22080,'],
    [`1,${A},${D},${D},,,,2024-01-16T10:00/2024-01-16T11:00;2024-01-17T10:00/,2,,,`, 'open-overdue,0,'],
    [`1,${A},,,,,,2024-01-16T10:00/2024-01-16T11:00;2024-01-17T10:00/,2,3,working-day,days`, 'open-overdue,0,'],
    [`1,${A},${D},${D},2024-01-24T10:00,,completed,2024-01-16T10:00/2024-01-19T14:30,,3,working-day,days`, 'late,150,'],
    // With limit and stops a current date that they do not explain is a reschedule.
    [
      `1,${A},${D},2024-01-31T17:30,2024-01-30T10:00,,completed,2024-01-16T10:00/2024-01-19T14:30,,3,working-day,days`,
      'early,0,',
    ],
  ])('portal766: %s', async (row, added) => {
    const ran = await judged(`${JUDGE}\n${row}\n`, PORTAL_766_POLICY);
    expect(ran.text).toBe(`${JUDGE},verdict,late_minutes,error\n${row},${added}\n`);
  });

  test.each([
    [`1,${A},${D},${D},2024-01-12T10:00,,completed,,,,,`, 'Cột completed_at: trước ngày tiếp nhận'],
    [`1,${A},2024-01-12T17:30,,,,,,,,,`, 'Cột original_due_at: trước ngày tiếp nhận'],
    [`1,${A},${D},${D},,,completed,,,,,`, 'Cột completed_at: để trống'],
    [`1,${A},${D},${D},2024-01-17T10:00,,done,,,,,`, 'Cột ended_as: "done" không hợp lệ'],
    [`1,,${D},${D},2024-01-17T10:00,,completed,,,,,`, 'Cột accepted_at: để trống'],
    [`1,${A},${D},${D},2024-01-17T10:00,,completed,,x,,,`, 'Cột supplements'],
    // A year without rows is named, where lateness would be counted through it.
    ['1,2017-12-15T10:00,2017-12-18T17:30,2017-12-18T17:30,2017-12-25T09:00,,completed,,0,,,', 'năm 2017'],
    ['1,2017-12-15T10:00,2017-12-18T17:30,2017-12-18T17:30,2018-01-03T09:00,,completed,,0,,,', 'năm 2017'],
  ])('a bad row: %s', async (row, message) => {
    const ran = await judged(`${JUDGE}\n${row}\n`);
    expect(ran).toMatchObject({ rows: 1, errors: 1 });
    expect(cellsOf(ran.text.split('\n')[1] ?? '', ',').at(-1)).toContain(message);
  });

  test('a file without acceptances is judged by its dates', async () => {
    const ran = await judged('id,due_at,completed_at\n1,2024-01-18T17:30,2024-01-19T08:30\n');
    expect(ran.text).toBe(
      'id,due_at,completed_at,verdict,late_minutes,error\n1,2024-01-18T17:30,2024-01-19T08:30,late,60,\n',
    );
  });
});

describe('dunghen due', () => {
  test('answers with the explanation', () => {
    const answer = dueOf(calendar, { accepted: '07/02/2024 14:00', limit: 'không quá 05 ngày làm việc' });
    expect(answer.ok && answer.due.dueAt).toBe(getLocal('2024-02-21T17:30'));
    expect(answer.ok && answer.lines).toContain(
      'Thứ Ba 13/02/2024: không tính (Nghỉ bù Tết Nguyên đán) [BLLĐ 2019 Đ112; 5015/TB-LĐTBXH]',
    );
    expect(answer.ok && answer.lines.at(-1)).toBe('17:30 Thứ Tư 21/02/2024: hẹn trả kết quả');
  });

  test.each([
    [{ accepted: '31/02/2024', limit: '3 ngày làm việc' }, '--accepted: "31/02/2024"'],
    [{ accepted: '15/01/2024', limit: 'ba hôm' }, '--limit: "ba hôm"'],
    [{ accepted: '15/01/2024', limit: '3 ngày làm việc', way: 'x' }, 'way'],
    [{ accepted: '30/12/2027', limit: '3 ngày làm việc' }, 'năm 2028'],
  ])('%o is refused', (question, message) => {
    const answer = dueOf(calendar, question);
    expect(answer.ok ? '' : answer.message).toContain(message);
  });
});

describe('CSV records', () => {
  test('are the same however the file is cut into chunks', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', 'é', ' ') });
    const table = fc.array(fc.tuple(cell, cell, fc.constantFrom('x', 'y')), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 9 }), async (lines, size) => {
        const text = `h,k,l\n${lines.map((line) => line.map((each) => csvCell(each, ',')).join(',')).join('\n')}\n`;
        const bytes = Buffer.from(text);
        const stream = new PassThrough();
        for (let at = 0; at < bytes.length; at += size) stream.write(bytes.subarray(at, at + size));
        stream.end();
        const read: (readonly string[])[] = [];
        for await (const records of readCsvRecords(stream)) read.push(...records.map((record) => record.cells));
        expect(read.slice(1)).toEqual(lines);
      }),
    );
  });

  test('with quotes anywhere: none is lost, and chunks change nothing', async () => {
    const noise = fc.string({ unit: fc.constantFrom('a', '"', '"', ',', '\n', '\r'), maxLength: 40 });
    const recordsOf = async (chunks: readonly string[]): Promise<readonly string[]> => {
      const texts: string[] = [];
      for await (const records of readCsvRecords(chunks)) texts.push(...records.map((record) => record.text));
      return texts;
    };
    await fc.assert(
      fc.asyncProperty(noise, fc.integer({ min: 1, max: 5 }), async (body, size) => {
        const text = `h,k\n${body}`;
        const chunks = text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
        const whole = await recordsOf([text]);
        expect(await recordsOf(chunks)).toEqual(whole);
        const letters = (of: string): string => of.replaceAll(/[\r\n]/g, '');
        expect(letters(whole.join(''))).toBe(letters(text));
      }),
    );
  });
});
