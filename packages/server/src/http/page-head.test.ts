import { expect, it } from 'vitest';
import { headOf, type PageFiles } from './page-head.ts';

const page = (path: string, name: string): PageFiles => ({ path, scripts: [`/assets/${name}.js`], styles: [] });
const pages = [page('/reports/$id', 'report'), page('/reports/new', 'new'), page('/work', 'work')];

it.each([
  ['/reports/0192', 'report'],
  ['/reports/new', 'new'],
  ['/work/', 'work'],
])('%s names the scripts of its page', (path, name) => {
  expect(headOf(path, pages)).toBe(`<link rel="modulepreload" crossorigin href="/assets/${name}.js">`);
});

it.each(['/', '/reports', '/reports/0192/compare', '/nowhere'])('%s has none of its own', (path) => {
  expect(headOf(path, pages)).toBe('');
});

it('has the styles before the scripts', () => {
  const styled = { ...page('/control', 'control'), styles: ['/assets/control.css'] };
  expect(headOf('/control', [styled])).toMatch(/^<link rel="stylesheet" .*control\.css"><link rel="modulepreload"/);
});
