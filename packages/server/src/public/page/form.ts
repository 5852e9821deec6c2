import type { FormContent, KeptForm } from '@dunghen/app/publication';
import type { ProcedureVersion } from '@dunghen/domain/procedure';
import { numberText, timeText } from '../format.ts';
import { flag, type Html, html } from '../html.ts';
import type { Page, View } from '../layout.ts';
import { bothPaths } from '../paths.ts';

/** A field that can be wrong, by its key. */
export type FormField = keyof FormContent;
export type FormErrors = Partial<Readonly<Record<FormField, string>>>;

export interface OfferedAgency {
  readonly id: string;
  readonly name: string;
}

function frame(view: View, procedure: ProcedureVersion): Omit<Page, 'main'> {
  return {
    title: view.text.form.title(procedure.name),
    paths: bothPaths('submit', procedure.code),
    under: 'procedures',
    hidden: true,
    crumbs: [
      { name: view.text.procedures.title, path: view.to('procedures') },
      { name: procedure.name, path: view.to('procedures', procedure.code) },
    ],
  };
}

/** Where the own form takes nothing: the way to the National Portal. */
export function formOffPage(view: View, procedure: ProcedureVersion, portalAddress: string): Page {
  const { form } = view.text;
  return {
    ...frame(view, procedure),
    title: form.offTitle,
    main: html`<p class="note">${form.off}</p><p><a class="button" href="${portalAddress}" rel="noreferrer">${form.offLink}</a></p>`,
  };
}

export function formSignInPage(view: View, procedure: ProcedureVersion, signInPath: string | undefined): Page {
  const { form, eId } = view.text;
  return {
    ...frame(view, procedure),
    main: html`<p class="note">${form.signIn}</p>${signInPath === undefined ? html`<p>${eId.off}</p>` : html`<p><a class="button" href="${signInPath}">${form.signInLink}</a></p>`}`,
  };
}

export function formGonePage(view: View, procedure: ProcedureVersion): Page {
  const { form } = view.text;
  return {
    ...frame(view, procedure),
    title: form.goneTitle,
    main: html`<p class="note">${form.gone}</p><p><a class="button plain" href="${view.to('submit', procedure.code)}">${procedure.name}</a></p>`,
  };
}

function stepLine({ text }: View, at: 1 | 2 | 3): Html {
  const { form } = text;
  return html`<p class="lead">${form.step(at, form.steps.length, form.steps[at - 1] ?? '')}</p>`;
}

export interface DetailFacts {
  readonly procedure: ProcedureVersion;
  readonly agencies: readonly OfferedAgency[];
  readonly content: FormContent;
  /** The form that was begun before. */
  readonly kept?: Pick<KeptForm, 'id' | 'savedAt'>;
  readonly errors: FormErrors;
  readonly csrf: string;
}

/** Step 1: who asks whom for what. What was typed stays whatever was wrong. */
export function detailsPage(view: View, facts: DetailFacts): Page {
  const { form } = view.text;
  const { procedure, content, kept, errors, csrf } = facts;
  const wrong = Object.values(errors).length > 0;
  return {
    ...frame(view, procedure),
    main: html`${stepLine(view, 1)}
${wrong && errorSummary(view, errors)}
${kept !== undefined && !wrong && html`<p class="note">${form.continued} ${form.saved(timeText(view.lang, kept.savedAt))}</p>`}
<form class="fields" method="post" action="${view.to('submit', procedure.code)}"><input type="hidden" name="csrf" value="${csrf}"><input type="hidden" name="to" value="${kept?.id ?? ''}">
${agencyField(view, facts)}
${field(errors, { name: 'applicant', label: form.applicant, value: content.applicant, type: 'text', complete: 'name' })}
${field(errors, { name: 'phone', label: form.phone, hint: form.phoneHint, value: content.phone, type: 'tel', complete: 'tel' })}
${field(errors, { name: 'email', label: form.email, value: content.email, type: 'email', complete: 'email' })}
${field(errors, { name: 'address', label: form.address, value: content.address, type: 'text', complete: 'street-address' })}
${subjectField(view, facts)}
${deliveryField(view, facts)}
<div class="actions"><button>${form.save}</button></div></form>
${kept !== undefined && html`<form method="post" action="${view.to('submit', `${procedure.code}/xoa`)}"><input type="hidden" name="csrf" value="${csrf}"><input type="hidden" name="to" value="${kept.id}"><button class="plain">${form.discard}</button></form>`}`,
  };
}

