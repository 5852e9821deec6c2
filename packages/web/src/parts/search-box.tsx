import { Input } from 'antd';
import { useEffect, useState } from 'react';

interface SearchBoxProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly change: (value: string) => void;
}

/** Types at once, searches when the typing rests: each letter would else be a step of the address. */
export function SearchBox({ label, hint, value, change }: SearchBoxProps) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === value) return;
    const timer = window.setTimeout(() => change(typed), 150);
    return () => window.clearTimeout(timer);
  });
  return (
    <Input
      type="search"
      className="search"
      aria-label={label}
      placeholder={hint}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}
