import type { LocalDate } from '#libs/domain/instants.js';
import { chineseDate } from './chinese-text.js';
import type { OfficialDocument } from './official-document.js';

/** A task that a dispatch meeting hands to a unit. */
export interface DispatchOrderContent {
  issuer: string;
  /** 发文字号, made by `documentNumber`. */
  number: string;
  date: LocalDate;
  /** The task in a few words, e.g. 落实祁阳产业园110千伏线路. */
  task: string;
  taskCode?: string;
  project?: string;
  requirement: string;
  unit: string;
  person?: string;
  assistingUnits?: string[];
  deadline: LocalDate;
  /** The meeting that decided it, e.g. 全市招商引资第11次调度会; none when the office hands it out between meetings. */
  meeting?: { name: string; heldOn: LocalDate };
  contact?: string;
  copies?: string[];
}

/** 交办单: what the meeting decided, who has it in hand and until when. */
export function dispatchOrderDocument(content: DispatchOrderContent): OfficialDocument {
  const { issuer, number, date, task, meeting, unit, copies } = content;
  return {
    issuer, number, date, title: `关于${task}的交办单`, addressee: unit, signedBy: issuer,
    blocks: [
      { kind: 'paragraph', text: `根据${meeting ? `${chineseDate(meeting.heldOn)}${meeting.name}议定意见` : '工作调度安排'}，现将以下任务交由你单位办理。` },
      { kind: 'key-values', entries: entriesOf(content) },
      { kind: 'paragraph', text: '请在系统中签收，明确责任人和办理计划；办结后答复并附佐证。办理情况列入下次调度会议程。' },
    ],
    ...(copies ? { copies } : {}),
  };
}

function entriesOf({ task, taskCode, project, requirement, unit, person, assistingUnits, deadline, contact }: DispatchOrderContent): { key: string; value: string }[] {
  const entries: [string, string | undefined][] = [
    ['任务', task], ['任务编号', taskCode], ['所属项目', project], ['办理要求', requirement], ['责任单位', unit], ['责任人', person],
    ['配合单位', assistingUnits?.join('、')], ['办结时限', chineseDate(deadline)], ['联系方式', contact],
  ];
  return entries.flatMap(([key, value]) => (value ? [{ key, value }] : []));
}
