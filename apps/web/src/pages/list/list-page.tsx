import { Input } from 'antd';
import { usePack } from '../../api/queries.ts';
import type { Measure, Pack } from '../../api/types.ts';
import { UnitField } from '../../parts/forms/unit-field.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Nothing, QueryState } from '../../parts/query-state.tsx';
import { useUrlFilters } from '../../parts/url-filters.ts';
import { useSpeech } from '../../words/use-words.tsx';
import './list.css';
import { MeasureRow } from './measure-row.tsx';

/** A group of units stands for its members: whoever filters by a member finds the group's measures too. */
const unitsOf = (pack: Pack, { lead, assist }: Measure): string[] =>
  [lead, ...assist].flatMap((id) => [id, ...(pack.unitGroups.find((group) => group.id === id)?.members ?? [])]);

export function ListPage() {
  const { words, say } = useSpeech();
  const query = usePack();
  const { filters, change } = useUrlFilters(['unit', 'q'] as const);
  const matches = (pack: Pack, measure: Measure): boolean =>
    (!filters.unit || unitsOf(pack, measure).includes(filters.unit)) &&
    (!filters.q || [measure.label.zh, measure.label.en, measure.summary.zh, measure.summary.en].some((text) => text.toLowerCase().includes(filters.q!.toLowerCase())));
  return (
    <QueryState query={query} rows={10}>
      {(pack) => {
        const shown = pack.measures.filter((measure) => matches(pack, measure));
        return (
          <>
            <PageHead title={words.list.title} aside={`${say(pack.city)} · ${words.list.year(pack.planYear)} · ${words.list.groups(pack.measureGroups.length, pack.measures.length, pack.targets.length)}`} />
            <div className="filter-row list-filters">
              <div className="list-unit"><UnitField value={filters.unit} onChange={(unit) => change({ unit })} placeholder={words.list.unit} allowClear /></div>
              <Input.Search defaultValue={filters.q} allowClear placeholder={words.list.q} aria-label={words.list.q} style={{ width: 240 }} onSearch={(q) => change({ q: q.trim() })} />
            </div>
            {shown.length === 0 && <div className="sheet"><Nothing title={words.list.none} /></div>}
            {pack.measureGroups.map((group) => {
              const own = shown.filter((measure) => measure.group === group.number);
              if (own.length === 0) return null;
              return (
                <section key={group.number} className="sheet list-group">
                  <h2>{say(group.label)}</h2>
                  {own.map((measure) => <MeasureRow key={measure.number} measure={measure} pack={pack} />)}
                </section>
              );
            })}
          </>
        );
      }}
    </QueryState>
  );
}
