import { PORTAL_STATUS_WORDS } from '@dunghen/domain/reconciliation';
import { useQuery } from '@tanstack/react-query';
import { useDossierText } from '../../text/dossier/index.ts';
import { formatTime } from '../../text/index.ts';
import { Fact, When } from './dossier-facts.tsx';
import { procedureQuery, type WorkedDossier } from './dossier-queries.ts';

/** The facts that only who works with the dossier is given: places, procedure, proposal. */
export function RecordFacts({ dossier }: { readonly dossier: WorkedDossier }) {
  const words = useDossierText().dossierPage;
  const { record, agency, procedureCode } = dossier;
  const { procedure, proposal, rating } = record;
  const portalNames: Readonly<Record<number, string>> = PORTAL_STATUS_WORDS;
  const areas: Readonly<Record<string, string>> = words.areas;
  const version = useQuery({
    ...procedureQuery(procedureCode, procedure?.version),
    enabled: procedure?.caseKey !== undefined,
  }).data;
  const caseName = version?.cases.find(({ key }) => key === procedure?.caseKey)?.name ?? procedure?.caseKey;
  return (
    <>
      {record.receiving.id !== agency.id && <Fact name={words.receiving}>{record.receiving.name}</Fact>}
      {record.holding.id !== agency.id && <Fact name={words.holding}>{record.holding.name}</Fact>}
      {record.unit !== undefined && <Fact name={words.unit}>{record.unit}</Fact>}
      {procedure !== undefined && (
        <Fact name={words.procedure}>{words.procedureVersion(procedure.code, procedure.version)}</Fact>
      )}
      {caseName !== undefined && <Fact name={words.case}>{caseName}</Fact>}
      {procedure?.area !== undefined && <Fact name={words.area}>{areas[procedure.area] ?? procedure.area}</Fact>}
      {record.handOverDueAt !== undefined && (
        <Fact name={words.handOverDue}>
          <When timestamp={record.handOverDueAt} />
        </Fact>
      )}
      {proposal !== undefined && (
        <Fact name={words.proposal}>{words.proposalText(formatTime(proposal.dueAt), proposal.by ?? '')}</Fact>
      )}
      {rating !== undefined && <Fact name={words.rating}>{words.ratingText(rating.score)}</Fact>}
      {record.portalStatus !== undefined && (
        <Fact name={words.portalStatus}>
          {portalNames[record.portalStatus] === undefined
            ? String(record.portalStatus)
            : words.portalStatusText(String(record.portalStatus), portalNames[record.portalStatus] ?? '')}
        </Fact>
      )}
    </>
  );
}
