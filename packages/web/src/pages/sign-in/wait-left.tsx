import { useEffect, useState } from 'react';
import { timeLeftText } from '../../parts/problem-text.ts';
import { useText } from '../../text/index.ts';

/** How long until another try makes sense, by the second; its end is told to screen readers, its steps are not. */
export function WaitLeft({ seconds }: { readonly seconds: number }) {
  const text = useText();
  const [end] = useState(() => performance.now() + seconds * 1_000);
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const timer = window.setInterval(() => {
      setLeft(Math.max(0, Math.ceil((end - performance.now()) / 1_000)));
    }, 1_000);
    return () => window.clearInterval(timer);
  }, [end]);
  if (left === 0) return <p role="status">{text.account.signIn.waitOver}</p>;
  return <p role="timer">{text.account.signIn.waitLeft(timeLeftText(left, text))}</p>;
}
