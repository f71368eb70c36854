import { Alert, Form, Input, Modal } from 'antd';
import { useChangePassword } from '../api/password.ts';
import { refusalText } from '../parts/refusal-text.ts';
import { useWords } from '../words/use-words.tsx';
import { useCaller } from './caller.ts';

interface Entered { present: string; next: string; again: string }

/** The own password: the present one, and twice the new one. */
export function PasswordDialog({ onClose }: { onClose: () => void }) {
  const words = useWords(), { password } = words;
  const { account } = useCaller();
  const [form] = Form.useForm<Entered>();
  const change = useChangePassword();
  const save = ({ present, next }: Entered) => change.mutate({ password: present, newPassword: next });
  const required = { required: true, message: password.missing };
  const same = { validator: (_: unknown, again?: string) => (!again || again === form.getFieldValue('next') ? Promise.resolve() : Promise.reject(new Error(password.differs))) };
  if (change.isSuccess) {
    return (
      <Modal open title={password.title} footer={null} onCancel={onClose} width={420}>
        <Alert type="success" showIcon title={password.done} data-testid="password-changed" />
      </Modal>
    );
  }
  return (
    <Modal
      open title={password.title} okText={password.save} cancelText={password.cancel} confirmLoading={change.isPending} width={420}
      okButtonProps={{ 'data-testid': 'save-password' }} onOk={() => form.submit()} onCancel={onClose}
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={save} disabled={change.isPending}>
        <input type="text" name="username" autoComplete="username" value={account} readOnly hidden />
        <Form.Item name="present" label={password.present} rules={[required]}>
          <Input.Password autoComplete="current-password" autoFocus data-testid="present-password" />
        </Form.Item>
        <Form.Item name="next" label={password.next} rules={[required, { min: 8, message: password.short }]}>
          <Input.Password autoComplete="new-password" maxLength={200} data-testid="new-password" />
        </Form.Item>
        <Form.Item name="again" label={password.again} dependencies={['next']} rules={[required, same]}>
          <Input.Password autoComplete="new-password" maxLength={200} data-testid="new-password-again" />
        </Form.Item>
        {change.error && <Alert type="error" showIcon title={refusalText(change.error, words)} data-testid="password-problem" />}
      </Form>
    </Modal>
  );
}
