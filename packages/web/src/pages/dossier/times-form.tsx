import { isoText } from '@dunghen/domain/text';
import { Button } from 'antd';
import { useState } from 'react';
import { useDossierText } from '../../text/dossier/index.ts';
import { type Draft, EMPTY_DRAFT } from './actions/draft.ts';
import { MomentField } from './actions/moment-field.tsx';
import { readerOf } from './actions/read-draft.ts';

interface TimesFormProps {
  readonly asOf: string | undefined;
  readonly knownAt: string | undefined;
  readonly choose: (times: { readonly asOf?: string; readonly knownAt?: string }) => void;
}

/** The past asked again: as of one time, by what was known at another (spec: lifecycle, two times). */
export function TimesForm({ asOf, knownAt, choose }: TimesFormProps) {
  const { times } = useDossierText().dossierPage;
  const [draft, setDraft] = useState<Draft>(() => draftOf(asOf, knownAt));
  const past = asOf !== undefined || knownAt !== undefined;
  return (
    <details className="times" open={past}>
      <summary>{times.heading}</summary>
      <form
        className="times-form"
        onSubmit={(event) => {
          event.preventDefault();
          choose(timesOf(draft));
        }}
      >
        <MomentField id="times-as-of" name="asOf" label={times.asOf} draft={draft} change={setDraft} />
        <MomentField id="times-known-at" name="knownAt" label={times.knownAt} draft={draft} change={setDraft} />
        <div className="action-buttons">
          <Button htmlType="submit">{times.show}</Button>
          {past && (
            <Button
              onClick={() => {
                setDraft(EMPTY_DRAFT);
                choose({});
              }}
            >
              {times.now}
            </Button>
          )}
        </div>
        <p className="muted small">{times.hint}</p>
      </form>
    </details>
  );
}

function draftOf(asOf: string | undefined, knownAt: string | undefined): Draft {
  const parts = (name: string, timestamp: string | undefined): readonly (readonly [string, string])[] => {
    const at = timestamp === undefined ? Number.NaN : Date.parse(timestamp);
    if (Number.isNaN(at)) return [];
    const local = isoText(at);
    return [
      [`${name}.date`, local.slice(0, 10)],
      [`${name}.time`, local.slice(11, 16)],
    ];
  };
  return { ...EMPTY_DRAFT, texts: Object.fromEntries([...parts('asOf', asOf), ...parts('knownAt', knownAt)]) };
}

function timesOf(draft: Draft): { readonly asOf?: string; readonly knownAt?: string } {
  const read = readerOf(draft);
  const asOf = read.findMoment('asOf');
  const knownAt = read.findMoment('knownAt');
  return { ...(asOf === undefined ? {} : { asOf }), ...(knownAt === undefined ? {} : { knownAt }) };
}
