import { useRouter } from '@tanstack/react-router';
import type { ComponentProps, MouseEvent } from 'react';

interface RowLinkProps extends Omit<ComponentProps<'a'>, 'href' | 'onClick'> {
  readonly path: `/${string}`;
  readonly search?: Readonly<Record<string, unknown>> | object;
}

/**
 * One of the hundreds of links in a table. It goes where the router's own would, but makes its address by itself and follows
 * no change of the page's address: a table of two thousand of the others takes half a second to draw.
 */
export function RowLink({ path, search = {}, children, ...rest }: RowLinkProps) {
  const router = useRouter();
  const href = path + router.options.stringifySearch(search);
  const go = (event: MouseEvent): void => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    void router.navigate({ href });
  };
  return (
    <a {...rest} href={href} onClick={go}>
      {children}
    </a>
  );
}

/** Another button or a key held down opens windows and tabs, which is the browser's. */
const isPlainClick = ({ button, metaKey, ctrlKey, shiftKey, altKey, defaultPrevented }: MouseEvent): boolean =>
  button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey && !defaultPrevented;

/** The address of a dossier's page. */
export const dossierPath = (code: string) => `/dossiers/${encodeURIComponent(code)}` as const;
