import { type DragEvent, type ReactNode, useId, useRef, useState } from 'react';
import './drop-file.css';

interface DropFileProps {
  readonly label: string;
  readonly words: string;
  readonly hint?: string;
  readonly accept: string;
  readonly take: (file: File) => void;
  readonly busy?: boolean;
  readonly children?: ReactNode;
}

/** A place to drop a file on, which is a button for everybody without a mouse. */
export function DropFile({ label, words, hint, accept, take, busy = false, children }: DropFileProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const taken = (list: FileList | null): void => {
    const [file] = list ?? [];
    if (file !== undefined && !busy) take(file);
    // The same file may be chosen again after it was mended.
    if (input.current !== null) input.current.value = '';
  };
  const hold = (event: DragEvent, isOver: boolean): void => {
    event.preventDefault();
    setOver(isOver);
  };
  return (
    <fieldset
      className={over ? 'drop drop-over' : 'drop'}
      aria-label={label}
      onDragOver={(event) => hold(event, true)}
      onDragLeave={(event) => hold(event, false)}
      onDrop={(event) => {
        hold(event, false);
        taken(event.dataTransfer.files);
      }}
    >
      <input
        ref={input}
        id={id}
        type="file"
        className="visually-hidden"
        accept={accept}
        disabled={busy}
        aria-label={label}
        {...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}
        onChange={(event) => taken(event.target.files)}
      />
      <label htmlFor={id} className="drop-words">
        {words}
      </label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="muted small">
          {hint}
        </p>
      )}
      {children}
    </fieldset>
  );
}
