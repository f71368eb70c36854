import { Alert, Button, DatePicker, InputNumber, Segmented, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import type { Proposal, RehearsalRequest } from '../../api/rehearsal.ts';
import type { Stage } from '../../api/types.ts';
import { isTerritory, useUnitOptions } from '../../parts/unit-names.ts';
import { useWords } from '../../words/use-words.tsx';
import { CalendarFile, LimitRows, NO_LIMIT, PackChoice, RuleFilesField, type LimitRow } from './proposal-fields.tsx';

type Kind = 'limits' | 'rules' | 'calendar' | 'pack' | 'draft';
const STAGES: Stage[] = ['lead', 'signing', 'approval', 'start', 'funds', 'production'];

interface Props {
  draftId?: string;
  isRunning: boolean;
  onRun: (request: RehearsalRequest) => void;
  onStop: () => void;
}

/** What is to be tried, on which projects and over which time. */
export function ProposalForm({ draftId, isRunning, onRun, onStop }: Props) {
  const { rehearsal: words, ...all } = useWords();
  const [kind, setKind] = useState<Kind>(draftId ? 'draft' : 'limits');
  const [limits, setLimits] = useState<LimitRow[]>([NO_LIMIT]);
  const [rules, setRules] = useState<Proposal['rules']>();
  const [calendar, setCalendar] = useState<Proposal['calendar']>();
  const [packHash, setPackHash] = useState<string>();
  const [mode, setMode] = useState<'ahead' | 'past'>('ahead');
  const [horizonDays, setHorizon] = useState(90);
  const [period, setPeriod] = useState<[Dayjs | null, Dayjs | null]>([null, null]);
  const [filter, setFilter] = useState<{ territory?: string[]; stage?: Stage[] }>({});
  const [missing, setMissing] = useState<string>();
  const territories = useUnitOptions(isTerritory);
  const kinds: Kind[] = ['limits', 'rules', 'calendar', 'pack', ...(draftId ? ['draft' as const] : [])];

  const proposal = (): Proposal | undefined => {
    switch (kind) {
      case 'limits': return limits.every((row) => row.stepId) ? { limits: limits as Proposal['limits'] } : undefined;
      case 'rules': return rules && { rules };
      case 'calendar': return calendar === undefined ? undefined : { calendar };
      case 'pack': return packHash ? { packHash } : undefined;
      case 'draft': return { draftId };
    }
  };
  const run = () => {
    const chosen = proposal(), [from, to] = period.map((day) => day?.format('YYYY-MM-DD'));
    if (!chosen) return setMissing(kind === 'limits' ? words.stepMissing : words.nothingChosen);
    if (mode === 'past' && !(from && to)) return setMissing(words.periodMissing);
    setMissing(undefined);
    onRun({ proposal: chosen, mode, ...(mode === 'past' ? { from, to } : { horizonDays }), ...(filter.territory?.length || filter.stage?.length ? { filter } : {}) });
  };
  return (
    <section className="sheet pad proposal" aria-label={words.tabs.proposal}>
      <Segmented<Kind> value={kind} onChange={setKind} options={kinds.map((value) => ({ value, label: words.kinds[value] }))} aria-label={words.kind} />
      {kind === 'limits' && <LimitRows rows={limits} onChange={setLimits} />}
      {kind === 'rules' && <RuleFilesField value={rules} onChange={setRules} />}
      {kind === 'calendar' && <CalendarFile onChange={setCalendar} />}
      {kind === 'pack' && <PackChoice value={packHash} onChange={setPackHash} />}
      {kind === 'draft' && <p className="muted">{words.draftOf(draftId ?? '')}</p>}
      <div className="filter-row">
        <Segmented<'ahead' | 'past'> value={mode} onChange={setMode} options={(['ahead', 'past'] as const).map((value) => ({ value, label: words.modes[value] }))} aria-label={words.mode} />
        {mode === 'ahead'
          ? <InputNumber<number> min={1} max={730} precision={0} value={horizonDays} onChange={(days) => setHorizon(days ?? 90)} aria-label={words.horizon} suffix={words.days(horizonDays).replace(/^\d+ ?/, '')} style={{ width: 110 }} />
          : <DatePicker.RangePicker value={period} maxDate={dayjs()} onChange={(days) => setPeriod(days ?? [null, null])} aria-label={words.period} />}
        <Select mode="multiple" value={filter.territory ?? []} options={territories} placeholder={words.territory} aria-label={words.territory} showSearch={{ optionFilterProp: 'label' }} maxTagCount="responsive" style={{ minWidth: 170 }} onChange={(territory: string[]) => setFilter({ ...filter, territory })} />
        <Select mode="multiple" value={filter.stage ?? []} options={STAGES.map((value) => ({ value, label: all.stage[value] }))} placeholder={words.stage} aria-label={words.stage} maxTagCount="responsive" style={{ minWidth: 140 }} onChange={(stage: Stage[]) => setFilter({ ...filter, stage })} />
      </div>
      <p className="muted proposal-hint">{words.modeHints[mode]}</p>
      {missing && <Alert type="warning" showIcon title={missing} />}
      <div className="filter-row">
        <Button type="primary" onClick={run} disabled={isRunning} data-testid="rehearse">{words.run}</Button>
        {isRunning && <Button onClick={onStop} data-testid="rehearse-stop">{words.cancel}</Button>}
      </div>
    </section>
  );
}
