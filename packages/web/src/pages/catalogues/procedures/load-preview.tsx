import { formatInteger } from '@dunghen/domain/text';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { ScrollX } from '../../../parts/scroll-x.tsx';
import { useCataloguesText } from '../../../text/catalogues/index.ts';
import type { NationalLoad } from '../queries.ts';
import { Chip } from '../standing-chip.tsx';

const AT_ONCE = 100;
const TONES = { new: 'in-time', changed: 'due-soon', abolished: 'ended', same: 'ended' } as const;

/** What a file would change, or has changed: counts, remarks, each change with before and after. */
export function LoadPreview({ load, children }: { readonly load: NationalLoad; readonly children: ReactNode }) {
  const text = useCataloguesText().catalogues.procedures;
  const { counts, changes, notMentioned, remarks } = load;
  const kinds = ['new', 'changed', 'abolished', 'same'] as const;
  return (
    <section className="panel" aria-labelledby="load-heading">
      <h2 id="load-heading">{text.changesCaption}</h2>
      <p className="chips">
        {kinds.map((kind) => (
          <Chip key={kind} tone={TONES[kind]}>
            {text.counts[kind](formatInteger(counts[kind]))}
          </Chip>
        ))}
      </p>
      {notMentioned > 0 && <p className="muted">{text.notMentioned(formatInteger(notMentioned))}</p>}
      {changes.length === 0 && <p>{text.nothing}</p>}
      {children}
      {remarks.length > 0 && (
        <details>
          <summary>{text.remarks(formatInteger(remarks.length))}</summary>
          <ul className="notes">
            {remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </details>
      )}
      {changes.length > 0 && <Changes changes={changes} />}
    </section>
  );
}

function Changes({ changes }: Pick<NationalLoad, 'changes'>) {
  const text = useCataloguesText().catalogues.procedures;
  const [most, setMost] = useState(AT_ONCE);
  return (
    <>
      <ScrollX>
        <table className="table catalogue-table">
          <thead>
            <tr>
              {[text.row, text.change, text.code, text.name, text.column].map((name) => (
                <th key={name} scope="col" className="left">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {changes.slice(0, most).map(({ row, kind, code, name, differences }) => (
              <tr key={row}>
                <td className="left">{row}</td>
                <td className="left nowrap">{text.changeKinds[kind]}</td>
                <td className="left code">{code}</td>
                <th scope="row" className="long">
                  {name}
                </th>
                <td className="left">
                  {differences.map(({ column, before, after }) => (
                    <p key={column}>
                      {`${column}: `}
                      <del>{before}</del> <ins>{after}</ins>
                    </p>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
      {changes.length > most && (
        <Button className="more" onClick={() => setMost(most + AT_ONCE)}>
          {text.more}
        </Button>
      )}
    </>
  );
}
