import { formatDecimal, formatInteger } from '@dunghen/domain/text';
import { Progress } from 'antd';
import { type DragEvent, useEffect, useId, useState } from 'react';
import { type IntakeText, useIntakeText } from '../../text/intake/index.ts';
import { forget, recall } from './device.ts';
import { dataUrlOf } from './export-parcels.ts';
import type { ChosenFile, Paper } from './form.ts';
import { ACCEPTED, type FileFault, findFileFault } from './sniff.ts';
import type { DeviceDraft } from './use-draft.ts';
import { type KeptFile, keepFile } from './use-files.ts';

interface FileSlotProps {
  readonly paper: Paper;
  readonly set: (paper: Paper) => void;
  readonly draft: DeviceDraft;
  readonly shares: Readonly<Record<string, number>>;
}

/** The scan of a paper: chosen or dropped, looked at before it is taken, shown small, opened whole. */
export function FileSlot({ paper, set, draft, shares }: FileSlotProps) {
  const words = useIntakeText().intake.form.file;
  const id = useId();
  const [fault, setFault] = useState<FileFault | 'not-kept'>();
  const { file, name } = paper;
  const take = async (chosen: File | undefined): Promise<void> => {
    if (chosen === undefined) return;
    const found = await findFileFault(chosen);
    setFault(found);
    if (found !== undefined) return;
    try {
      set({ ...paper, file: await keepFile(chosen, draft.owner, draft.id) });
    } catch {
      setFault('not-kept');
    }
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    void take(event.dataTransfer.files[0]);
  };
  const remove = (): void => {
    const { file: gone, ...rest } = paper;
    if (gone?.kind === 'chosen') void forget('file', gone.id);
    set(rest);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut of the button within.
    <div className="intake-file" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      {file === undefined ? (
        <>
          <input
            id={id}
            type="file"
            className="visually-hidden"
            accept={ACCEPTED}
            aria-label={words.addOf(name)}
            onChange={(event) => {
              void take(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
          <label htmlFor={id} className="button intake-file-button">
            {words.add}
          </label>
          <span className="muted small only-wide">{words.drop}</span>
        </>
      ) : (
        <>
          {file.kind === 'chosen' ? (
            <Chosen file={file} share={shares[file.id]} />
          ) : (
            <span>{words.earlier(file.name, file.from)}</span>
          )}
          <button type="button" className="link-button" aria-label={words.remove(file.name)} onClick={remove}>
            {words.removeShort}
          </button>
        </>
      )}
      {fault !== undefined && (
        <p className="bad small" role="alert">
          {fault === 'not-kept' ? words.notKept : words.faults[fault]}
        </p>
      )}
    </div>
  );
}

const MEGABYTE = 1_024 * 1_024;
/** Wide enough to see which page it is. */
const PREVIEW_WIDTH = 160;

function Chosen({ file, share }: { readonly file: ChosenFile; readonly share: number | undefined }) {
  const words = useIntakeText().intake.form.file;
  const [picture, setPicture] = useState<string>();
  useEffect(() => {
    if (!file.type.startsWith('image/')) return;
    let alive = true;
    previewOf(file.id).then(
      (made) => {
        if (alive) setPicture(made);
      },
      () => undefined,
    );
    return () => {
      alive = false;
    };
  }, [file.id, file.type]);
  const open = async (): Promise<void> => {
    const kept = await recall<KeptFile>('file', file.id);
    if (kept === undefined) return;
    const address = URL.createObjectURL(new Blob([kept.blob], { type: kept.type }));
    window.open(address, '_blank', 'noopener');
    window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
  };
  return (
    <>
      {picture !== undefined && <img className="intake-preview" src={picture} alt={words.preview(file.name)} />}
      <button type="button" className="link-button" aria-label={words.open(file.name)} onClick={open}>
        {sizeText(file, words)}
      </button>
      {share !== undefined && share < 1 && (
        <Progress percent={Math.round(share * 100)} size="small" aria-label={words.sending(file.name)} />
      )}
    </>
  );
}

function sizeText({ name, bytes }: ChosenFile, words: IntakeText['intake']['form']['file']): string {
  return bytes < MEGABYTE
    ? words.kilobytes(name, formatInteger(Math.ceil(bytes / 1_024)))
    : words.megabytes(name, formatDecimal(bytes / MEGABYTE, 1));
}

/** Small enough to stand in the page as it is: the page's policy allows no other address of a picture. */
async function previewOf(id: string): Promise<string | undefined> {
  const kept = await recall<KeptFile>('file', id);
  if (kept === undefined) return undefined;
  const bitmap = await createImageBitmap(kept.blob, { resizeWidth: PREVIEW_WIDTH, resizeQuality: 'medium' });
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  bitmap.close();
  return dataUrlOf(await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 }));
}
