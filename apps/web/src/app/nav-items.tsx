import { AuditOutlined, BarChartOutlined, CheckSquareOutlined, ClusterOutlined, FolderOpenOutlined, ProfileOutlined, TableOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Caller } from '../api/types.ts';
import type { Words } from '../words/zh.ts';
import { mayAsk } from './caller.ts';

interface NavItem {
  key: Extract<keyof Words['nav'], 'work' | 'overview' | 'ledger' | 'list' | 'record' | 'rules' | 'system'>;
  to: string;
  icon: ReactNode;
  isFor?: (caller: Caller) => boolean;
}

const NAV_ITEMS: NavItem[] = [
  { key: 'work', to: '/work', icon: <CheckSquareOutlined /> },
  { key: 'overview', to: '/overview', icon: <BarChartOutlined /> },
  { key: 'ledger', to: '/projects', icon: <FolderOpenOutlined /> },
  { key: 'list', to: '/list', icon: <ProfileOutlined /> },
  { key: 'rules', to: '/rules', icon: <TableOutlined /> },
  { key: 'record', to: '/record', icon: <AuditOutlined />, isFor: (caller) => mayAsk(caller, 'record:read') },
  { key: 'system', to: '/system', icon: <ClusterOutlined />, isFor: (caller) => caller.role === 'office' || mayAsk(caller, 'system:watch') },
];

export const navItemsFor = (caller: Caller): NavItem[] => NAV_ITEMS.filter((item) => item.isFor?.(caller) ?? true);
