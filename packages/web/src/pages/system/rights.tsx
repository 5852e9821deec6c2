import { useSystemText } from '../../text/system/index.ts';
import type { Roles } from './accounts-queries.ts';
import { actionText } from './action-text.ts';

type Right = Roles['roles'][number]['rights'][number];

/** What a role may do, and how far: the sentences of the statute. */
export function RightsOfRole({ rights }: { readonly rights: readonly Right[] }) {
  const text = useSystemText();
  return (
    <dl className="rights-list">
      {rights.map(({ may, reach }) => (
        <div key={`${reach} ${may.join(' ')}`}>
          <dt>{text.system.reaches[reach]}</dt>
          <dd>{may.map((action) => actionText(action, text)).join('; ')}</dd>
        </div>
      ))}
    </dl>
  );
}
