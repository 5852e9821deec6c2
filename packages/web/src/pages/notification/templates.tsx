import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useMay } from '../../parts/use-may.ts';
import { formatDay } from '../../text/index.ts';
import { useNotificationText } from '../../text/notification/index.ts';
import { Section } from '../control/section.tsx';
import { type Kind, type Template, templatesQuery } from './notification-queries.ts';
import { TemplateForm } from './template-form.tsx';

/** How each message reads, with invented data, and who worded it. */
export function Templates() {
  const { messages: words } = useNotificationText().notification;
  const templates = useQuery(templatesQuery());
  return (
    <Section heading={words.templates} query={templates} height={400}>
      {({ rows }) =>
        rows.map((kind) => (
          <section key={kind.kind} className="template-kind" aria-label={kind.title}>
            <h3>
              {kind.title} <span className="muted small">{words.audiences[kind.audience]}</span>
              {kind.mandatory && <span className="muted small">{`, ${words.mandatory}`}</span>}
            </h3>
            <p className="muted small">{words.fields(kind.fields.map((name) => `{${name}}`).join(', '))}</p>
            <div className="template-list">
              {kind.templates.map((template) => (
                <Shown key={template.channel} kind={kind} template={template} />
              ))}
            </div>
          </section>
        ))
      }
    </Section>
  );
}

function Shown({ kind, template }: { readonly kind: Kind; readonly template: Template }) {
  const { messages: words } = useNotificationText().notification;
  const may = useMay();
  const [editing, setEditing] = useState(false);
  const { channel, shown, rows } = template;
  const [own] = rows;
  const name = words.channelNames[channel];
  return (
    <article className="template">
      <h4>{name}</h4>
      <p className="muted small">{own === undefined ? words.shipped : words.since(formatDay(own.from), own.by)}</p>
      <p className="visually-hidden">{words.shown}</p>
      {shown.subject !== '' && (
        <p>
          <strong>{shown.subject}</strong>
        </p>
      )}
      <p className="template-body">{shown.body}</p>
      {may('notification:edit') && (
        <Button size="small" aria-label={words.editOf(kind.title, name)} onClick={() => setEditing(true)}>
          {words.edit}
        </Button>
      )}
      {editing && <TemplateForm kind={kind} template={template} close={() => setEditing(false)} />}
    </article>
  );
}
