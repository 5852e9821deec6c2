import type { Session } from '../../api/types.ts';
import { useText } from '../../text/index.ts';

interface ProvidersProps {
  readonly providers: Session['providers'];
  readonly returnTo: string;
}

const GROUPS = ['officials', 'citizens'] as const;

/** Other systems that know people: each is a way out of these pages and back. */
export function Providers({ providers, returnTo }: ProvidersProps) {
  const { signIn } = useText().account;
  return GROUPS.map((group) => {
    const own = providers.filter((provider) => provider.of === group);
    if (own.length === 0) return undefined;
    return (
      <section key={group} className="panel" aria-labelledby={`sign-in-${group}`}>
        <h2 id={`sign-in-${group}`}>{signIn[group]}</h2>
        {own.map(({ id, label, address }) => (
          <a key={id} className="button sign-in-provider" href={`${address}&returnTo=${encodeURIComponent(returnTo)}`}>
            {signIn.provider(label)}
          </a>
        ))}
      </section>
    );
  });
}
