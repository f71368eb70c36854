import { AuditOutlined, BarChartOutlined, CalendarOutlined, CheckSquareOutlined, ClusterOutlined, ExclamationCircleOutlined, ExperimentOutlined, FileDoneOutlined, FolderOpenOutlined, ProfileOutlined, SendOutlined, TableOutlined, TeamOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Caller } from '../api/types.ts';
import type { Words } from '../words/zh.ts';
import { mayAsk } from './caller.ts';

interface NavItem {
  key: Extract<keyof Words['nav'], 'work' | 'overview' | 'ledger' | 'matters' | 'reports' | 'list' | 'meetings' | 'calendar' | 'rules' | 'record' | 'deliveries' | 'rehearsal' | 'system'>;
  to: string;
  icon: ReactNode;
  isFor?: (caller: Caller) => boolean;
}

const NAV_ITEMS: NavItem[] = [
  { key: 'work', to: '/work', icon: <CheckSquareOutlined /> },
  { key: 'overview', to: '/overview', icon: <BarChartOutlined /> },
  { key: 'ledger', to: '/projects', icon: <FolderOpenOutlined /> },
  { key: 'matters', to: '/matters', icon: <ExclamationCircleOutlined />, isFor: (caller) => mayAsk(caller, 'matter:read') },
  { key: 'reports', to: '/reports', icon: <FileDoneOutlined />, isFor: (caller) => mayAsk(caller, 'report:read') },
  { key: 'list', to: '/list', icon: <ProfileOutlined /> },
  { key: 'meetings', to: '/meetings', icon: <TeamOutlined /> },
  { key: 'calendar', to: '/calendar', icon: <CalendarOutlined /> },
  { key: 'rules', to: '/rules', icon: <TableOutlined /> },
  { key: 'record', to: '/record', icon: <AuditOutlined />, isFor: (caller) => mayAsk(caller, 'record:read') },
  { key: 'rehearsal', to: '/rehearsal', icon: <ExperimentOutlined />, isFor: (caller) => mayAsk(caller, 'rehearsal:run') },
  { key: 'deliveries', to: '/deliveries', icon: <SendOutlined />, isFor: (caller) => mayAsk(caller, 'delivery:read') },
  { key: 'system', to: '/system', icon: <ClusterOutlined />, isFor: (caller) => caller.role === 'office' || mayAsk(caller, 'system:watch') },
];

export const navItemsFor = (caller: Caller): NavItem[] => NAV_ITEMS.filter((item) => item.isFor?.(caller) ?? true);
