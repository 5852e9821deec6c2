import { useNavigate } from '@tanstack/react-router';

/** Changes what the address says of this page's view; what is empty is not in it. */
export function useView<Search extends object>(): (
  changes: { readonly [K in keyof Search]?: Search[K] | undefined },
) => void {
  const navigate = useNavigate();
  return (changes) => {
    void navigate({
      to: '.',
      search: (before: object) => withoutEmpty({ ...before, ...changes }),
      replace: true,
      resetScroll: false,
    });
  };
}

function withoutEmpty(search: object): object {
  return Object.fromEntries(
    Object.entries(search).filter(([, value]) => value !== undefined && value !== '' && value !== false),
  );
}
