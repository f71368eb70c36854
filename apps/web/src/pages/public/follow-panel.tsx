import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useFollowed } from '../../api/public.ts';
import { refusalText } from '../../parts/refusal-text.ts';
import { useWords } from '../../words/use-words.tsx';
import { FollowedMatter } from './followed-matter.tsx';

export function FollowPanel({ known }: { known?: string }) {
  const words = useWords(), say = words.enterprise;
  const [receipt, setReceipt] = useState(known ?? '');
  const followed = useFollowed(receipt);
  const ask = ({ receipt: typed }: { receipt: string }) => (typed.trim() === receipt ? void followed.refetch() : setReceipt(typed.trim()));
  if (followed.data) return <FollowedMatter matter={followed.data} receipt={receipt} onOther={() => setReceipt('')} />;
  return (
    <Form className="sheet pad" layout="vertical" initialValues={{ receipt }} onFinish={ask} data-testid="follow-form">
      <Form.Item name="receipt" label={say.receipt} extra={say.receiptExample} rules={[{ required: true, whitespace: true, message: say.required(say.receipt) }]}>
        <Input size="large" maxLength={60} autoComplete="off" autoCapitalize="characters" spellCheck={false} data-testid="follow-receipt" />
      </Form.Item>
      {followed.error && !followed.isFetching && <Alert type="error" showIcon title={say.refused} description={refusalText(followed.error, words)} className="public-alert" data-testid="follow-refusal" />}
      <Button type="primary" size="large" block htmlType="submit" loading={followed.isFetching} data-testid="follow-find">{say.find}</Button>
    </Form>
  );
}
