import { useMutation } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { codeOf } from '../api/client.ts';
import { signOut } from '../api/session.ts';
import type { Session, SessionUser } from '../api/types.ts';
import { problemText } from '../parts/problem-text.ts';
import { useText } from '../text/index.ts';
import { returnOf, SIGN_IN } from './detour.ts';

/** Who is signed in, with role and agency, and the way out; for visitors the way in. */
export function HeaderUser({ session }: { readonly session: Session }) {
  const text = useText();
  const { href, pathname } = useLocation();
  const { user, mustChangePassword } = session;
  if (user === undefined) {
    if (pathname.startsWith(SIGN_IN)) return undefined;
    return (
      <Link to={SIGN_IN} search={returnOf(href)} className="header-sign">
        {text.account.header.signIn}
      </Link>
    );
  }
  return (
    <>
      {mustChangePassword ? (
        <span className="header-user">{user.name}</span>
      ) : (
        <Link to="/account" className="header-user" title={text.account.header.own}>
          <span className="header-name">{user.name}</span>
          <RoleLine roles={user.roles} />
        </Link>
      )}
      <SignOutButton owner={user.id} />
    </>
  );
}

/** The first role with its agency, and how many more there are; all of them stand on the account's page. */
function RoleLine({ roles }: { readonly roles: SessionUser['roles'] }) {
  const { header } = useText().account;
  const [first, ...others] = roles;
  return (
    <span className="header-role">
      <span className="header-role-first">
        {first === undefined ? header.noRole : header.roleAt(first.roleName, first.agencyName)}
      </span>
      {others.length > 0 && <span className="header-role-more">{` ${header.more(others.length)}`}</span>}
    </span>
  );
}

/** What the counter keeps on this device until the server has it (pages/intake/device.ts). */
const LeavingDialog = lazy(() =>
  import('../pages/intake/leaving-dialog.tsx').then((loaded) => ({ default: loaded.LeavingDialog })),
);

function isOnDevice(): boolean {
  try {
    return window.localStorage.getItem('dunghen.intake-device') !== null;
  } catch {
    return false;
  }
}

/** The page is loaded anew afterwards: nothing of what the person saw stays in memory. */
function SignOutButton({ owner }: { readonly owner: string }) {
  const text = useText();
  const [asking, setAsking] = useState(false);
  const leave = useMutation({
    mutationFn: () =>
      signOut().catch((error: unknown) => {
        if (codeOf(error) !== 'sign-in-required') throw error;
      }),
    onSuccess: () => window.location.assign(`${SIGN_IN}?signedOut=true`),
  });
  return (
    <>
      <button
        type="button"
        className="header-sign"
        disabled={leave.isPending}
        onClick={() => (isOnDevice() ? setAsking(true) : leave.mutate())}
      >
        {text.account.header.signOut}
      </button>
      {asking && (
        <Suspense>
          <LeavingDialog
            owner={owner}
            stay={() => setAsking(false)}
            leave={() => {
              setAsking(false);
              leave.mutate();
            }}
          />
        </Suspense>
      )}
      {leave.isError && (
        <span role="alert" className="header-problem">
          {problemText(leave.error, text)}
        </span>
      )}
    </>
  );
}
