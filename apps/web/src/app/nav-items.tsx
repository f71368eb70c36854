import { AuditOutlined, BarChartOutlined, CheckSquareOutlined, ClusterOutlined, FolderOpenOutlined, ProfileOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Words } from '../words/zh.ts';
import type { Role } from '../api/types.ts';

export interface NavItem {
  key: Extract<keyof Words['nav'], 'work' | 'overview' | 'ledger' | 'list' | 'record' | 'system'>;
  to: string;
  icon: ReactNode;
  only?: Role[];
}

export const NAV_ITEMS: NavItem[] = [
  { key: 'work', to: '/work', icon: <CheckSquareOutlined /> },
  { key: 'overview', to: '/overview', icon: <BarChartOutlined /> },
  { key: 'ledger', to: '/projects', icon: <FolderOpenOutlined /> },
  { key: 'list', to: '/list', icon: <ProfileOutlined /> },
  { key: 'record', to: '/record', icon: <AuditOutlined /> },
  { key: 'system', to: '/system', icon: <ClusterOutlined />, only: ['office', 'admin'] },
];

export const isFor = (item: NavItem, role: Role): boolean => !item.only || item.only.includes(role);
