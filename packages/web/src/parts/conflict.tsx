import { Alert } from 'antd';
import type { ReactNode } from 'react';
import './conflict.css';

interface ConflictProps {
  readonly title: string;
  readonly text?: string;
  /** What happened meanwhile and what is otherwise now, side by side. */
  readonly children: ReactNode;
  /** The ways on; none of them loses what was typed without saying so. */
  readonly ways: ReactNode;
}

/** Somebody else was faster: what they did, before and after, and the ways on with what was typed. */
export function Conflict({ title, text, children, ways }: ConflictProps) {
  return (
    <div className="conflict" role="alert">
      <Alert type="warning" showIcon title={title} {...(text === undefined ? {} : { description: text })} />
      {children}
      <div className="conflict-ways">{ways}</div>
    </div>
  );
}
