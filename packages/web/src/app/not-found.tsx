import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { Page } from '../parts/page.tsx';
import { useText } from '../text/index.ts';

export function NotFound() {
  const text = useText();
  return (
    <Page heading={text.errors.notFoundHeading}>
      <p>{text.errors.notFound}</p>
      <Link to="/figures">{text.home}</Link>
    </Page>
  );
}

/** A bug of the pages themselves; what it says stays in the browser's console. */
export function Crash() {
  const text = useText();
  return (
    <Page heading={text.errors.crashHeading}>
      <p>{text.errors.crash}</p>
      <Button onClick={() => window.location.reload()}>{text.empty.reload}</Button>
    </Page>
  );
}
