import type { Times } from '../../api/queries.ts';
import { dossierPath, RowLink } from '../../parts/row-link.tsx';

/** Opens a dossier as its list knows it: judged by the same two times, which the address carries. */
export function DossierLink({ code, times }: { readonly code: string; readonly times: Times }) {
  return (
    <RowLink path={dossierPath(code)} search={times}>
      {code}
    </RowLink>
  );
}
