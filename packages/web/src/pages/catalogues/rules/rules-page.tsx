import { useQuery } from '@tanstack/react-query';
import { Page } from '../../../parts/page.tsx';
import { ErrorState, Loading, Placeholder } from '../../../parts/states.tsx';
import { today } from '../../../parts/today.ts';
import { type CataloguesText, useCataloguesText } from '../../../text/catalogues/index.ts';
import { formatDay } from '../../../text/index.ts';
import { CatalogueTabs } from '../catalogue-tabs.tsx';
import { FactTable } from '../fact-table.tsx';
import { type RuleSet, ruleSetsQuery } from '../queries.ts';
import { Chip } from '../standing-chip.tsx';
import '../catalogues.css';

/** What the system takes the law to say from which day on, with its articles; nothing here can be changed. */
export function RulesPage() {
  const text = useCataloguesText().catalogues.rules;
  const rules = useQuery(ruleSetsQuery());
  return (
    <Page heading={text.heading} before={<CatalogueTabs />}>
      <p className="lead">{text.lead}</p>
      {rules.isPending && (
        <>
          <Loading />
          <Placeholder height={480} />
        </>
      )}
      {rules.isError && <ErrorState error={rules.error} retry={() => rules.refetch()} />}
      {[...(rules.data ?? [])].reverse().map((rule) => (
        <Rule key={rule.id} rule={rule} />
      ))}
    </Page>
  );
}

function Rule({ rule }: { readonly rule: RuleSet }) {
  const { catalogues } = useCataloguesText();
  const text = catalogues.rules;
  const now = today();
  const standing =
    rule.validFrom > now ? 'future' : rule.validTo !== undefined && rule.validTo <= now ? 'past' : 'current';
  const validity =
    rule.validTo === undefined
      ? catalogues.since(formatDay(rule.validFrom))
      : catalogues.validity(formatDay(rule.validFrom), formatDay(rule.validTo));
  return (
    <section className="panel" aria-labelledby={rule.id}>
      <div className="section-head">
        <h2 id={rule.id}>{rule.citations[0]}</h2>
        <span className="chips">
          <Chip tone={standing === 'current' ? 'in-time' : 'ended'}>{text[standing]}</Chip>
          {!rule.textVerified && <Chip tone="due-soon">{text.notVerified}</Chip>}
        </span>
      </div>
      <p className="muted">{`${validity}. ${text.texts}: ${rule.citations.join('; ')}.`}</p>
      <FactTable
        heads={[text.parameter, text.value, text.source]}
        rows={parametersOf(rule, text).map(([key, value, source]) => ({
          key,
          cells: [nameOf(rule, key, text), value, source],
        }))}
      />
    </section>
  );
}

type Words = CataloguesText['catalogues']['rules'];

function nameOf(rule: RuleSet, key: keyof Words['names'], text: Words): string {
  const since2025: Readonly<Partial<Words['names']>> = text.namesSince2025;
  return (rule.id === 'nd61-2018' ? undefined : since2025[key]) ?? text.names[key];
}

function parametersOf(rule: RuleSet, text: Words): readonly (readonly [keyof Words['names'], string, string])[] {
  const { sources } = text;
  // The articles are those of Decree 61/2018; the later decree took the tasks over, its articles were not compared.
  const of = (article: string): string => (rule.id === 'nd61-2018' ? article : sources.sameTask(article));
  return [
    ['firstDay', text.firstDayValue, sources.civil147],
    ['lastDay', text.lastDayValue, sources.civil148],
    ['way', text.way[rule.way], sources.setting],
    ['afterHours', text.afterHours[rule.afterHours], sources.setting],
    ['sameDayCutoff', text.clock(rule.sameDayCutoff), sources.sameDay],
    ['intakeCheck', text.hours(String(rule.intakeCheckHours)), sources.intakeCheck],
    ['supplementNotice', text.days(String(rule.supplementNoticeDays)), of(sources.notice)],
    ['maxSupplements', text.times(String(rule.maxSupplements)), of(sources.once)],
    ['supplementEffect', text.supplementEffect[rule.supplementEffect], of(sources.notice)],
    ['maxReschedules', text.times(String(rule.maxReschedules)), of(sources.reschedule)],
    ['apologyLead', text.beforeDue(String(rule.apologyLeadDays)), of(sources.reschedule)],
    ['handOver', text.handOver(rule.handOverCutoff), of(sources.handOver)],
  ];
}
