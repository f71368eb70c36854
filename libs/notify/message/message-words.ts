import type { NotificationView } from '#libs/contracts/project.views.js';
import type { Language } from '#libs/contracts/messages/text.js';

interface MessageWords {
  subject: (parts: string[], day: string) => string;
  late: (n: number) => string;
  due: (n: number) => string;
  other: (n: number) => string;
  greeting: (name: string) => string;
  left: (n: number) => string;
  dueOn: (date: string) => string;
  provisional: string;
  kinds: Record<NotificationView['kind'], string>;
  more: (n: number) => string;
  open: string;
  all: string;
  settings: string;
  columns: [state: string, project: string, what: string, due: string];
  test: { subject: string; body: string };
  day: (date: string) => string;
  colon: string;
}

const things = (n: number): string => `${n} ${n === 1 ? 'thing' : 'things'}`;
const days = (n: number): string => `${n} working ${n === 1 ? 'day' : 'days'}`;
const monthAndDay = (date: string): [number, number] => date.split('-').slice(1).map(Number) as [number, number];

/** What stands in mails and robot messages. */
export const MESSAGE_WORDS: Record<Language, MessageWords> = {
  zh: {
    subject: (parts, day) => `【落地】${day}提醒：${parts.join('，')}`,
    late: (n) => `${n} 项已超期`, due: (n) => `${n} 项将到期`, other: (n) => `${n} 项新通知`,
    greeting: (name) => `${name}，您好。以下事项请及时办理：`,
    left: (n) => (n > 0 ? `剩 ${n} 个工作日` : n === 0 ? '今天到期' : `已超期 ${-n} 个工作日`),
    dueOn: (date) => `应于 ${date} 前办结`, provisional: '（暂定：该年放假安排尚未公布）',
    kinds: { reminder: '到期提醒', overdue: '超期', escalated: '逾期升级', returned: '退回', lapsed: '许可失效', submitted: '待核验', extension: '延期', assigned: '新任务', suspensionReview: '暂停复核', answered: '已答复', noted: '新说明', closed: '已办结', moved: '期限调整' },
    more: (n) => `另有 ${n} 项，请登录查看。`, open: '查看', all: '我的待办', settings: '调整提醒设置',
    columns: ['状态', '项目', '事项', '期限'],
    test: { subject: '【落地】测试消息', body: '收到这条消息，说明提醒能够送达。无需处理。' },
    day: (date) => { const [month, day] = monthAndDay(date); return `${month}月${day}日`; },
    colon: '：',
  },
  en: {
    subject: (parts, day) => `[Luodi] Reminders of ${day}: ${parts.join(', ')}`,
    late: (n) => `${n} overdue`, due: (n) => `${n} falling due`, other: (n) => `${n} news`,
    greeting: (name) => `Dear ${name}, please see to the following:`,
    left: (n) => (n > 0 ? `${days(n)} left` : n === 0 ? 'due today' : `${days(-n)} late`),
    dueOn: (date) => `due ${date}`, provisional: ' (provisional: the holidays of that year are not announced yet)',
    kinds: { reminder: 'Due', overdue: 'Overdue', escalated: 'Escalated', returned: 'Returned', lapsed: 'Lapsed', submitted: 'To verify', extension: 'Extension', assigned: 'Assigned', suspensionReview: 'Suspension', answered: 'Answered', noted: 'Note added', closed: 'Closed', moved: 'Date moved' },
    more: (n) => `${things(n)} more: sign in to see them.`, open: 'Open', all: 'My work', settings: 'Change how you are reminded',
    columns: ['State', 'Project', 'What', 'Due'],
    test: { subject: '[Luodi] Test message', body: 'Since you read this, reminders reach you. Nothing need be done.' },
    day: (date) => date,
    colon: ': ',
  },
};
