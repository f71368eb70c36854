/** Ids are UUIDs made by the caller, or keys of the pack (`commerce`, `G24`). */
export type ProjectId = string;
export type MatterId = string;
export type MeetingId = string;
/** `{dutyId}/{period}/{unitId}`, e.g. `m12-monthly/2026-11/commerce`: there is one for each. */
export type SubmissionId = string;
export type UnitId = string;
export type AccountId = string;
export type StepId = string;
export type FigureId = string;
export type EvidenceId = string;
export type CommandId = string;

/** Things with a life of their own, each with a stream of events. */
export const STREAM_KINDS = ['project', 'matter', 'meeting', 'reporting', 'bulletin'] as const;
export type StreamKind = (typeof STREAM_KINDS)[number];

/** The name of an event stream, and of the workflow that follows it: the kind of thing and its id. */
export type StreamId = `${StreamKind}/${string}`;

export const projectStream = (id: ProjectId): StreamId => `project/${id}`;
export const matterStream = (id: MatterId): StreamId => `matter/${id}`;
export const meetingStream = (id: MeetingId): StreamId => `meeting/${id}`;
export const reportingStream = (id: SubmissionId): StreamId => `reporting/${id}`;
/** A bulletin is known by its period; there is one for each. */
export const bulletinStream = (period: string): StreamId => `bulletin/${period}`;

/** The kind and the id that a stream's name is made of. Throws for what is no such name. */
export function partsOfStream(stream: string): { kind: StreamKind; id: string } {
  const at = stream.indexOf('/'), kind = stream.slice(0, at) as StreamKind, id = stream.slice(at + 1);
  if (at < 0 || !STREAM_KINDS.includes(kind) || !id) throw new Error(`not a stream: ${stream}`);
  return { kind, id };
}

export function projectOfStream(stream: string): ProjectId {
  const { kind, id } = partsOfStream(stream);
  if (kind !== 'project') throw new Error(`not a project stream: ${stream}`);
  return id;
}

/** Whose answer to which duty, of which period. */
export interface SubmissionKey {
  dutyId: string;
  period: string;
  unitId: UnitId;
}

export const submissionIdOf = ({ dutyId, period, unitId }: SubmissionKey): SubmissionId => `${dutyId}/${period}/${unitId}`;

/** The duty, period and unit that a submission's id is made of. Throws for what is no such id. */
export function partsOfSubmission(id: SubmissionId): SubmissionKey {
  const [dutyId, period, unitId, ...more] = id.split('/');
  if (!dutyId || !period || !unitId || more.length > 0) throw new Error(`not a submission: ${id}`);
  return { dutyId, period, unitId };
}