function errorSummary(view: View, errors: FormErrors): Html {
  const lines = Object.entries(errors).map(([name, text]) => html`<li><a href="#${name}">${text}</a></li>`);
  return html`<div class="alert" role="alert"><p><strong>${view.text.form.errorsHeading}</strong></p><ul>${lines}</ul></div>`;
}

interface TextField {
  readonly name: FormField;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly type: 'text' | 'tel' | 'email';
  readonly complete: string;
}

function field(errors: FormErrors, { name, label, hint, value, type, complete }: TextField): Html {
  const error = errors[name];
  return html`<div><label for="${name}">${label}${hint !== undefined && html`<span class="hint" id="${name}-hint">${hint}</span>`}</label>${errorLine(name, error)}
<input id="${name}" name="${name}" type="${type}" value="${value}" autocomplete="${complete}" maxlength="300" aria-invalid="${error === undefined ? 'false' : 'true'}" aria-describedby="${describedBy(name, hint, error)}"></div>`;
}

const describedBy = (name: FormField, hint: string | undefined, error: string | undefined): string =>
  [hint === undefined ? '' : `${name}-hint`, error === undefined ? '' : `${name}-loi`].filter(Boolean).join(' ');

const errorLine = (name: FormField, error: string | undefined): Html | undefined =>
  error === undefined ? undefined : html`<p class="error" id="${name}-loi">${error}</p>`;

function agencyField(view: View, { agencies, content, errors }: DetailFacts): Html {
  const { form } = view.text;
  const options = agencies.map(
    ({ id, name }) => html`<option value="${id}"${flag('selected', id === content.agencyId)}>${name}</option>`,
  );
  return html`<div><label for="agencyId">${form.agency}</label>${errorLine('agencyId', errors.agencyId)}<select id="agencyId" name="agencyId" lang="vi" aria-describedby="${describedBy('agencyId', undefined, errors.agencyId)}"><option value="">${form.agencyChoose}</option>${options}</select></div>`;
}

function subjectField(view: View, { content, errors }: DetailFacts): Html {
  const { form } = view.text;
  return html`<div><label for="subject">${form.subject}<span class="hint" id="subject-hint">${form.subjectHint}</span></label>${errorLine('subject', errors.subject)}<textarea id="subject" name="subject" maxlength="1000" aria-describedby="${describedBy('subject', 'hint', errors.subject)}">${content.subject}</textarea></div>`;
}

const DELIVERIES = ['counter', 'post', 'online'] as const;

function deliveryField(view: View, { content, errors }: DetailFacts): Html {
  const { form } = view.text;
  const choices = DELIVERIES.map(
    (way) =>
      html`<label><input type="radio" name="delivery" value="${way}"${flag('checked', content.delivery === way)}>${form.deliveries[way]}</label>`,
  );
  return html`<fieldset id="delivery"><legend>${form.delivery}</legend>${errorLine('delivery', errors.delivery)}<div class="choices">${choices}</div></fieldset>`;
}

export interface FileFacts {
  readonly procedure: ProcedureVersion;
  readonly form: KeptForm;
  readonly error?: string;
  readonly csrf: string;
}

/** Step 2: the papers, one file after another; what is there can be taken away again. */
export function filesPage(view: View, { procedure, form: kept, error, csrf }: FileFacts): Page {
  const { form } = view.text;
  const base = (part: string) => view.to('submit', `${procedure.code}/${part}`);
  const hidden = html`<input type="hidden" name="csrf" value="${csrf}"><input type="hidden" name="to" value="${kept.id}">`;
  const parts = procedure.documents.map(({ key, name, required }) => {
    const own = kept.files.filter(({ partKey }) => partKey === key);
    const files = own.map(
      (file) => html`<li>${file.name} (${numberText(view.lang, Math.ceil(file.bytes / 1_024))} KB)
<form method="post" action="${base('bo-tep')}">${hidden}<input type="hidden" name="tep" value="${file.id}"><button class="plain">${form.remove}<span class="hidden">: ${file.name}</span></button></form></li>`,
    );
    return html`<li><strong lang="vi">${name}</strong>${required && html` <span class="muted">(${form.required})</span>`}${own.length === 0 ? html`<p class="muted">${form.fileNone}</p>` : html`<ul>${files}</ul>`}</li>`;
  });
  const options = procedure.documents.map(({ key, name }) => html`<option value="${key}">${name}</option>`);
  return {
    ...frame(view, procedure),
    main: html`${stepLine(view, 2)}<p>${form.filesLead}</p><p class="small muted">${form.saved(timeText(view.lang, kept.savedAt))}</p>
${error !== undefined && html`<div class="alert" role="alert"><p>${error}</p></div>`}
<ul class="list">${parts}</ul>
<form class="fields panel" method="post" enctype="multipart/form-data" action="${base('giay-to')}">${hidden}
<div><label for="part">${form.part}</label><select id="part" name="part" lang="vi">${options}</select></div>
<div><label for="file">${form.file}</label><input id="file" name="file" type="file" accept=".jpg,.jpeg,.png,.pdf" required></div>
<div class="actions"><button>${form.upload}</button></div></form>
<div class="actions"><a class="button" href="${view.to('submit', `${procedure.code}/kiem-tra`, { to: kept.id })}">${form.toSummary}</a><a class="button plain" href="${view.to('submit', procedure.code)}">${form.back}</a></div>`,
  };
}

