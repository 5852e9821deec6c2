import { searchKey } from '@dunghen/domain/text';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { problemText } from '../../parts/problem-text.ts';
import { Loading, Placeholder } from '../../parts/states.tsx';
import { formatDay } from '../../text/index.ts';
import { useIntakeText } from '../../text/intake/index.ts';
import type { SectionProps } from './desk-form.tsx';
import { EXTRA, type IntakeForm, type Paper, paperOf } from './form.ts';
import { fetchEarlier } from './queries.ts';
import type { EarlierDossier } from './types.ts';

interface EarlierPanelProps extends Pick<SectionProps, 'form' | 'version' | 'change'> {
  readonly identity: string;
  readonly close: () => void;
}

/** What a person told and brought before; each look at it is written down, so it comes only when asked for. */
export function EarlierPanel({ identity, version, change, close }: EarlierPanelProps) {
  const text = useIntakeText();
  const words = text.intake.form.earlier;
  const [said, setSaid] = useState('');
  // Never kept: what was shown is not shown again without being written down again.
  const found = useQuery({
    queryKey: ['intake', 'earlier', identity],
    queryFn: () => fetchEarlier(identity),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    networkMode: 'always',
  });
  const fill = ({ code, person }: EarlierDossier): void => {
    const { applicant, phone, email, address } = person;
    change((form) => ({
      applicant: applicant ?? form.applicant,
      phone: phone ?? form.phone,
      email: email ?? form.email,
      address: address ?? form.address,
    }));
    setSaid(words.filled(code));
  };
  const take = (code: string, document: EarlierDossier['documents'][number]): void => {
    change((form) => ({ papers: withReused(form, version, code, document) }));
    setSaid(words.used);
  };
  return (
    <section className="intake-earlier intake-wide" aria-labelledby="earlier-heading">
      <div className="section-head">
        <h3 id="earlier-heading">{words.heading}</h3>
        <Button size="small" onClick={close}>
          {words.close}
        </Button>
      </div>
      {found.isPending && (
        <>
          <Loading />
          <Placeholder height={64} />
        </>
      )}
      {found.isError && <Alert type="warning" showIcon role="alert" title={problemText(found.error, text)} />}
      {found.data?.length === 0 && <p className="muted">{words.none}</p>}
      <ul className="plain-list intake-rows">
        {found.data?.map((dossier) => (
          <li key={dossier.code}>
            <div>
              <strong>{dossier.person.applicant}</strong>
              <span>{dossier.procedureName}</span>
              <span className="muted small">
                {dossier.acceptedAt === undefined
                  ? words.notAccepted(dossier.code, dossier.agencyName)
                  : words.at(dossier.code, dossier.agencyName, formatDay(dossier.acceptedAt))}
              </span>
              {dossier.documents.map((document) => (
                <span key={document.file.sha256} className="intake-earlier-file">
                  {document.name}
                  <button
                    type="button"
                    className="link-button"
                    aria-label={words.takeFileOf(document.name, dossier.code)}
                    onClick={() => take(dossier.code, document)}
                  >
                    {words.takeFile}
                  </button>
                </span>
              ))}
            </div>
            <div className="intake-row-ways">
              <Button aria-label={words.fillOf(dossier.code)} onClick={() => fill(dossier)}>
                {words.fill}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <p role="status" className="small">
        {said}
      </p>
    </section>
  );
}

/** In the place of the paper that is asked for, where it is the same kind; else as one more. */
function withReused(
  form: IntakeForm,
  version: SectionProps['version'],
  from: string,
  { name, nationalCode, file }: EarlierDossier['documents'][number],
): IntakeForm['papers'] {
  const asked = version.documents.find(
    (document) =>
      (nationalCode !== undefined && document.nationalCode === nationalCode) ||
      searchKey(document.name) === searchKey(name),
  );
  const reused = {
    given: true,
    source: 'reused',
    form: 'electronic',
    original: 0,
    certified: 0,
    plain: 0,
    file: { kind: 'earlier', from, sha256: file.sha256, name: file.name },
  } as const;
  if (asked !== undefined) {
    const paper: Paper = { ...(form.papers[asked.key] ?? paperOf(asked)), ...reused };
    return { ...form.papers, [asked.key]: paper };
  }
  const extra: Paper = { name, signed: false, ...reused };
  return { ...form.papers, [`${EXTRA}${file.sha256.slice(0, 12)}`]: extra };
}
