import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Input, Radio } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { Page } from '../../parts/page.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { Refusal } from '../../parts/refusal.tsx';
import { useControlText } from '../../text/control/index.ts';

import { recordNote } from './commune-queries.ts';
import type { CommuneSearch } from './commune-search.ts';

const KINDS = ['explanation', 'apology'] as const;

interface AnswerPageProps {
  readonly code: string;
  readonly back: CommuneSearch;
  readonly done: () => void;
}

/** Why a dossier is late, or that its applicant was apologised to: recorded on the dossier as a note (decision 0156). */
export function AnswerPage({ code, back, done }: AnswerPageProps) {
  const text = useControlText();
  const words = text.control.commune;
  const id = useId();
  const queries = useQueryClient();
  const [kind, setKind] = useState<(typeof KINDS)[number]>('explanation');
  const [typed, setTyped] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  // One key for this intention: pressed again after a lost line, it is recorded once.
  const [key] = useState(() => crypto.randomUUID());
  const save = useMutation({
    mutationFn: () => recordNote(code, `${words.prefix[kind]}: ${typed.trim()}`, `${key}-${kind}-${hash(typed)}`),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['late'] });
      done();
    },
  });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setEmpty(typed.trim() === '');
    if (typed.trim() !== '' && !save.isPending) save.mutate();
  };
  return (
    <Page
      heading={words.answerHeading(code)}
      before={
        <nav className="crumbs" aria-label={text.breadcrumb}>
          <Link to="/commune" search={back} className="crumb">
            {words.back}
          </Link>
        </nav>
      }
    >
      <form className="unit unit-form panel" onSubmit={send} noValidate>
        {isEmpty && <Refusal words={words.empty} />}
        {!isEmpty && save.isError && <Refusal words={problemText(save.error, text)} />}
        <fieldset>
          <legend>{words.kind}</legend>
          <Radio.Group
            className="unit-kinds"
            value={kind}
            onChange={(event) => setKind(KINDS.find((one) => one === event.target.value) ?? 'explanation')}
            options={KINDS.map((value) => ({ value, label: words.kinds[value] }))}
          />
        </fieldset>
        <div className="field">
          <label htmlFor={id}>{words.text}</label>
          <Input.TextArea
            id={id}
            rows={6}
            size="large"
            maxLength={3_900}
            value={typed}
            aria-describedby={`${id}-hint`}
            onChange={(event) => setTyped(event.target.value)}
          />
          <p className="muted" id={`${id}-hint`}>
            {words.textHint[kind]}
          </p>
        </div>
        <p className="muted">{words.saveHint}</p>
        <div>
          <Button type="primary" htmlType="submit" size="large" loading={save.isPending}>
            {words.save}
          </Button>
        </div>
      </form>
    </Page>
  );
}

/** Tells one text from another, so that a changed text is another intention. */
function hash(text: string): number {
  let value = 0;
  for (const letter of text) value = (value * 31 + (letter.codePointAt(0) ?? 0)) % 4_294_967_291;
  return value;
}
