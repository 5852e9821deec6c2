import { type ReactNode, useId } from 'react';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';

interface SectionProps<T> {
  readonly heading: string;
  readonly query: {
    readonly data: T | undefined;
    readonly error: Error | null;
    readonly refetch: () => unknown;
  };
  /** Of what is coming, in pixels, so that nothing moves when it comes. */
  readonly height: number;
  readonly children: (data: T) => ReactNode;
  /** Beside the heading, once there is something. */
  readonly actions?: ReactNode;
  readonly className?: string;
}

/** A part of the page that is fetched by itself: a slow one keeps no other waiting, and a failed one fails alone. */
export function Section<T>({ heading, query, height, children, actions, className }: SectionProps<T>) {
  const id = useId();
  const { data, error } = query;
  return (
    <section className={className === undefined ? 'panel' : `panel ${className}`} aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{heading}</h2>
        {data !== undefined && actions}
      </div>
      {data === undefined && error === null && (
        <>
          <Loading />
          <Placeholder height={height} />
        </>
      )}
      {error !== null && <ErrorState error={error} retry={() => query.refetch()} />}
      {data !== undefined && children(data)}
    </section>
  );
}
