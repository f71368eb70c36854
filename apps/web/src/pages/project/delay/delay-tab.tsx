import { useQuery } from '@tanstack/react-query';
import { Table } from 'antd';
import type { components } from '../../../api.d.ts';
import { dataOf, GET } from '../../../api/client.ts';
import { usePack } from '../../../api/queries.ts';
import { Day } from '../../../parts/day.tsx';
import { Nothing, QueryState } from '../../../parts/query-state.tsx';
import { daysOf, PartyBar, PartyLegend, type TimeParty } from '../../../parts/time-parties.tsx';
import { useUnitNames } from '../../../parts/unit-names.ts';
import { useSpeech } from '../../../words/use-words.tsx';

type ProjectDelay = components['schemas']['ProjectDelay'];
type Share = ProjectDelay['shares'][number];

export function DelayTab({ projectId }: { projectId: string }) {
  const query = useQuery({
    queryKey: ['project', projectId, 'delay'],
    queryFn: () => dataOf(GET('/api/v1/projects/{projectId}/delay', { params: { path: { projectId } } })),
  });
  return <div className="pad" data-testid="delay"><QueryState query={query}>{(delay) => <DelaySheet delay={delay} />}</QueryState></div>;
}

/** Whose time it was: the whole as one bar, then who for what, then the stretches themselves. */
function DelaySheet({ delay: { totalMs, officeDayMs, shares, intervals } }: { delay: ProjectDelay }) {
  const { words, say } = useSpeech();
  const unitName = useUnitNames();
  const { data: pack } = usePack();
  if (totalMs === 0) return <Nothing title={words.delay.none} hint={words.delay.noneHint} />;
  const byParty = shares.reduce<Partial<Record<TimeParty, number>>>((sums, { party, workingMs }) => ({ ...sums, [party]: (sums[party] ?? 0) + workingMs }), {});
  const who = ({ unitId, party }: Pick<Share, 'unitId' | 'party'>) => (unitId ? unitName(unitId) : words.delay.parties[party]);
  const why = (reason: string) => words.delay.reasons[reason] ?? (say(pack?.suspensionReasons[reason]) || reason);
  const stepOf = (id: string) => say(pack?.steps.find((step) => step.id === id)?.label) || id;
  const stretches = ({ stage, party, unitId, reason }: Share) => intervals.filter((one) => one.stage === stage && one.party === party && one.unitId === unitId && one.reason === reason);
  return (
    <>
      <p className="muted">{words.delay.hint(daysOf(totalMs, officeDayMs))}</p>
      <PartyBar byParty={byParty} whole={totalMs} />
      <PartyLegend byParty={byParty} officeDayMs={officeDayMs} />
      <Table<Share> size="small" pagination={false} scroll={{ x: true }} style={{ marginTop: 16 }} dataSource={shares} rowKey={({ stage, party, unitId, reason }) => [stage, party, unitId, reason].join()}
        columns={[
          { title: words.delay.who, render: (_, share) => who(share) },
          { title: words.delay.why, render: (_, { reason }) => why(reason) },
          { title: words.delay.stage, render: (_, { stage }) => stage && words.stage[stage] },
          { title: words.delay.time, align: 'right', render: (_, { workingMs }) => words.delay.days(daysOf(workingMs, officeDayMs)) },
          { title: words.delay.part, align: 'right', render: (_, { workingMs }) => `${((100 * workingMs) / totalMs).toFixed(1)}%` },
        ]}
        expandable={{
          expandedRowRender: (share) => (
            <ul className="needs">
              {stretches(share).map(({ from, to, stepId, workingMs }) => (
                <li key={from}><Day date={from.slice(0, 10)} /> – <Day date={to.slice(0, 10)} /> {stepId && stepOf(stepId)} <span className="muted">{words.delay.days(daysOf(workingMs, officeDayMs))}</span></li>
              ))}
            </ul>
          ),
        }} />
    </>
  );
}
