import { CloseOutlined } from '@ant-design/icons';
import { Button, InputNumber, Select } from 'antd';
import { useRef, useState } from 'react';
import { usePack, usePackVersions } from '../../api/queries.ts';
import type { Proposal } from '../../api/rehearsal.ts';
import { useSpeech } from '../../words/use-words.tsx';

type Limit = NonNullable<Proposal['limits']>[number];
export type LimitRow = Omit<Limit, 'stepId'> & { stepId?: string };

export const NO_LIMIT: LimitRow = { kind: 'green', amount: 3, unit: 'workingDay' };
const KINDS = ['green', 'promised', 'legal'] as const, UNITS = ['workingDay', 'calendarDay', 'month'] as const;

/** Limits as they shall be, a row a step. */
export function LimitRows({ rows, onChange }: { rows: LimitRow[]; onChange: (rows: LimitRow[]) => void }) {
  const { words: { rehearsal: words, limit }, say } = useSpeech();
  const { data: pack } = usePack();
  const steps = (pack?.steps ?? []).filter((step) => !step.isEnterpriseClock).map((step) => ({ value: step.id, label: `${step.id} ${say(step.label)}` }));
  const change = (at: number, changes: Partial<LimitRow>) => onChange(rows.map((row, index) => (index === at ? { ...row, ...changes } : row)));
  return (
    <div className="limit-rows">
      {rows.map((row, at) => (
        <div key={at} className="limit-row">
          <Select value={row.stepId} options={steps} placeholder={words.step} aria-label={words.step} showSearch={{ optionFilterProp: 'label' }} onChange={(stepId: string) => change(at, { stepId })} data-testid="limit-step" />
          <Select value={row.kind} options={KINDS.map((value) => ({ value, label: limit[value] }))} aria-label={words.limitKind} onChange={(kind) => change(at, { kind })} />
          <InputNumber<number> min={1} max={1_000} precision={0} value={row.amount} aria-label={words.amount} onChange={(amount) => change(at, { amount: amount ?? 1 })} data-testid="limit-amount" />
          <Select value={row.unit} options={UNITS.map((value) => ({ value, label: words.units[value] }))} aria-label={words.unit} onChange={(unit) => change(at, { unit })} />
          {rows.length > 1 && <Button type="text" icon={<CloseOutlined />} aria-label={words.removeLimit} onClick={() => onChange(rows.filter((_, index) => index !== at))} />}
        </div>
      ))}
      <Button type="link" onClick={() => onChange([...rows, NO_LIMIT])}>{words.addLimit}</Button>
    </div>
  );
}

/** Decision tables from files; the name of the file says which table it stands in for. */
export function RuleFilesField({ value, onChange }: { value: Proposal['rules']; onChange: (rules: Proposal['rules']) => void }) {
  const { rehearsal: words } = useSpeech().words;
  const read = async (files: File[]) => onChange(Object.fromEntries(await Promise.all(files.map(async (file) => [file.name.replace(/\.(dmn|xml)$/i, ''), await file.text()] as const))));
  return <FileChoice label={words.chooseRules} accept=".dmn,.xml" multiple names={Object.keys(value ?? {})} onChoose={(files) => void read(files)} testId="rules-file" />;
}

/** The text of a calendar's file, as the calendar's page takes it; the server reads it. */
export function CalendarFile({ onChange }: { onChange: (calendar: Proposal['calendar']) => void }) {
  const { rehearsal: words } = useSpeech().words;
  const [name, setName] = useState<string>();
  const read = async ([file]: File[]) => {
    setName(file!.name);
    onChange(await file!.text());
  };
  return (
    <>
      <FileChoice label={words.chooseCalendar} accept=".yaml,.yml,.json" names={name ? [name] : []} onChoose={(files) => void read(files)} testId="calendar-file" />
      <p className="muted proposal-hint">{words.calendarHint}</p>
    </>
  );
}

export function PackChoice({ value, onChange }: { value: string | undefined; onChange: (hash: string) => void }) {
  const { words } = useSpeech();
  const { data: versions = [] } = usePackVersions();
  const options = versions.map(({ id, version, hash, isCurrent, wasInForce }) => ({ value: hash, label: `${id} ${version} ${hash.slice(0, 8)}${isCurrent ? words.paren(words.system.current) : ''}${wasInForce ? '' : words.paren(words.system.stored)}` }));
  return (
    <>
      <Select value={value} options={options} placeholder={words.rehearsal.pack} aria-label={words.rehearsal.pack} onChange={onChange} style={{ maxWidth: 420 }} data-testid="pack-choice" />
      <p className="muted proposal-hint">{words.rehearsal.packHint} <code>luodi pack load --stored-only</code></p>
    </>
  );
}

function FileChoice({ label, accept, multiple = false, names, onChoose, testId }: { label: string; accept: string; multiple?: boolean; names: string[]; onChoose: (files: File[]) => void; testId: string }) {
  const { listComma } = useSpeech().words;
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <div className="filter-row">
      <Button onClick={() => chooser.current?.click()}>{label}</Button>
      <span>{names.join(listComma)}</span>
      <input ref={chooser} type="file" hidden accept={accept} multiple={multiple} data-testid={testId} onChange={({ target }) => { if (target.files?.length) onChoose([...target.files]); target.value = ''; }} />
    </div>
  );
}
