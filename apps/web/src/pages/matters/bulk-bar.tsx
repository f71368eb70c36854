import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form } from 'antd';
import { useState } from 'react';
import type { MatterRow } from '../../api/types.ts';
import { ReasonItem } from '../../parts/forms/text-fields.tsx';
import { UnitField } from '../../parts/forms/unit-field.tsx';
import { refusalText } from '../../parts/refusal-text.ts';
import { useUnitNames } from '../../parts/unit-names.ts';
import { useWords } from '../../words/use-words.tsx';
import { actOnMany, type ManyAct, type ManyOutcome } from './act-on-many.ts';

interface Props {
  rows: MatterRow[];
  chosen: string[];
  choose: (ids: string[]) => void;
}

/** Signing for and transferring several at once: how far it is, what was done, and what was not and why. */
export function BulkBar({ rows, chosen, choose }: Props) {
  const words = useWords();
  const { matters } = words;
  const [isTransfer, setTransfer] = useState(false);
  const { doneSoFar, outcome, run, forget } = useManyActs();
  const titleOf = (id: string) => { const row = rows.find((one) => one.id === id); return row ? `${row.code} ${row.title}` : id; };
  const act = async (what: ManyAct) => {
    choose((await run(chosen, what)).failed.map(({ id }) => id));
    setTransfer(false);
  };
  return (
    <>
      {outcome && (
        <Alert type={outcome.failed.length > 0 ? 'warning' : 'success'} showIcon closable={{ onClose: forget }} data-testid="bulk-outcome" role="status"
          title={[matters.manyDone(outcome.done.length), ...(outcome.failed.length > 0 ? [matters.manyFailed(outcome.failed.length)] : [])].join('')}
          {...(outcome.failed.length > 0 && { description: <ul className="needs">{outcome.failed.map(({ id, error }) => <li key={id}>{titleOf(id)}{words.colon}{refusalText(error, words)}</li>)}</ul> })} />
      )}
      {chosen.length > 0 && (
        <div className="bulk-bar" data-testid="bulk-bar">
          <b>{matters.selected(chosen.length)}</b>
          {doneSoFar === undefined ? (
            <>
              <Button type="primary" size="small" onClick={() => void act({ verb: 'sign-for', body: {} })} data-testid="bulk-sign">{matters.signMany(chosen.length)}</Button>
              <Button size="small" aria-expanded={isTransfer} onClick={() => setTransfer(!isTransfer)} data-testid="bulk-transfer">{matters.transfer}</Button>
              <Button size="small" type="link" onClick={() => choose([])}>{matters.clear}</Button>
            </>
          ) : <span role="status">{matters.progress(doneSoFar, chosen.length)}</span>}
          {isTransfer && doneSoFar === undefined && <TransferForm count={chosen.length} onTransfer={(body) => void act({ verb: 'transfer', body })} />}
        </div>
      )}
    </>
  );
}

function TransferForm({ count, onTransfer }: { count: number; onTransfer: (body: { unitId: string; reason: string }) => void }) {
  const { matters, matterFields, form: { choose } } = useWords();
  const unitName = useUnitNames();
  const [form] = Form.useForm<{ unitId: string; reason: string }>();
  const unitId = Form.useWatch('unitId', form);
  return (
    <Form form={form} layout="vertical" className="bulk-transfer" onFinish={onTransfer}>
      <Form.Item name="unitId" label={matterFields.transferTo} rules={[{ required: true, message: choose(matterFields.transferTo) }]}><UnitField testId="field-unit" /></Form.Item>
      <ReasonItem />
      <Button type="primary" htmlType="submit" data-testid="bulk-submit">{matters.transferMany(count, unitName(unitId))}</Button>
    </Form>
  );
}

/** Acts under way and what came of the last ones; lists are read anew when all is done. */
function useManyActs() {
  const queries = useQueryClient();
  const [doneSoFar, setDone] = useState<number>();
  const [outcome, setOutcome] = useState<ManyOutcome>();
  const run = async (ids: string[], act: ManyAct): Promise<ManyOutcome> => {
    setOutcome(undefined);
    const result = await actOnMany(ids, act, setDone);
    await Promise.all(['matters', 'matter', 'work'].map((name) => queries.invalidateQueries({ queryKey: [name] })));
    setDone(undefined);
    setOutcome(result);
    return result;
  };
  return { doneSoFar, outcome, run, forget: () => setOutcome(undefined) };
}
