import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useState } from 'react';
import { dataOf, GET } from '../../api/client.ts';
import type { Stage } from '../../api/types.ts';
import { Nothing, QueryState } from '../../parts/query-state.tsx';
import { daysOf, PartyBar, PartyLegend, type TimeParty } from '../../parts/time-parties.tsx';
import { useUnitNames } from '../../parts/unit-names.ts';
import { useWords } from '../../words/use-words.tsx';

type By = 'unit' | 'stage' | 'territory';
const SHOWN = 14;

/** Whose time all projects have taken: a longer bar is more of the whole city's time. */
export function Delays() {
  const words = useWords();
  const unitName = useUnitNames();
  const [by, setBy] = useState<By>('unit');
  const query = useQuery({ queryKey: ['delays', by], placeholderData: keepPreviousData, queryFn: () => dataOf(GET('/api/v1/delays', { params: { query: { by } } })) });
  const nameOf = (key: string) => (by === 'stage' ? words.stage[key as Stage] : Object.hasOwn(words.delay.parties, key) ? words.delay.parties[key as TimeParty] : unitName(key));
  return (
    <section className="sheet pad overview-delays" data-testid="delays">
      <h2>{words.delay.title} <Segmented<By> size="small" value={by} onChange={setBy} options={(['unit', 'stage', 'territory'] as const).map((value) => ({ value, label: words.delay.by[value] }))} /></h2>
      <QueryState query={query}>
        {({ groups, officeDayMs, totalMs }) => {
          if (groups.length === 0) return <Nothing title={words.delay.none} />;
          const most = groups[0]!.workingMs;
          const whole = groups.reduce<Partial<Record<TimeParty, number>>>((sums, { byParty }) => {
            for (const [party, ms] of Object.entries(byParty)) sums[party as TimeParty] = (sums[party as TimeParty] ?? 0) + (ms ?? 0);
            return sums;
          }, {});
          return (
            <>
              <p className="muted">{words.delay.all(daysOf(totalMs, officeDayMs))}</p>
              <table>
                <tbody>
                  {groups.slice(0, SHOWN).map(({ key, workingMs, projects, byParty }) => (
                    <tr key={key}>
                      <th scope="row">{nameOf(key)}</th>
                      <td className="wide"><span style={{ display: 'block', width: `${(100 * workingMs) / most}%` }}><PartyBar byParty={byParty} whole={workingMs} /></span></td>
                      <td className="num">{words.delay.days(daysOf(workingMs, officeDayMs))}</td>
                      <td className="num muted">{words.delay.projects(projects)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
              <PartyLegend byParty={whole} officeDayMs={officeDayMs} />
            </>
          );
        }}
      </QueryState>
    </section>
  );
}
