import { formatInteger } from '@dunghen/domain/text';
import { useMutation } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';
import { formatDay } from '../../text/index.ts';
import { useIndex766Text } from '../../text/index-766/index.ts';
import { type NewFigure, type PortalPreview, sendFigure } from './index-queries.ts';
import { maxText, pointsText } from './score-text.ts';
import { useRecorded } from './use-recorded.ts';

interface RecordDialogProps {
  readonly figure: NewFigure;
  readonly preview: PortalPreview;
  readonly close: () => void;
  readonly done: (group: string) => void;
}

/** Says what will be recorded before it is. */
export function RecordDialog({ figure, preview, close, done }: RecordDialogProps) {
  const words = useIndex766Text().index766;
  const recorded = useRecorded();
  const [accepts, setAccepts] = useState(false);
  const group = words.groupNames[preview.group];
  const record = useMutation({
    mutationFn: () =>
      sendFigure(
        figure.kind === 'saved' && accepts ? { ...figure, body: { ...figure.body, acceptsOther: true } } : figure,
        false,
      ),
    onSuccess: async () => {
      await recorded();
      done(group);
    },
  });
  const { province, units, unmatched, isOtherProvince, isKnown, nationalMean, source, capturedAt } = preview;
  const strangers = units.filter(({ agency }) => agency === undefined);
  return (
    <ConfirmDialog
      title={words.previewHeading(group)}
      action={words.record}
      run={() => record.mutate()}
      busy={record.isPending}
      error={record.error}
      close={close}
      ready={!isOtherProvince || accepts}
    >
      {province?.score === undefined ? (
        <p>{words.noProvince}</p>
      ) : (
        <p>{words.willRecord(pointsText(province.score), maxText(province.max))}</p>
      )}
      {nationalMean !== undefined && <p>{`${words.national}: ${pointsText(nationalMean)}`}</p>}
      {province?.before !== undefined && <p>{words.willReplace(pointsText(province.before))}</p>}
      <p className="muted">{words.sourceOf(source, formatDay(capturedAt))}</p>
      {isKnown && <p className="muted">{words.isKnown}</p>}
      {units.length > 0 && preview.group !== 'total' && (
        <p>{words.unitsOf(formatInteger(units.length - unmatched), formatInteger(units.length))}</p>
      )}
      {strangers.length > 0 && preview.group !== 'total' && (
        <details>
          <summary>{words.unmatchedUnits}</summary>
          <ul>
            {strangers.map(({ name }) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </details>
      )}
      {isOtherProvince && (
        <>
          <p className="fault">{words.otherProvinceHint}</p>
          {figure.kind === 'saved' && (
            <Checkbox checked={accepts} onChange={(event) => setAccepts(event.target.checked)}>
              {words.acceptOther}
            </Checkbox>
          )}
        </>
      )}
    </ConfirmDialog>
  );
}
