import { type FaultRule, readRules } from '../fault/rule.ts';
import { findJson, type HttpAnswer, page, seeOther } from '../http/answer.ts';
import { decoded } from '../http/api.ts';
import { bornOn, readBirth } from '../protocol/born.ts';
import type { StandIn } from '../stand-in.ts';
import { callsPage } from './calls.ts';
import { dossierPage, dossiersPage } from './dossiers.ts';
import { faultsPage } from './faults.ts';
import { figuresPage } from './figures.ts';
import { html } from './html.ts';
import { layout } from './layout.ts';
import { newPage } from './new.ts';
import { overviewPage } from './overview.ts';

/** The page on which all of it is seen; forms answer 303. */
export function answerPage(standIn: StandIn, method: string, url: URL, text: string): HttpAnswer {
  const path = url.pathname.replace(/\/$/, '');
  if (method === 'POST') return takeForm(standIn, path, new URLSearchParams(text));
  if (method !== 'GET') return page(layout('Không làm được', '', html`<p>Trang này không nhận ${method}.</p>`), 405);
  if (path === '') return seeOther('/stand-in');
  if (path === '/stand-in') return page(overviewPage(standIn));
  if (path === '/stand-in/dossiers') return page(dossiersPage(standIn, url.searchParams));
  if (path === '/stand-in/calls') return page(callsPage(standIn, url.searchParams));
  if (path === '/stand-in/figures') return page(figuresPage(standIn, url.searchParams));
  if (path === '/stand-in/faults') return page(faultsPage(standIn));
  if (path === '/stand-in/new') return page(newPage(standIn));
  const code = /^\/stand-in\/dossiers\/([^/]+)$/.exec(path)?.[1];
  const dossier = code === undefined ? undefined : dossierPage(standIn, decoded(code));
  return dossier === undefined ? notFound(path) : page(dossier);
}

const notFound = (path: string): HttpAnswer =>
  page(
    layout('Không có trang này', '', html`<p>Không có ${decoded(path)}. <a href="/stand-in">Về trang đầu</a></p>`),
    404,
  );

function takeForm(standIn: StandIn, path: string, form: URLSearchParams): HttpAnswer {
  if (path === '/stand-in/new') return takeBirth(standIn, form);
  if (path === '/stand-in/faults') return takeRules(standIn, form);
  return notFound(path);
}

function takeBirth(standIn: StandIn, form: URLSearchParams): HttpAnswer {
  const values = Object.fromEntries(form);
  const birth = readBirth(values);
  if (!birth.ok) return page(newPage(standIn, { message: birth.message, values }), 400);
  const { code } = bornOn(standIn, birth.value);
  return seeOther(`/stand-in/dossiers/${encodeURIComponent(code)}`);
}

function takeRules(standIn: StandIn, form: URLSearchParams): HttpAnswer {
  const wanted = wantedRules(standIn, form);
  const read = readRules(wanted);
  if (!read.ok) {
    const text = form.get('rules');
    return page(faultsPage(standIn, { message: read.message, ...(text === null ? {} : { text }) }), 400);
  }
  standIn.setRules(read.rules);
  return seeOther('/stand-in/faults');
}

/** The list as it would be, still to be checked. */
function wantedRules({ injector }: StandIn, form: URLSearchParams): unknown {
  const rules = injector.rules();
  const id = form.get('id');
  switch (form.get('do')) {
    case 'replace':
      return findJson(form.get('rules') ?? '');
    case 'toggle':
      return rules.map((rule) => (rule.id === id ? { ...rule, enabled: !rule.enabled } : rule));
    case 'remove':
      return rules.filter((rule) => rule.id !== id);
    case 'add':
      return [...rules, typedRule(form, rules)];
    default:
      return undefined;
  }
}

const NUMBERS = ['probability', 'every', 'most', 'delayMs'];

function typedRule(form: URLSearchParams, rules: readonly FaultRule[]): Readonly<Record<string, unknown>> {
  const fields = [...form].flatMap(([name, value]): [string, unknown][] => {
    const given = value.trim();
    if (name === 'do' || given === '') return [];
    return [[name, NUMBERS.includes(name) ? Number(given.replace(',', '.')) : given]];
  });
  const ids = new Set(rules.map(({ id }) => id));
  let number = 1;
  while (ids.has(`${form.get('fault')}-${number}`)) number++;
  return { ...Object.fromEntries(fields), id: `${form.get('fault')}-${number}` };
}
