import type { LocalDate } from '#libs/domain/instants.js';
import { chineseDateIn } from './chinese-text.js';
import type { Block, OfficialDocument } from './official-document.js';

/** A bulletin 通报 of one period, drafted from accepted submissions and read models. */
export interface BulletinContent {
  issuer: string;
  /** 发文字号, made by `documentNumber`. */
  number: string;
  date: LocalDate;
  /** What it is about, e.g. 全市招商引资工作. */
  subject: string;
  /** The period in words, e.g. 2026年11月. */
  period: string;
  /** 期号 within the year, from 1. */
  issue: number;
  addressee?: string;
  summary: string[];
  /** Targets with value and goal as written for people, units included. */
  targets: { name: string; value: string; goal: string }[];
  measures: BulletinSection[];
  territories: BulletinSection[];
  units: BulletinSection[];
  /** Every duty of the period in the order of the list: no ranking. */
  submissions: BulletinSubmission[];
  nextSteps: string[];
  copies?: string[];
  attachmentNotes?: string[];
}

/** What is said of one measure, territory or unit. */
export interface BulletinSection {
  name: string;
  paragraphs: string[];
}

/** Who submitted when; `workingDaysLate` counts from the due date, 0 for in time. Without `submittedOn` it is still open. */
export interface BulletinSubmission {
  unit: string;
  duty: string;
  dueOn: LocalDate;
  /** The holiday notice of that year is not out yet. */
  dueProvisional?: boolean;
  submittedOn?: LocalDate;
  workingDaysLate: number;
}

/** 通报 with issue number: summary, targets, by measure, territory and unit, who submitted when, next steps. Empty sections are left out. */
export function bulletinDocument(content: BulletinContent): OfficialDocument {
  const { issuer, number, date, subject, period, issue, addressee, copies, attachmentNotes } = content;
  return {
    issuer, number, date, title: `关于${period}${subject}情况的通报\n（第${issue}期）`, signedBy: issuer,
    blocks: [
      ...section('总体情况', [...content.summary.map(paragraph), ...targetBlocks(content)]),
      ...section('举措推进情况', content.measures.flatMap(sectionBlocks)),
      ...section('属地推进情况', content.territories.flatMap(sectionBlocks)),
      ...section('责任单位工作情况', content.units.flatMap(sectionBlocks)),
      ...section('报送情况', submissionBlocks(content)),
      ...section('下一步工作', content.nextSteps.length > 0 ? [{ kind: 'numbered', items: content.nextSteps }] : []),
    ],
    ...(addressee ? { addressee } : {}), ...(copies ? { copies } : {}), ...(attachmentNotes ? { attachmentNotes } : {}),
  };
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const section = (text: string, blocks: Block[]): Block[] => (blocks.length > 0 ? [{ kind: 'heading', level: 1, text }, ...blocks] : []);
const sectionBlocks = ({ name, paragraphs }: BulletinSection): Block[] => [{ kind: 'heading', level: 2, text: name }, ...paragraphs.map(paragraph)];

function targetBlocks({ targets }: BulletinContent): Block[] {
  if (targets.length === 0) return [];
  const columns = [{ header: '指标', share: 6 }, { header: '完成情况', share: 3 }, { header: '目标', share: 3 }];
  return [{ kind: 'table', columns, rows: targets.map(({ name, value, goal }) => [name, value, goal]) }];
}

function submissionBlocks({ submissions, date }: BulletinContent): Block[] {
  if (submissions.length === 0) return [];
  const columns = [{ header: '责任单位', share: 6 }, { header: '报送任务', share: 6 }, { header: '应报时间', share: 4 }, { header: '报送时间', share: 4 }, { header: '说明', share: 6 }];
  const dateOf = (day: LocalDate): string => chineseDateIn(date.slice(0, 4), day);
  const submitted = submissions.filter(({ submittedOn }) => submittedOn !== undefined).length, inTime = submissions.filter((one) => one.submittedOn !== undefined && one.workingDaysLate === 0).length;
  return [
    paragraph(`本期应报${submissions.length}件，已报${submitted}件，其中按时报送${inTime}件。`),
    { kind: 'table', columns, rows: submissions.map((one) => [one.unit, one.duty, `${dateOf(one.dueOn)}${one.dueProvisional ? '（暂定）' : ''}`, one.submittedOn ? dateOf(one.submittedOn) : '', remarkOf(one)]) },
  ];
}

function remarkOf({ submittedOn, workingDaysLate }: BulletinSubmission): string {
  if (workingDaysLate === 0) return submittedOn ? '按时' : '待报送';
  return submittedOn ? `迟${workingDaysLate}个工作日` : `待报送（已过${workingDaysLate}个工作日）`;
}
