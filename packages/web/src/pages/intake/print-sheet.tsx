import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** What stands alone on paper while it is there; on the screen it is not seen. */
export function PrintSheet({ children }: { readonly children: ReactNode }) {
  return createPortal(<div className="print-sheet">{children}</div>, document.body);
}

export const printSheet = (): void => window.print();
