import { Form, Input, Select } from 'antd';
import { usePack } from '../../api/queries.ts';
import type { MatterKind } from '../../api/types.ts';
import { useCaller } from '../../app/caller.ts';
import { useSpeech } from '../../words/use-words.tsx';

/** The kinds that the caller may raise one by one; issues come from proposals. Beside a step it is always a blocker. */
export function KindItem({ isPlaced }: { isPlaced: boolean }) {
  const { words: { raise }, say } = useSpeech();
  const { role } = useCaller();
  const { data: pack } = usePack();
  if (isPlaced) return <>{(['kind', 'projectId', 'stepId'] as const).map((name) => <Form.Item key={name} name={name} hidden noStyle><Input type="hidden" /></Form.Item>)}</>;
  const kinds = Object.entries(pack?.matterKinds ?? {}).filter(([kind, { raisedBy }]) => kind !== 'systemic' && (raisedBy.includes('unit') || role === 'office'));
  return (
    <Form.Item name="kind" label={raise.kind}>
      <Select<MatterKind> options={kinds.map(([value, { label }]) => ({ value: value as MatterKind, label: say(label) }))} data-testid="field-kind" />
    </Form.Item>
  );
}
