import type { Names } from '#libs/contracts/messages/event-sentences.js';
import type { DraftedField, DraftSentence } from '#libs/domain/reporting/submission.events.js';
import { fieldsOf, type FieldValue, type FormField, type SubmissionFacts } from '#libs/domain/reporting/submission.facts.js';
import { MAX_FIELD_TEXT } from '#libs/domain/reporting/field-value.js';
import type { Currency } from '#libs/domain/money.js';
import { topicsOf, type ReportTopics } from './event-topics.js';
import { isPrefillSource, type PrefillKey } from './prefill-sources.js';
import type { ReportInput } from './report-input.js';
import { notesOf, type Note } from './report-notes.js';
import { matterSentences, movedSentences, nextSentences, progressSentences } from './report-sentences.js';

/** What one field is drafted from: the period as a whole, or what of it is about the duty's measures. */
interface Material {
  notes: Note[];
  input: ReportInput;
  names: Names;
}

type Answer = Omit<DraftedField, 'value'> & { value?: FieldValue };

/** The draft of a report: for each field with a source, its value and the sentences and events behind it; what things are about is the pack's to say. Linear in the number of events. */
export function draftReport(facts: Pick<SubmissionFacts, 'form' | 'topics'>, input: ReportInput, names: Names, topics: ReportTopics): Record<string, DraftedField> {
  const notes = notesOf(input, topics), whole: Material = { notes, input, names }, own = aboutMeasures(whole, facts.topics ?? [], topics);
  return Object.fromEntries(fieldsOf(facts).flatMap((field) => {
    const drafted = draftField(field, field.scope === 'measure' ? own : whole);
    return drafted ? [[field.id, drafted]] : [];
  }));
}

function draftField({ prefill }: FormField, material: Material): DraftedField | undefined {
  return prefill !== undefined && isPrefillSource(prefill) ? SOURCES[prefill](material) : undefined;
}

function aboutMeasures({ notes, input, names }: Material, topics: string[], named: ReportTopics): Material {
  const isAbout = (all: string[]) => all.some((topic) => topics.includes(topic));
  const matters = input.matters.filter(({ kind, classId }) => isAbout(topicsOf({ type: 'Matter', matterKind: kind, classId }, named)));
  return { notes: notes.filter((note) => isAbout(note.topics)), input: { ...input, matters, openSteps: topics.includes('steps') ? input.openSteps : [] }, names };
}

const SOURCES: Record<PrefillKey, (material: Material) => Answer> = {
  progress: ({ notes, names }) => narrative(progressSentences(notes, names)),
  matters: ({ notes, input }) => narrative(matterSentences(notes, input.matters.filter(({ isOpen }) => isOpen))),
  datesMoved: ({ notes, names }) => narrative(movedSentences(notes, names)),
  nextSteps: ({ input, names }) => narrative(nextSentences(input.openSteps, names)),
  projectsRegistered: projectsWith(({ kind }) => kind === 'registered'),
  // A stage ends where the next begins: signing with the approval stage, the start with that of funds.
  projectsSigned: projectsWith(({ stage }) => stage === 'approval'),
  projectsStarted: projectsWith(({ stage }) => stage === 'funds'),
  projectsInProduction: projectsWith(({ kind, outcome }) => kind === 'ended' && outcome === 'completed'),
  stepsDone: ({ notes }) => counted(new Map(notes.filter(({ kind }) => kind === 'stepDone').map((note) => [`${note.event.streamId} ${note.stepId}`, note.event.eventId]))),
  stepsDue: stepsWith(({ dueOn }, until) => dueOn !== undefined && dueOn <= until),
  stepsOverdue: stepsWith(({ isOverdue }) => isOverdue),
  blockersRaised: ({ notes }) => counted(eventsBy(notes.filter(({ kind, matter }) => kind === 'raised' && matter?.kind === 'blocker'))),
  blockersSettled: ({ notes }) => counted(eventsBy(notes.filter(({ kind, matter }) => kind === 'closed' && matter?.kind === 'blocker'))),
  blockersWaiting: ({ input }) => counted(new Map(input.matters.filter(({ isOpen, kind }) => isOpen && kind === 'blocker').map(({ streamId, eventId }) => [streamId, eventId]))),
  fundsVerified: ({ notes }) => verified(notes, 'fundsPaidIn', 'CNY'),
  foreignCapitalVerified: ({ notes }) => verified(notes, 'foreignCapitalUsed', 'USD'),
};

/** Nothing to tell is no value: the reporter writes, or says that there is nothing. */
const narrative = (sentences: DraftSentence[]): Answer => ({
  ...(sentences.length > 0 && { value: sentences.map(({ text }) => text.zh).join('\n').slice(0, MAX_FIELD_TEXT) }), sources: [...new Set(sentences.flatMap(({ sources }) => sources))], sentences,
});

/** Things by their names, each with the event that speaks of it. */
const counted = (things: Map<string, string | undefined>): Answer => ({ value: things.size, sources: [...things.values()].filter((id) => id !== undefined), sentences: [] });

const eventsBy = (notes: Note[]): Map<string, string> => new Map(notes.map(({ event }) => [event.streamId, event.eventId]));

/** Each project once, also when it entered a stage twice. */
function projectsWith(isCounted: (note: Note) => boolean): (material: Material) => Answer {
  return ({ notes }) => counted(eventsBy(notes.filter(isCounted)));
}

function stepsWith(isCounted: (step: ReportInput['openSteps'][number], until: string) => boolean): (material: Material) => Answer {
  return ({ input }) => counted(new Map(input.openSteps.filter((step) => isCounted(step, input.until)).map((step) => [`${step.projectId} ${step.stepId}`, step.eventId])));
}

/** The sum of what was verified, in one currency; a figure that replaces another of the period counts instead of it. */
function verified(notes: Note[], kind: string, currency: Currency): Answer {
  const own = notes.filter(({ figure }) => figure?.kind === kind && figure.money.currency === currency);
  const replaced = new Set(own.flatMap(({ corrects }) => corrects ?? [])), standing = own.filter(({ figure }) => !replaced.has(figure!.figureId));
  return { value: { currency, amountMinor: standing.reduce((sum, { figure }) => sum + figure!.money.amountMinor, 0) }, sources: standing.map(({ event }) => event.eventId), sentences: [] };
}
