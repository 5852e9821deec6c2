import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { forgetArrival } from '../app/arrival.ts';
import { useAddressText } from '../text/address/index.ts';
import './address-notice.css';

interface AddressNoticeProps {
  /** Keys of what was not understood. */
  readonly keys: readonly string[];
  /** The address with what was understood alone. */
  readonly understood: object;
}

/** A filter that no page knows (typed, cut off, of an older link): said in its own words, and the page shown without it. */
export function AddressNotice({ keys, understood }: AddressNoticeProps) {
  const { address } = useAddressText();
  const navigate = useNavigate();
  const [dropped, setDropped] = useState(false);
  const names = Object.entries(address.filters).flatMap(([key, name]) => (keys.includes(key) ? [name] : []));
  // Whatever else an address bears is no filter of ours.
  if (names.length === 0 || dropped) return null;
  const drop = (): void => {
    forgetArrival();
    setDropped(true);
    void navigate({ to: '.', search: () => understood, replace: true, resetScroll: false });
  };
  return (
    <div className="address-notice" role="alert">
      <p>{address.unknown([...new Set(names)].join(', '))}</p>
      <button type="button" className="button" onClick={drop}>
        {address.drop}
      </button>
    </div>
  );
}
