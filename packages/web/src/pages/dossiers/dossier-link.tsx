import { Link } from '@tanstack/react-router';
import type { Times } from '../../api/queries.ts';

/** Opens a dossier as its list knows it: judged by the same two times, which the address carries. */
export function DossierLink({ code, times }: { readonly code: string; readonly times: Times }) {
  return (
    <Link to="/dossiers/$code" params={{ code }} search={times} preload={false}>
      {code}
    </Link>
  );
}
