import type { ProcedureCase } from '@dunghen/domain/procedure';
import { Select } from 'antd';
import { Labelled } from '../../../parts/labelled.tsx';
import { useCataloguesText } from '../../../text/catalogues/index.ts';

interface CasesFieldProps {
  readonly cases: readonly ProcedureCase[];
  readonly value: readonly string[] | undefined;
  /** Undefined: of every case. */
  readonly change: (keys: readonly string[] | undefined) => void;
}

/** Of which cases a paper or a fee is; nothing to ask where the procedure has none. */
export function CasesField({ cases, value = [], change }: CasesFieldProps) {
  const text = useCataloguesText().catalogues.editor;
  if (cases.length === 0) return undefined;
  return (
    <Labelled label={text.cases}>
      {(id) => (
        <Select<string[]>
          id={id}
          mode="multiple"
          placeholder={text.any}
          options={cases.map(({ key, name }) => ({ value: key, label: name }))}
          value={[...value]}
          onChange={(keys) => change(keys.length === 0 ? undefined : keys)}
        />
      )}
    </Labelled>
  );
}
