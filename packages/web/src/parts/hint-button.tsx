import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import './hint-button.css';

interface HintButtonProps {
  readonly className: string;
  /** What is told on hover and on focus. */
  readonly hint: string;
  readonly children: ReactNode;
  readonly tabIndex?: number;
}

interface Place {
  readonly side: 'left' | 'above';
  readonly left: number;
  readonly top: number;
}

/**
 * A button that tells something more while the pointer or the focus is on it (WCAG 1.4.13: Escape takes it away, the pointer
 * may go over to it). A hundred stand in a list: until one of them tells, it is a button and nothing else.
 */
export function HintButton({ className, hint, children, tabIndex }: HintButtonProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [place, setPlace] = useState<Place>();
  const show = (): void => setPlace(button.current === null ? undefined : placeBeside(button.current));
  const hide = (): void => setPlace(undefined);
  const isShown = place !== undefined;
  useEffect(() => {
    if (!isShown) return;
    const leave = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setPlace(undefined);
    };
    const follow = (): void => setPlace(button.current === null ? undefined : placeBeside(button.current));
    document.addEventListener('keydown', leave);
    window.addEventListener('scroll', follow, { capture: true, passive: true });
    return () => {
      document.removeEventListener('keydown', leave);
      window.removeEventListener('scroll', follow, { capture: true });
    };
  }, [isShown]);
  return (
    <button
      ref={button}
      type="button"
      className={className}
      onPointerEnter={show}
      onPointerLeave={hide}
      onFocus={show}
      onBlur={hide}
      {...(tabIndex === undefined ? {} : { tabIndex })}
      {...(isShown ? { 'aria-describedby': id } : {})}
    >
      {children}
      {place !== undefined &&
        createPortal(
          <span
            id={id}
            role="tooltip"
            className={`hint hint-${place.side}`}
            style={{ left: place.left, top: place.top }}
          >
            <span className="hint-text">{hint}</span>
          </span>,
          document.body,
        )}
    </button>
  );
}

/** The widest that a hint gets, with its distance; as the style sheet has it. */
const WIDTH = 312;

/** Left of the button, where it hides neither the head of the table nor the next row; above where there is no room. */
function placeBeside(button: HTMLElement): Place {
  const box = button.getBoundingClientRect();
  if (box.left > WIDTH) return { side: 'left', left: box.left, top: box.top + box.height / 2 };
  return { side: 'above', left: Math.max(0, Math.min(box.left, window.innerWidth - WIDTH)), top: box.top };
}
