import { expect, test } from 'vitest';
import { splitStatements } from './split.ts';

test.each([
  [
    'two statements',
    'create table a (b int);\ncreate index c on a (b);',
    ['create table a (b int)', 'create index c on a (b)'],
  ],
  ['no semicolon at the end', 'select 1', ['select 1']],
  ['a semicolon in a text', "comment on table a is 'x; y''s; z';", ["comment on table a is 'x; y''s; z'"]],
  ['a semicolon in a name', 'select 1 as "a;b"; select 2', ['select 1 as "a;b"', 'select 2']],
  ['a function body', 'do $$ begin a; b; end $$;\nselect 1;', ['do $$ begin a; b; end $$', 'select 1']],
  ['a named dollar quote', 'do $x$ a; $$ b; $$ $x$; select 1', ['do $x$ a; $$ b; $$ $x$', 'select 1']],
  [
    'a comment with a semicolon and a quote',
    "select 1; -- it's; not code\nselect 2;",
    ['select 1', "-- it's; not code\nselect 2"],
  ],
  ['nothing but a comment', '/* a; b */\n-- c;\n', []],
])('%s', (_, sql, statements) => {
  expect(splitStatements(sql)).toEqual(statements);
});
