import { useQuery } from '@tanstack/react-query';
import { useNarrow } from '../../app/use-media.ts';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { type SystemText, useSystemText } from '../../text/system/index.ts';
import { installationQuery } from './settings-queries.ts';

type Words = SystemText['system']['settings'];

function valueText(value: string, words: Words): string {
  if (value === '') return words.unset;
  const flags: Readonly<Record<string, string>> = words.flags;
  return flags[value] ?? value;
}

/** What this installation was set to, and where each value comes from. Changed where it runs, never here. */
export function InstallationSettings() {
  const { settings: words } = useSystemText().system;
  const narrow = useNarrow();
  const settings = useQuery(installationQuery());
  return (
    <>
      <p className="lead">{words.installationLead}</p>
      {settings.isPending && (
        <>
          <Loading />
          <Placeholder height={480} />
        </>
      )}
      {settings.isError && <ErrorState error={settings.error} retry={() => settings.refetch()} />}
      {settings.data && narrow && (
        <section aria-labelledby="installation-list">
          <h2 id="installation-list" className="visually-hidden">
            {words.partNames.installation}
          </h2>
          <ul className="cards">
            {settings.data.rows.map(({ key, env, value, source, about }) => (
              <li key={key} className="card">
                <h3 className="break">{env}</h3>
                <p className="break">{valueText(value, words)}</p>
                <p className="muted">
                  {words.sources[source]}; {about}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {settings.data && !narrow && (
        <section className="panel" aria-label={words.partNames.installation}>
          <ScrollX>
            <table className="table system-table">
              <thead>
                <tr>
                  <th scope="col" className="left">
                    {words.variable}
                  </th>
                  <th scope="col" className="left">
                    {words.value}
                  </th>
                  <th scope="col" className="left">
                    {words.whence}
                  </th>
                  <th scope="col" className="left">
                    {words.about}
                  </th>
                </tr>
              </thead>
              <tbody>
                {settings.data.rows.map(({ key, env, value, source, about }) => (
                  <tr key={key}>
                    <th scope="row">
                      <code>{env}</code>
                    </th>
                    <td className="left break">{valueText(value, words)}</td>
                    <td className="left">{words.sources[source]}</td>
                    <td className="left muted">{about}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollX>
        </section>
      )}
    </>
  );
}
