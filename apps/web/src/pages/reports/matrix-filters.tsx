import { Segmented, Select } from 'antd';
import { usePack } from '../../api/queries.ts';
import type { MatrixView } from '../../api/types.ts';
import { FilterChips } from '../../parts/filter-chips.tsx';
import '../../parts/list-filters.css';
import { usePeriodText } from '../../parts/period-text.ts';
import { useWords } from '../../words/use-words.tsx';
import type { MatrixFilter } from './matrix-shown.ts';

interface Props {
  view: MatrixView;
  period?: string;
  filters: MatrixFilter;
  change: (changes: MatrixFilter) => void;
}

/** Which cycle, which kind of unit, and one period or all of them; all of it stands in the address. */
export function MatrixFilters({ view, period, filters, change }: Props) {
  const { matrix, cycle, light } = useWords();
  const periodOf = usePeriodText();
  const { data: pack } = usePack();
  const kinds = [...new Set((pack?.units ?? []).map(({ kind }) => kind))].filter((kind) => matrix.kinds[kind] !== undefined);
  const chips = [
    ...(filters.kind ? [{ key: 'kind', name: matrix.kind, value: matrix.kinds[filters.kind] ?? filters.kind }] : []),
    ...(filters.light ? [{ key: 'light', name: matrix.light, value: light[filters.light as keyof typeof light] ?? filters.light }] : []),
  ];
  return (
    <div className="list-filters no-print">
      <div className="filter-row">
        <Segmented value={filters.cycle ?? 'monthly'} aria-label={matrix.cycle} options={Object.entries(cycle).map(([value, label]) => ({ value, label }))} onChange={(value) => change({ cycle: value === 'monthly' ? undefined : value, period: undefined })} data-testid="matrix-cycle" />
        <Segmented value={filters.view === 'periods' ? 'periods' : 'duties'} aria-label={matrix.view} options={(['duties', 'periods'] as const).map((value) => ({ value, label: matrix.views[value] }))} onChange={(value) => change({ view: value === 'periods' ? value : undefined, period: undefined })} data-testid="matrix-view" />
        {period !== undefined && <Select value={period} aria-label={matrix.period} options={[...view.periods].reverse().map((value) => ({ value, label: periodOf(value) }))} popupMatchSelectWidth={false} onChange={(value) => change({ period: value })} data-testid="matrix-period" />}
        <Select value={filters.kind ?? null} allowClear placeholder={matrix.kind} aria-label={matrix.kind} style={{ minWidth: 128 }} popupMatchSelectWidth={false} options={kinds.map((value) => ({ value, label: matrix.kinds[value] }))} onChange={(value) => change({ kind: value ?? undefined })} data-testid="matrix-kind" />
        <Select value={filters.light ?? null} allowClear placeholder={matrix.light} aria-label={matrix.light} style={{ minWidth: 104 }} popupMatchSelectWidth={false} options={(['overdue', 'behind', 'nearDue', 'normal'] as const).map((value) => ({ value, label: light[value] }))} onChange={(value) => change({ light: value ?? undefined })} data-testid="matrix-light" />
      </div>
      <FilterChips chips={chips} onRemove={(key) => change({ [key]: undefined })} onClear={() => change({ kind: undefined, light: undefined })} />
    </div>
  );
}
