import { padCount } from '@dunghen/domain/text';
import { Button } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';
import { Dialog } from '../../parts/dialog.tsx';
import { useIntakeText } from '../../text/intake/index.ts';
import { exportParcels } from './export-parcels.ts';
import { clearDevice, findLeft, type Left } from './leaving.ts';

interface LeavingProps {
  readonly owner: string;
  readonly leave: () => void;
  readonly stay: () => void;
}

/** Before a sign-out: what of this officer lies on this machine alone. Where nothing does, nobody is asked. */
export function LeavingDialog({ owner, leave, stay }: LeavingProps) {
  const { leaving: words, list } = useIntakeText().intake.queue;
  const [left, setLeft] = useState<Left>();
  const [saved, setSaved] = useState(false);
  const go = useEffectEvent(leave);
  useEffect(() => {
    const look = async (): Promise<void> => {
      const found = await findLeft(owner).catch(() => undefined);
      if (found !== undefined) return setLeft(found);
      await clearDevice(owner).catch(() => undefined);
      go();
    };
    void look();
  }, [owner]);
  if (left === undefined) return undefined;
  const clear = async (): Promise<void> => {
    await clearDevice(owner).catch(() => undefined);
    leave();
  };
  const save = async (): Promise<void> => {
    await exportParcels(left.parcels, list.file);
    setSaved(true);
  };
  return (
    <Dialog
      open
      title={words.heading}
      onCancel={stay}
      footer={
        <>
          {left.parcels.length > 0 && <Button onClick={save}>{words.save}</Button>}
          <Button type="primary" onClick={stay}>
            {words.stay}
          </Button>
          <Button danger onClick={clear}>
            {words.leave}
          </Button>
        </>
      }
    >
      <ul>
        {left.parcels.length > 0 && <li>{words.parcels(padCount(left.parcels.length))}</li>}
        {left.drafts > 0 && <li>{words.drafts(padCount(left.drafts))}</li>}
        {left.files > 0 && <li>{words.files(padCount(left.files))}</li>}
      </ul>
      <p>{words.what}</p>
      <p role="status">{saved && words.saved}</p>
    </Dialog>
  );
}
