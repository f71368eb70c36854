import { DownOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { DELETE } from '../api/client.ts';
import { useUnitNames } from '../parts/unit-names.ts';
import { useSpeech } from '../words/use-words.tsx';
import { useCaller } from './caller.ts';
import { PasswordDialog } from './password-dialog.tsx';

export function AccountMenu() {
  const { words, language, setLanguage } = useSpeech();
  const caller = useCaller();
  const unitName = useUnitNames();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [isChanging, setChanging] = useState(false);
  const signOut = async () => {
    await DELETE('/api/v1/session');
    await navigate('/work');
    queries.setQueryData(['session'], null);
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
  };
  const items = [
    { key: 'who', disabled: true, label: `${unitName(caller.unitId)} · ${words.roles[caller.role]}` },
    { type: 'divider' as const },
    { key: 'reminders', label: words.nav.reminders, onClick: () => void navigate('/reminders') },
    { key: 'absence', label: words.absence.title, onClick: () => void navigate('/reminders#absence') },
    { key: 'password', label: <span data-testid="change-password">{words.password.title}</span>, onClick: () => setChanging(true) },
    { key: 'language', label: words.nav.language, onClick: () => setLanguage(language === 'zh' ? 'en' : 'zh') },
    { key: 'sign-out', label: words.nav.signOut, onClick: () => void signOut() },
  ];
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
        <Button type="text" aria-label={words.nav.account} data-testid="account-menu">
          <span className="account">{caller.name}<small>{unitName(caller.unitId)}</small></span> <DownOutlined style={{ fontSize: 10 }} />
        </Button>
      </Dropdown>
      {isChanging && <PasswordDialog onClose={() => setChanging(false)} />}
    </>
  );
}
