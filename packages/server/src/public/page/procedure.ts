import { formatLimit } from '@dunghen/domain/deadline';
import type { ProcedureFee, ProcedureLimit, ProcedureVersion, RequiredDocument } from '@dunghen/domain/procedure';
import { padCount } from '@dunghen/domain/text';
import { isoDayText, numberText } from '../format.ts';
import { type Html, html } from '../html.ts';
import type { Page, View } from '../layout.ts';
import { bothPaths } from '../paths.ts';

export interface ProcedureFacts {
  readonly procedure: ProcedureVersion;
  /** Names of the agencies that resolve it, where it names some. */
  readonly agencies: readonly string[];
  /** The procedure on the National Portal. */
  readonly portalAddress: string;
  /** Whether the own form takes dossiers. */
  readonly ownForm: boolean;
}

/** All that somebody has to know before they go there: papers, fees, time limit with its source, where, what they get. */
export function procedurePage(view: View, facts: ProcedureFacts): Page {
  const { text, to } = view;
  const { procedures } = text;
  const { procedure } = facts;
  return {
    title: procedure.name,
    paths: bothPaths('procedures', procedure.code),
    under: 'procedures',
    crumbs: [
      { name: procedures.title, path: to('procedures') },
      { name: procedure.field, path: to('procedures', undefined, { linhvuc: procedure.field }) },
    ],
    main: html`<dl class="facts"><dt>${procedures.code}</dt><dd>${procedure.code}</dd>
<dt>${procedures.field}</dt><dd lang="vi">${procedure.field}</dd>
<dt>${procedures.level}</dt><dd>${procedures.levels[procedure.level]}</dd></dl>
${submitting(view, facts)}
<section><h2>${procedures.limit}</h2>${limits(view, procedure)}<p class="small muted">${procedures.limitNote}</p></section>
<section><h2>${procedures.documents}</h2>${documents(view, procedure)}</section>
<section><h2>${procedures.fees}</h2>${fees(view, procedure)}</section>
<section><h2>${procedures.where}</h2>${where(view, facts)}</section>
<section><h2>${procedures.results}</h2>${results(view, procedure)}</section>
${sources(view, procedure)}`,
  };
}

function submitting(view: View, { procedure, portalAddress, ownForm }: ProcedureFacts): Html {
  const { procedures } = view.text;
  // Where the own form takes dossiers too, the portal is not the only way.
  const note = ownForm ? procedures.portalCode : procedures.submitPortalNote;
  return html`<div class="panel"><h2>${procedures.submit}</h2><div class="actions">
<a class="button" href="${portalAddress}" rel="noreferrer">${procedures.submitPortal}</a>
${ownForm && html`<a class="button plain" href="${view.to('submit', procedure.code)}">${procedures.submitHere}</a>`}</div>
<p class="small">${note(nationalPart(procedure.code))}</p></div>`;
}

/** The portal knows a procedure by the national part of its code. */
const nationalPart = (code: string): string => code.split('.').slice(0, 2).join('.');

