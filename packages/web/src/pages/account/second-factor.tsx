import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { finishSecondFactor, sessionQuery, startSecondFactor, stopSecondFactor } from '../../api/session.ts';
import { useText } from '../../text/index.ts';
import { ConfirmForm } from './confirm-form.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { ScanStep } from './scan-step.tsx';

type Step =
  | { readonly kind: 'rest' }
  | { readonly kind: 'starting' | 'stopping' }
  | { readonly kind: 'scanning'; readonly secret: string; readonly address: string }
  | { readonly kind: 'codes'; readonly codes: readonly string[] };

const REST: Step = { kind: 'rest' };

/** The second factor: on or off, and the way between them. Each step takes the focus to the section's heading. */
export function SecondFactor({ on }: { readonly on: boolean }) {
  const { factor } = useText().account;
  const heading = useRef<HTMLHeadingElement>(null);
  const [step, setStep] = useState(REST);
  const [said, setSaid] = useState<'done' | 'stopped'>();
  const before = useRef(step.kind);
  useEffect(() => {
    if (before.current !== step.kind) heading.current?.focus();
    before.current = step.kind;
  }, [step.kind]);
  return (
    <section className={step.kind === 'rest' ? 'panel' : 'panel factor-open'} aria-labelledby="factor-heading">
      <h2 id="factor-heading" ref={heading} tabIndex={-1}>
        {factor.heading}
      </h2>
      <p role="status" className={said === undefined ? 'visually-hidden' : 'good'}>
        {said !== undefined && factor[said]}
      </p>
      <Steps on={on} step={step} go={setStep} say={setSaid} />
    </section>
  );
}

interface StepsProps {
  readonly on: boolean;
  readonly step: Step;
  readonly go: (step: Step) => void;
  readonly say: (said: 'done' | 'stopped' | undefined) => void;
}

function Steps({ on, step, go, say }: StepsProps) {
  const { factor } = useText().account;
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries(sessionQuery());
  const start = useMutation({
    mutationFn: startSecondFactor,
    gcTime: 0,
    onSuccess: (made) => go({ kind: 'scanning', ...made }),
  });
  const finish = useMutation({
    mutationFn: finishSecondFactor,
    gcTime: 0,
    onSuccess: (codes) => go({ kind: 'codes', codes }),
  });
  const stop = useMutation({
    mutationFn: stopSecondFactor,
    onSuccess: async () => {
      await refresh();
      say('stopped');
      go(REST);
    },
  });
  switch (step.kind) {
    case 'rest':
      return (
        <>
          <p>{on ? factor.on : factor.off}</p>
          <Button
            danger={on}
            onClick={() => {
              say(undefined);
              go({ kind: on ? 'stopping' : 'starting' });
            }}
          >
            {on ? factor.stop : factor.start}
          </Button>
        </>
      );
    case 'starting':
      return <ConfirmForm action={factor.next} task={start} cancel={() => go(REST)} />;
    case 'stopping':
      return <ConfirmForm hint={factor.stopHint} action={factor.stop} danger task={stop} cancel={() => go(REST)} />;
    case 'scanning':
      return <ScanStep secret={step.secret} address={step.address} task={finish} cancel={() => go(REST)} />;
    case 'codes':
      return (
        <RecoveryCodes
          codes={step.codes}
          kept={async () => {
            await refresh();
            say('done');
            go(REST);
          }}
        />
      );
  }
}
