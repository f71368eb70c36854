import { Alert, Button, Form } from 'antd';
import { useState } from 'react';
import { MOST_AT_ONCE, useBulkMatters } from '../../api/bulk-matters.ts';
import { isBusy } from '../../api/problem.ts';
import type { MatterRow } from '../../api/types.ts';
import { ReasonItem } from '../../parts/forms/text-fields.tsx';
import { UnitField } from '../../parts/forms/unit-field.tsx';
import { refusalText } from '../../parts/refusal-text.ts';
import { useUnitNames } from '../../parts/unit-names.ts';
import { useWords } from '../../words/use-words.tsx';
import { BulkOutcome } from './bulk-outcome.tsx';

interface Props {
  rows: MatterRow[];
  chosen: string[];
  choose: (ids: string[]) => void;
}

type ManyAct = { verb: 'sign-for' } | { verb: 'transfer'; unitId: string; reason: string };

/** Signing for and transferring several at once: what was done, and what was not and why. What was not done stays chosen. */
export function BulkBar({ rows, chosen, choose }: Props) {
  const words = useWords(), { matters, form } = words;
  const [isTransfer, setTransfer] = useState(false);
  const bulk = useBulkMatters();
  const act = (what: ManyAct) => bulk.mutate({ matterIds: chosen, ...what }, {
    onSuccess: (results) => { choose(results.filter(({ problem }) => problem).map(({ id }) => id)); setTransfer(false); },
  });
  const isTooMany = chosen.length > MOST_AT_ONCE;
  return (
    <>
      {bulk.data && <BulkOutcome results={bulk.data} rows={rows} onClose={bulk.reset} />}
      {bulk.error && <Alert type="error" showIcon closable={{ onClose: bulk.reset }} title={form.refused} description={refusalText(bulk.error, words)} data-testid="bulk-refusal" />}
      {chosen.length > 0 && (
        <div className="bulk-bar" data-testid="bulk-bar">
          <b>{matters.selected(chosen.length)}</b>
          {bulk.isPending ? <span role="status">{isBusy(bulk.failureReason) ? form.busy : form.saving}</span> : (
            <>
              <Button type="primary" size="small" disabled={isTooMany} onClick={() => act({ verb: 'sign-for' })} data-testid="bulk-sign">{matters.signMany(chosen.length)}</Button>
              <Button size="small" disabled={isTooMany} aria-expanded={isTransfer} onClick={() => setTransfer(!isTransfer)} data-testid="bulk-transfer">{matters.transfer}</Button>
              <Button size="small" type="link" onClick={() => choose([])}>{matters.clear}</Button>
              {isTooMany && <span className="muted">{matters.tooMany(MOST_AT_ONCE)}</span>}
            </>
          )}
          {isTransfer && !isTooMany && <TransferForm count={chosen.length} isPending={bulk.isPending} onTransfer={(body) => act({ verb: 'transfer', ...body })} />}
        </div>
      )}
    </>
  );
}

function TransferForm({ count, isPending, onTransfer }: { count: number; isPending: boolean; onTransfer: (body: { unitId: string; reason: string }) => void }) {
  const { matters, matterFields, form: { choose } } = useWords();
  const unitName = useUnitNames();
  const [form] = Form.useForm<{ unitId: string; reason: string }>();
  const unitId = Form.useWatch('unitId', form);
  return (
    <Form form={form} layout="vertical" className="bulk-transfer" disabled={isPending} onFinish={onTransfer}>
      <Form.Item name="unitId" label={matterFields.transferTo} rules={[{ required: true, message: choose(matterFields.transferTo) }]}><UnitField testId="field-unit" /></Form.Item>
      <ReasonItem />
      <Button type="primary" htmlType="submit" loading={isPending} data-testid="bulk-submit">{matters.transferMany(count, unitName(unitId))}</Button>
    </Form>
  );
}
