import { eventSentence, type Names } from '#libs/contracts/messages/event-sentences.js';
import { moneyText } from '#libs/contracts/messages/money-text.js';
import { unsure } from '#libs/contracts/messages/sentence-parts.js';
import { UNNAMED } from '#libs/contracts/messages/withheld-names.js';
import type { Text } from '#libs/contracts/messages/text.js';
import type { DraftSentence } from '#libs/domain/reporting/submission.events.js';
import { projectName, type Note } from './report-notes.js';
import type { MatterRow, OpenStepRow } from './report-input.js';

/** The most sentences of one draft; the rest is counted. A report is to be read. */
const MAX_SENTENCES = 40;
/** The most things named one by one in a sentence. */
const MAX_NAMED = 6;

const both = (zh: string, en: string): Text => ({ zh, en });
const day = (date: string): string => { const [year, month, on] = date.split('-').map(Number); return `${year}年${month}月${on}日`; };
const FIGURES: Record<string, Text> = { fundsPaidIn: both('到位资金', 'funds paid in'), foreignCapitalUsed: both('实际使用外资', 'foreign capital used') };

/** One sentence a project: what was done on it. */
export function progressSentences(notes: Note[], names: Names): DraftSentence[] {
  const byProject = new Map<string, Note[]>();
  for (const note of notes) {
    if (!PROGRESS.has(note.kind)) continue;
    const own = byProject.get(note.event.streamId);
    if (own) own.push(note);
    else byProject.set(note.event.streamId, [note]);
  }
  return bounded([...byProject.values()].map((own) => {
    const name = projectName(own[0]!.event), phrases = phrasesOf(own, names);
    return { text: both(`${name.zh}：${phrases.map(({ zh }) => zh).join('；')}。`, `${name.en}: ${phrases.map(({ en }) => en).join('; ')}.`), sources: own.map(({ event }) => event.eventId) };
  }), both('个项目有进展', 'projects with progress'));
}
const PROGRESS: ReadonlySet<Note['kind']> = new Set(['registered', 'stepDone', 'stage', 'ended', 'figure']);

function phrasesOf(notes: Note[], names: Names): Text[] {
  const steps = [...new Set(notes.flatMap(({ kind, stepId }) => (kind === 'stepDone' && stepId ? [stepId] : [])))].map((id) => names.step(id));
  const stage = notes.findLast(({ kind }) => kind === 'stage')?.stage, end = notes.find(({ kind }) => kind === 'ended');
  return [
    ...(notes.some(({ kind }) => kind === 'registered') ? [both('新登记', 'registered')] : []),
    ...(steps.length > 0 ? [both(`办结${listed(steps.map(({ zh }) => `“${zh}”`), '、')}${steps.length > MAX_NAMED ? '等' : ''} ${steps.length} 个环节`, `completed ${steps.length} step${steps.length > 1 ? 's' : ''} (${listed(steps.map(({ en }) => en), ', ')})`)] : []),
    ...(stage ? [both(`进入“${names.stage(stage).zh}”阶段`, `entered stage ${names.stage(stage).en}`)] : []),
    ...notes.flatMap(({ figure }) => (figure ? [both(`核验${FIGURES[figure.kind]?.zh ?? figure.kind} ${moneyText(figure.money).zh}`, `${moneyText(figure.money).en} of ${FIGURES[figure.kind]?.en ?? figure.kind} verified`)] : [])).slice(0, MAX_NAMED),
    ...(end ? [end.outcome === 'terminated' ? both(`终止${end.event.reason ? `（${end.event.reason}）` : ''}`, `terminated${end.event.reason ? ` (${end.event.reason})` : ''}`) : both('全部办结', 'reached its end')] : []),
    ...(steps.length === 0 && notes.every(({ kind, figure }) => kind === 'figure' && !figure) ? [both('核验填报数', 'figures verified')] : []),
  ];
}

/** Due dates that moved, each with its reason. */
export const movedSentences = (notes: Note[], names: Names): DraftSentence[] =>
  bounded(notes.filter(({ kind }) => kind === 'moved').map(({ event }) => {
    const sentence = eventSentence(event, names), name = projectName(event);
    return { text: both(`${name.zh}：${sentence.zh}。`, `${name.en}: ${sentence.en}.`), sources: [event.eventId] };
  }), both('项调整', 'changes'));

/** What was raised, settled and climbed, and then what still waits. */
export function matterSentences(notes: Note[], waiting: readonly MatterRow[]): DraftSentence[] {
  const told = notes.filter(({ kind }) => kind in MATTERS).map(({ kind, event, matter }) => {
    const word = MATTERS[kind]!, title = matter?.title ?? event.projectName ?? event.streamId;
    return { text: both(`${word.zh}：${title}。`, `${word.en}: ${title}.`), sources: [event.eventId] };
  });
  const open = waiting.map(({ title, raisedOn, eventId }) => ({ text: both(`待解决：${title}（${day(raisedOn)}提出）。`, `Waiting: ${title} (raised on ${raisedOn}).`), sources: eventId ? [eventId] : [] }));
  return bounded([...told, ...open], both('项事项', 'matters'));
}
const MATTERS: Record<string, Text> = { raised: both('新提出', 'Raised'), closed: both('已销号', 'Settled'), climbed: both('已提级', 'Taken to a higher level') };

/** Open steps, the earliest due first. */
export const nextSentences = (steps: readonly OpenStepRow[], names: Names): DraftSentence[] =>
  bounded(steps.toSorted((a, b) => (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9')).map(({ projectName: name, stepId, dueOn, dueProvisional, eventId }) => {
    const step = names.step(stepId), still = unsure(dueProvisional), project = name === undefined ? UNNAMED : both(`“${name}”`, name);
    return {
      text: both(`${project.zh}：办理“${step.zh}”${dueOn ? `，${day(dueOn)}${still.zh}前办结` : ''}。`, `${project.en}: ${step.en}${dueOn ? `, due ${dueOn}${still.en}` : ''}.`),
      sources: eventId ? [eventId] : [],
    };
  }), both('个环节待办', 'open steps'));

const listed = (words: string[], comma: string): string => words.slice(0, MAX_NAMED).join(comma);

/** Long drafts end with how much more there is, resting on all that is not told. */
function bounded(sentences: DraftSentence[], more: Text): DraftSentence[] {
  const told = sentences.slice(0, MAX_SENTENCES), rest = sentences.slice(MAX_SENTENCES);
  if (rest.length === 0) return told;
  return [...told, { text: both(`另有 ${rest.length} ${more.zh}。`, `${rest.length} more ${more.en}.`), sources: rest.flatMap(({ sources }) => sources) }];
}
