import { Alert } from 'antd';
import type { ReactNode } from 'react';

/** Why what was asked for in a form was not done; read out at once. */
export function Refusal({ words, children }: { readonly words: string; readonly children?: ReactNode }) {
  return <Alert type="error" showIcon role="alert" title={words} description={children} />;
}
