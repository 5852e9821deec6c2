import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { ApiError } from '../../api/client.ts';
import { DayInput } from '../../parts/day-input.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Labelled } from '../../parts/labelled.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { Refusal } from '../../parts/refusal.tsx';
import { today } from '../../parts/today.ts';
import { formatDay } from '../../text/index.ts';
import { useSystemText } from '../../text/system/index.ts';
import { SettingDifference } from './setting-difference.tsx';
import { isSame, type Leaf, patchOf, readLeaf, type SettingLeaf, textOfLeaf } from './setting-values.ts';
import { placeText } from './setting-words.ts';
import { previewSettings, recordSettings, type SettingsChange } from './settings-queries.ts';

interface SettingFormProps {
  readonly title: string;
  readonly leaves: readonly SettingLeaf[];
  readonly close: () => void;
}

/** One part of the settings anew, from a day on: what is typed, then the difference, then the record. */
export function SettingForm({ title, leaves, close }: SettingFormProps) {
  const text = useSystemText();
  const words = text.system.settings;
  const client = useQueryClient();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [from, setFrom] = useState(today());
  const [source, setSource] = useState('');
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string>();
  const preview = useMutation({ mutationFn: previewSettings });
  const record = useMutation({
    mutationFn: recordSettings,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['report-settings'] });
      close();
    },
  });
  const change = (): SettingsChange | undefined => {
    const changed = changedBy(leaves, typed);
    const wrong = changed === 'wrong' ? words.wrongNumber : changed.length === 0 ? words.nothingChanged : undefined;
    const lacks = from === '' || source.trim() === '' ? words.missing : undefined;
    setFault(wrong ?? lacks);
    if (wrong !== undefined || lacks !== undefined || changed === 'wrong') return undefined;
    return { from, settings: patchOf(changed), source, ...(reason.trim() === '' ? {} : { reason }) };
  };
  const look = (): void => {
    const asked = change();
    if (asked !== undefined) preview.mutate(asked);
  };
  const save = (): void => {
    const asked = change();
    if (asked !== undefined && !record.isPending) record.mutate(asked);
  };
  const error = record.error ?? preview.error;
  const places = placesOf(error);
  const isSeen = preview.data !== undefined && !record.isError;
  return (
    <Dialog
      open
      title={title}
      width={720}
      onCancel={close}
      mask={{ closable: false }}
      footer={
        <>
          <Button onClick={isSeen ? () => preview.reset() : close}>{isSeen ? words.backToForm : text.cancel}</Button>
          {isSeen ? (
            <Button type="primary" loading={record.isPending} onClick={save}>
              {words.record(formatDay(from))}
            </Button>
          ) : (
            <Button type="primary" loading={preview.isPending} onClick={look}>
              {words.preview}
            </Button>
          )}
        </>
      }
    >
      <div className="form">
        {fault !== undefined && <Refusal words={fault} />}
        {fault === undefined && error !== null && <Refusal words={problemText(error, text)} />}
        {isSeen && preview.data !== undefined ? (
          <SettingDifference preview={preview.data} from={from} />
        ) : (
          <>
            {leaves.map((leaf) => (
              <LeafField
                key={leaf.place}
                leaf={leaf}
                typed={typed[leaf.place] ?? textOfLeaf(leaf.value)}
                fault={places[leaf.place]}
                change={(value) => setTyped({ ...typed, [leaf.place]: value })}
              />
            ))}
            <Labelled label={words.from} hint={words.fromHint}>
              {(id) => <DayInput id={id} value={from} change={setFrom} />}
            </Labelled>
            <Labelled label={words.source} hint={words.sourceHint}>
              {(id) => (
                <Input id={id} value={source} maxLength={500} onChange={(event) => setSource(event.target.value)} />
              )}
            </Labelled>
            <Labelled label={words.reason}>
              {(id) => (
                <Input id={id} value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
              )}
            </Labelled>
          </>
        )}
      </div>
    </Dialog>
  );
}

interface LeafFieldProps {
  readonly leaf: SettingLeaf;
  readonly typed: string;
  readonly change: (typed: string) => void;
  readonly fault: string | undefined;
}

const LONG = 60;

function LeafField({ leaf: { place, value }, typed, change, fault }: LeafFieldProps) {
  const text = useSystemText();
  const isList = typeof value !== 'string' && typeof value !== 'number';
  const rows = (isList && typeof value[0] !== 'number') || typed.length > LONG;
  return (
    <Labelled
      label={placeText(place, text)}
      fault={fault}
      hint={isList ? text.system.settings[typeof value[0] === 'number' ? 'numbersHint' : 'listHint'] : undefined}
    >
      {(id) =>
        rows ? (
          <Input.TextArea id={id} rows={4} value={typed} onChange={(event) => change(event.target.value)} />
        ) : (
          <Input id={id} value={typed} onChange={(event) => change(event.target.value)} />
        )
      }
    </Labelled>
  );
}

/** Leaves that say otherwise than before; 'wrong' where a number is none. */
function changedBy(
  leaves: readonly SettingLeaf[],
  typed: Readonly<Record<string, string>>,
): readonly SettingLeaf[] | 'wrong' {
  const changed: SettingLeaf[] = [];
  for (const { place, value } of leaves) {
    const text = typed[place];
    const next: Leaf | undefined = text === undefined ? value : readLeaf(value, text);
    if (next === undefined) return 'wrong';
    if (!isSame(next, value)) changed.push({ place, value: next });
  }
  return changed;
}

/** What the server found wrong, by place. */
function placesOf(error: Error | null): Readonly<Record<string, string>> {
  const problems = error instanceof ApiError ? error.problem?.facts?.problems : undefined;
  if (!Array.isArray(problems)) return {};
  const found: Record<string, string> = {};
  for (const problem of problems) {
    if (typeof problem === 'object' && problem !== null && 'place' in problem && 'message' in problem) {
      found[String(problem.place)] = String(problem.message);
    }
  }
  return found;
}
