import { formatInteger, padCount } from '@dunghen/domain/text';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useNarrow } from '../../app/use-media.ts';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { useControlText } from '../../text/control/index.ts';
import { type ControlScope, type LateOfficials, officialsQuery } from './control-queries.ts';
import { FileLinks } from './file-links.tsx';
import { Section } from './section.tsx';

type Official = LateOfficials['rows'][number];

const FEW = 15;

/** Who has late or overdue dossiers, each with them. Internal. */
export function OfficialsPanel({ scope }: { readonly scope: ControlScope }) {
  const text = useControlText();
  const officials = useQuery(officialsQuery(scope));
  const { heading } = text.control.room.officials;
  return (
    <Section
      heading={heading}
      query={officials}
      height={400}
      actions={<FileLinks scope={scope} table="officials" name={heading} />}
    >
      {(data) => <Officials scope={scope} rows={data.rows} />}
    </Section>
  );
}

interface RowsProps {
  readonly scope: ControlScope;
  readonly rows: readonly Official[];
}

function Officials({ scope, rows }: RowsProps) {
  const text = useControlText();
  const narrow = useNarrow();
  const [all, setAll] = useState(false);
  const words = text.control.room.officials;
  if (rows.length === 0) return <p className="none">{words.none}</p>;
  const dossiers = rows.reduce((sum, row) => sum + row.dossiers.length, 0);
  const shown = all ? rows : rows.slice(0, FEW);
  return (
    <>
      <p className="muted small">{`${words.count(formatInteger(rows.length), formatInteger(dossiers))}. ${words.internal}`}</p>
      {narrow ? <OfficialCards scope={scope} rows={shown} /> : <OfficialTable scope={scope} rows={shown} />}
      {!all && rows.length > FEW && (
        <Button className="more" onClick={() => setAll(true)}>
          {words.more(formatInteger(rows.length))}
        </Button>
      )}
    </>
  );
}

const keyOf = ({ officer, agency }: Official): string => `${agency.id} ${officer ?? ''}`;

function OfficialTable({ scope, rows }: RowsProps) {
  const text = useControlText();
  const words = text.control.room.officials;
  return (
    <ScrollX>
      <table className="table officials">
        <caption className="visually-hidden">{words.heading}</caption>
        <thead>
          <tr>
            <th scope="col" className="left">
              {words.officer}
            </th>
            <th scope="col" className="left">
              {words.agency}
            </th>
            <th scope="col">{words.late}</th>
            <th scope="col">{words.overdue}</th>
            <th scope="col" className="left">
              {words.longest}
            </th>
            <th scope="col">{words.withoutApology}</th>
            <th scope="col">{words.withoutExplanation}</th>
            <th scope="col" className="left">
              {words.dossiers}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              <th scope="row">{row.officer ?? words.nobody}</th>
              <td className="left">{row.agency.name}</td>
              <td>{formatInteger(row.late)}</td>
              <td>{formatInteger(row.openOverdue)}</td>
              <td className="left">{text.countdown.overdue(row.longestMinutes)}</td>
              <td>{formatInteger(row.withoutApology)}</td>
              <td>{formatInteger(row.withoutExplanation)}</td>
              <td className="left">
                <OwnDossiers scope={scope} row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}

function OfficialCards({ scope, rows }: RowsProps) {
  const text = useControlText();
  const words = text.control.room.officials;
  return (
    <ul className="cards">
      {rows.map((row) => (
        <li key={keyOf(row)} className="card">
          <h3>{row.officer ?? words.nobody}</h3>
          <p className="muted">{row.agency.name}</p>
          <p>
            {`${words.late}: ${padCount(row.late)}; ${words.overdue}: ${padCount(row.openOverdue)}; ${text.countdown.overdue(row.longestMinutes)}`}
          </p>
          <OwnDossiers scope={scope} row={row} />
        </li>
      ))}
    </ul>
  );
}

/** The official's dossiers in place: names of persons go into no address. */
function OwnDossiers({ scope, row }: { readonly scope: ControlScope; readonly row: Official }) {
  const text = useControlText();
  const times = {
    ...(scope.asOf === undefined ? {} : { asOf: scope.asOf }),
    ...(scope.knownAt === undefined ? {} : { knownAt: scope.knownAt }),
  };
  return (
    <details className="own-dossiers">
      <summary>{text.control.room.officials.open(padCount(row.dossiers.length))}</summary>
      <ul>
        {row.dossiers.map(({ code, lateMinutes }) => (
          <li key={code}>
            <Link to="/dossiers/$code" params={{ code }} search={times} preload={false}>
              {code}
            </Link>{' '}
            <span className="muted">{text.countdown.overdue(lateMinutes)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
