import type { LocalDate } from '#libs/domain/instants.js';
import { chineseDate } from './chinese-text.js';
import type { Block, OfficialDocument } from './official-document.js';

/** What a dispatch meeting 调度会 discussed and handed out. */
export interface MinutesContent {
  issuer: string;
  /** 发文字号, made by `documentNumber`. */
  number: string;
  date: LocalDate;
  /** Name of the meeting, e.g. 全市招商引资第11次调度会. */
  meeting: string;
  heldOn: LocalDate;
  place?: string;
  /** Who was in the chair, with office, e.g. 市政府副秘书长张某某. */
  chair: string;
  attendees: { unit: string; names: string[] }[];
  absent?: { unit: string; reason?: string }[];
  items: MinutesItem[];
  /** Tasks handed out; holder and date in one step. */
  tasks: { task: string; unit: string; person?: string; deadline: LocalDate }[];
  /** What became of the tasks of earlier meetings. */
  earlierTasks?: { task: string; unit: string; outcome: string }[];
  /** How many items this copy leaves out, being an extract for one reader. */
  withheld?: number;
  copies?: string[];
}

/** One item of the agenda: what was said of it and what was decided. */
export interface MinutesItem {
  title: string;
  discussion: string[];
  decisions?: string[];
}

/** 会议纪要 of a dispatch meeting: items, tasks with holder and date, what became of earlier tasks, who was there. */
export function minutesDocument(content: MinutesContent): OfficialDocument {
  const { issuer, number, date, meeting, copies } = content;
  return {
    issuer, number, date, title: `${meeting}会议纪要`, signedBy: issuer,
    blocks: [{ kind: 'paragraph', text: openingOf(content) }, ...itemsBlocks(content), ...taskBlocks(content), ...earlierBlocks(content), ...presenceBlocks(content)],
    ...(copies ? { copies } : {}),
  };
}

const openingOf = ({ heldOn, place, chair, meeting }: MinutesContent): string => `${chineseDate(heldOn)}，${chair}${place ? `在${place}` : ''}主持召开${meeting}。现将会议议定事项纪要如下。`;

/** A meeting without anything to settle says so; an extract says that it is one. */
const itemsBlocks = ({ items, withheld = 0 }: MinutesContent): Block[] => [
  ...items.flatMap(itemBlocks),
  ...(items.length === 0 && withheld === 0 ? [{ kind: 'paragraph', text: '本期无议题。' }] satisfies Block[] : []),
  ...(withheld > 0 ? [{ kind: 'paragraph', text: `本件为摘录，另有${withheld}项不在阅知范围，未予列出。` }] satisfies Block[] : []),
];

const itemBlocks = ({ title, discussion, decisions = [] }: MinutesItem): Block[] => [
  { kind: 'heading', level: 1, text: title },
  ...discussion.map((text): Block => ({ kind: 'paragraph', text })),
  ...(decisions.length > 0 ? [{ kind: 'paragraph', text: '会议议定：' }, { kind: 'numbered', items: decisions }] satisfies Block[] : []),
];

function taskBlocks({ tasks }: MinutesContent): Block[] {
  if (tasks.length === 0) return [];
  const columns = [{ header: '序号', share: 2.4 }, { header: '任务', share: 9.4 }, { header: '责任单位', share: 5 }, { header: '责任人', share: 3 }, { header: '办结时限', share: 7 }];
  const rows = tasks.map(({ task, unit, person, deadline }, index) => [`${index + 1}`, task, unit, person ?? '单位明确', chineseDate(deadline)]);
  return [{ kind: 'heading', level: 1, text: '交办任务' }, { kind: 'table', columns, rows }];
}

function earlierBlocks({ earlierTasks = [] }: MinutesContent): Block[] {
  if (earlierTasks.length === 0) return [];
  const columns = [{ header: '序号', share: 2.4 }, { header: '任务', share: 10 }, { header: '责任单位', share: 5 }, { header: '办理情况', share: 9.4 }];
  return [{ kind: 'heading', level: 1, text: '以往交办任务办理情况' }, { kind: 'table', columns, rows: earlierTasks.map(({ task, unit, outcome }, index) => [`${index + 1}`, task, unit, outcome]) }];
}

function presenceBlocks({ attendees, absent = [] }: MinutesContent): Block[] {
  const present = attendees.map(({ unit, names }) => (names.length > 0 ? `${unit} ${names.join('、')}` : unit)).join('；');
  const missing = absent.map(({ unit, reason }) => (reason ? `${unit}（${reason}）` : unit)).join('；');
  return [
    ...(present ? [{ kind: 'paragraph', text: `出席：${present}。` }] satisfies Block[] : []),
    ...(missing ? [{ kind: 'paragraph', text: `请假：${missing}。` }] satisfies Block[] : []),
  ];
}
