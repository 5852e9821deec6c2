import { Link } from '@tanstack/react-router';
import { useMay } from '../../parts/use-may.ts';

/** The code of a dossier, which leads there for who may read dossiers; who runs the system may not. */
export function DossierLink({ code }: { readonly code: string }) {
  const may = useMay();
  if (!may('dossier:read')) return <strong>{code}</strong>;
  return (
    <Link to="/dossiers/$code" params={{ code }} className="row-link">
      {code}
    </Link>
  );
}