export interface SummaryFacts {
  readonly procedure: ProcedureVersion;
  readonly form: KeptForm;
  readonly agencyName: string;
  readonly error?: string;
  readonly csrf: string;
}

/** Required papers that are not there, of those that every case needs. */
export const missingParts = (procedure: ProcedureVersion, form: KeptForm): readonly string[] =>
  procedure.documents
    .filter(
      ({ key, required, caseKeys }) =>
        required && caseKeys === undefined && !form.files.some(({ partKey }) => partKey === key),
    )
    .map(({ name }) => name);

/** Step 3: all of it once more, and what follows. */
export function summaryPage(view: View, facts: SummaryFacts): Page {
  const { form } = view.text;
  const { procedure, form: kept, agencyName, error, csrf } = facts;
  const { content } = kept;
  const rows: readonly (readonly [string, string])[] = [
    [form.agency, agencyName],
    [form.applicant, content.applicant],
    [form.phone, content.phone],
    [form.email, content.email],
    [form.address, content.address],
    [form.subject, content.subject],
    [form.delivery, form.deliveries[deliveryOf(content.delivery)]],
  ];
  const missing = missingParts(procedure, kept);
  const back = view.to('submit', procedure.code);
  const files = view.to('submit', `${procedure.code}/giay-to`, { to: kept.id });
  return {
    ...frame(view, procedure),
    main: html`${stepLine(view, 3)}${error !== undefined && html`<div class="alert" role="alert"><p>${error}</p></div>`}
<p>${form.summaryLead}</p>
<section class="panel"><h2>${form.steps[0]}</h2><dl class="facts">${rows.filter(([, value]) => value !== '').map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl><p><a href="${back}">${form.change}<span class="hidden">: ${form.steps[0]}</span></a></p></section>
<section class="panel"><h2>${form.steps[1]}</h2>${kept.files.length === 0 ? html`<p>${form.fileNone}</p>` : html`<ul>${kept.files.map(({ name }) => html`<li>${name}</li>`)}</ul>`}
${missing.length > 0 && html`<p class="error">${form.partsMissing(missing.join('; '))}</p>`}<p><a href="${files}">${form.change}<span class="hidden">: ${form.steps[1]}</span></a></p></section>
${missing.length === 0 && html`<form method="post" action="${view.to('submit', `${procedure.code}/nop`)}"><input type="hidden" name="csrf" value="${csrf}"><input type="hidden" name="to" value="${kept.id}"><div class="actions"><button>${form.submit}</button></div></form>`}`,
  };
}

const deliveryOf = (delivery: FormContent['delivery']): (typeof DELIVERIES)[number] =>
  DELIVERIES.find((way) => way === delivery) ?? 'counter';

export interface DoneFacts {
  readonly procedure: ProcedureVersion;
  readonly code: string;
  readonly secret?: string;
  /** Papers that could not be taken over. */
  readonly leftOut: number;
}

/** The number, and the second factor that only the applicant is shown. */
export function donePage(view: View, { procedure, code, secret, leftOut }: DoneFacts): Page {
  const { form } = view.text;
  return {
    ...frame(view, procedure),
    title: form.doneTitle,
    main: html`<div class="note good" role="status"><p><strong>${form.done(code)}</strong></p>${secret !== undefined && html`<p>${form.secret(secret)}</p>`}</div>
${leftOut > 0 && html`<div class="alert" role="alert"><p>${form.leftOut(leftOut)}</p></div>`}
<p>${form.doneNext}</p><p><a class="button" href="${view.to('lookUp', code)}">${form.lookUp}</a></p>`,
  };
}
