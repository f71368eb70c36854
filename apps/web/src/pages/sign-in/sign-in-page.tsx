import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Mark } from '../../app/side-nav.tsx';
import { dataOf, POST } from '../../api/client.ts';
import { ApiError } from '../../api/problem.ts';
import { refusalText } from '../../parts/refusal-text.ts';
import { useSpeech } from '../../words/use-words.tsx';
import './sign-in.css';

interface Credentials {
  account: string;
  password: string;
}

export function SignInPage() {
  const { words, language, setLanguage } = useSpeech();
  const queries = useQueryClient();
  const [problem, setProblem] = useState<string>();
  const [isSending, setSending] = useState(false);
  const signIn = async (values: Credentials) => {
    setSending(true);
    setProblem(undefined);
    try {
      const { caller } = await dataOf(POST('/api/v1/session', { body: values }));
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
      queries.setQueryData(['session'], caller);
    } catch (error) {
      setProblem(error instanceof ApiError && error.status === 401 ? words.signIn.wrong : refusalText(error, words));
      setSending(false);
    }
  };
  return (
    <main className="sign-in">
      <h1 className="sr-only">{words.signIn.title}</h1>
      <section className="sign-in-box sheet">
        <div className="sign-in-brand"><Mark /><div><strong>{words.product}</strong><span>{words.tagline}</span></div></div>
        <p className="muted">{words.signIn.intro}</p>
        <Form layout="vertical" requiredMark={false} onFinish={signIn} disabled={isSending}>
          <Form.Item name="account" label={words.signIn.account} rules={[{ required: true, message: words.signIn.accountMissing }]}>
            <Input autoComplete="username" autoFocus size="large" data-testid="account" />
          </Form.Item>
          <Form.Item name="password" label={words.signIn.password} rules={[{ required: true, message: words.signIn.passwordMissing }]}>
            <Input.Password autoComplete="current-password" size="large" data-testid="password" />
          </Form.Item>
          {problem && <Alert type="error" showIcon title={problem} style={{ marginBottom: 16 }} data-testid="sign-in-problem" />}
          <Button type="primary" htmlType="submit" size="large" block loading={isSending} data-testid="sign-in">{words.signIn.submit}</Button>
        </Form>
      </section>
      <Link to="/enterprise" data-testid="to-enterprise">{words.enterprise.fromSignIn}</Link>
      <Button type="link" size="small" onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}>{words.nav.language}</Button>
    </main>
  );
}
