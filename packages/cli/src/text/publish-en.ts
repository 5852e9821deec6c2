import type { publishVi } from './publish-vi.ts';

/** Texts of `publish` in English. */
export const publishEn: typeof publishVi = {
  command: 'publication of figures: list, propose; approval is a matter of persons, on the page of publications',
  list: 'what was proposed and published; the newest first',
  propose: 'propose something of a quarter for publication; somebody else approves it',
  kind: 'figures, ranking (of agencies), apologies (the register)',
  period: 'quarter, as 2024-Q1',
  corrects: 'id of the publication that it corrects',
  change: 'what is corrected',
  reason: 'why it has to be corrected',
  none: 'Nothing has been proposed for publication. Propose: dunghen publish propose --kind figures --period 2024-Q1',
  line: '{id}  {kind}  {period}  {state}; proposed {proposedAt}, {by}',
  publishedAt: '; published {at}',
  correction: '; corrects {id}: {change}',
  proposed: 'Proposed for publication: {id}. Somebody else approves it on the page of publications.',
  kinds: { figures: 'figures of the quarter', ranking: 'ranking of agencies', apologies: 'register of apologies' },
  incomplete: 'A correction needs --corrects, --change and --reason.',
};