function limits(view: View, { limits: lines, cases }: ProcedureVersion): Html {
  const { procedures } = view.text;
  const nameOf = (line: ProcedureLimit): string => {
    const own = cases.find(({ key }) => key === line.caseKey)?.name;
    const parts = [
      own,
      line.channel === undefined ? undefined : procedures.channels[line.channel],
      line.area === 'difficult' ? procedures.areaDifficult : undefined,
    ].filter((part) => part !== undefined);
    return parts.length === 0 ? procedures.everyCase : parts.join(', ');
  };
  const rows = lines.map(
    (line) => html`<tr><th scope="row" lang="vi">${nameOf(line)}</th><td lang="vi">${limitText(view, line)}</td></tr>`,
  );
  return html`<div class="scroll"><table class="cards"><thead><tr><th scope="col">${procedures.caseColumn}</th><th scope="col">${procedures.limit}</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function limitText({ text }: View, { legal, promised }: ProcedureLimit): Html {
  const { procedures } = text;
  const byLaw = legal.limit === undefined ? procedures.limitNone : formatLimit(legal.limit);
  if (promised === undefined) {
    return html`<strong>${byLaw}</strong><div class="small muted">${procedures.legalBasis(legal.basis)}</div>`;
  }
  return html`<strong>${procedures.promised(formatLimit(promised.limit), promised.decision)}</strong><div class="small muted">${procedures.legal(byLaw, legal.basis)}</div>`;
}

function documents(view: View, { documents: parts, cases }: ProcedureVersion): Html {
  const { procedures } = view.text;
  if (parts.length === 0) return html`<p>${procedures.noDocuments}</p>`;
  const rows = parts.map(
    (part) =>
      html`<tr><th scope="row" lang="vi">${part.name}${documentNotes(view, part, cases)}</th><td data-label="${procedures.documentCopies}">${copiesText(view, part)}</td></tr>`,
  );
  return html`<div class="scroll"><table class="cards"><thead><tr><th scope="col">${procedures.documentName}</th><th scope="col">${procedures.documentCopies}</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function documentNotes({ text }: View, part: RequiredDocument, cases: ProcedureVersion['cases']): Html | undefined {
  const { procedures } = text;
  const names = part.caseKeys?.map((key) => cases.find((own) => own.key === key)?.name ?? key);
  const notes = [
    part.required ? undefined : procedures.optional,
    names === undefined ? undefined : procedures.onlyFor(names.join('; ')),
    part.form === undefined ? undefined : `${procedures.form}: ${part.form}`,
  ].filter((note) => note !== undefined);
  return notes.length === 0 ? undefined : html`<div class="small muted">${notes.join('; ')}</div>`;
}

function copiesText({ text }: View, { original, copies }: RequiredDocument): string {
  const { procedures } = text;
  const parts = [
    original > 0 ? procedures.original(padCount(original)) : undefined,
    copies > 0 ? procedures.copies(padCount(copies)) : undefined,
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}

function fees(view: View, { fees: lines, cases }: ProcedureVersion): Html {
  const { procedures } = view.text;
  if (lines.length === 0) return html`<p>${procedures.free}</p>`;
  const rows = lines.map(
    (line) =>
      html`<tr><th scope="row" lang="vi">${line.name}${feeNote(view, line, cases)}</th><td class="num" data-label="${procedures.feeAmount}">${procedures.dong(numberText(view.lang, line.amount))}</td><td lang="vi" data-label="${procedures.feeBasis}">${line.basis}</td></tr>`,
  );
  return html`<div class="scroll"><table class="cards"><thead><tr><th scope="col">${procedures.feeName}</th><th scope="col" class="num">${procedures.feeAmount}</th><th scope="col">${procedures.feeBasis}</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function feeNote({ text }: View, fee: ProcedureFee, cases: ProcedureVersion['cases']): Html | undefined {
  const { procedures } = text;
  const names = fee.caseKeys?.map((key) => cases.find((own) => own.key === key)?.name ?? key);
  const notes = [
    fee.channel === undefined ? undefined : procedures.channels[fee.channel],
    names === undefined ? undefined : procedures.onlyFor(names.join('; ')),
  ].filter((note) => note !== undefined);
  return notes.length === 0 ? undefined : html`<div class="small muted">${notes.join('; ')}</div>`;
}

function where(view: View, { procedure, agencies }: ProcedureFacts): Html {
  const { procedures } = view.text;
  const own =
    agencies.length === 0
      ? html`<p>${procedures.everyAgency[procedure.level]}</p>`
      : html`<ul lang="vi">${agencies.map((name) => html`<li>${name}</li>`)}</ul>`;
  return html`<h3>${procedures.agencies}</h3>${own}${procedure.acceptedAnywhere === true && html`<p class="note good">${procedures.anywhere}</p>`}`;
}

function results(view: View, { results: kinds }: ProcedureVersion): Html {
  if (kinds.length === 0) return html`<p>${view.text.procedures.noResults}</p>`;
  return html`<ul lang="vi">${kinds.map(({ name }) => html`<li>${name}</li>`)}</ul>`;
}

function sources(view: View, { source, standing, validFrom, localAnnouncement, announcement }: ProcedureVersion): Html {
  const { procedures } = view.text;
  const decision = localAnnouncement?.decision ?? announcement?.decision;
  const lines = [
    procedures.validFrom(isoDayText(validFrom)),
    decision === undefined ? undefined : procedures.source(decision),
    source === undefined ? undefined : procedures.source(source),
    standing === 'presumed' ? procedures.presumed : undefined,
  ].filter((line) => line !== undefined);
  return html`<p class="small muted" lang="vi">${lines.join(' · ')}</p>`;
}
