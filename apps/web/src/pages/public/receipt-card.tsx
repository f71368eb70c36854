import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { Receipt } from '../../api/public.ts';
import { useWords } from '../../words/use-words.tsx';

/** Shown once and big: it cannot be issued again. */
export function ReceiptCard({ receipt: { code, receipt }, onFollow, onAnother }: { receipt: Receipt; onFollow: () => void; onAnother: () => void }) {
  const { enterprise: say, colon } = useWords();
  const [copied, setCopied] = useState<boolean>();
  // Without TLS, as in many intranets, a page has no clipboard.
  const copy = () => void Promise.resolve(navigator.clipboard?.writeText(receipt) ?? Promise.reject(new Error('no clipboard'))).then(() => setCopied(true), () => setCopied(false));
  return (
    <section className="sheet pad receipt" aria-live="polite">
      <Alert type="success" showIcon title={say.receiptTitle} />
      <output className="receipt-code" data-testid="receipt-code">{receipt}</output>
      <p>{say.receiptHint}</p>
      <p className="muted">{say.number}{colon}{code}</p>
      {copied === false && <Alert type="warning" showIcon title={say.copyFailed} className="public-alert" />}
      <Button type="primary" size="large" block onClick={copy} data-testid="receipt-copy">{copied ? say.copied : say.copy}</Button>
      <Button size="large" block onClick={onFollow} data-testid="receipt-follow">{say.goFollow}</Button>
      <Button type="link" block onClick={onAnother} data-testid="receipt-another">{say.another}</Button>
    </section>
  );
}
