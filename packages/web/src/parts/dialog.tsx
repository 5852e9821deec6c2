import { Modal, type ModalProps } from 'antd';
import { useEffect, useState } from 'react';

/**
 * A window over the page. Left again, the focus is where it was before it opened (WCAG 2.4.3): a window that is taken away
 * whole leaves it on the page's body, and who goes by keys would begin anew at the top.
 */
export function Dialog(props: ModalProps) {
  // Read while it is drawn first: soon after, the window itself takes the focus.
  const [before] = useState(() => (props.open === true ? document.activeElement : null));
  useEffect(() => {
    if (!(before instanceof HTMLElement)) return;
    return () => {
      // After the window is gone; who has moved the focus elsewhere meanwhile meant it.
      requestAnimationFrame(() => {
        const isLost = document.activeElement === null || document.activeElement === document.body;
        if (isLost && before.isConnected) before.focus({ preventScroll: true });
      });
    };
  }, [before]);
  return <Modal {...props} />;
}
