/** Ids are UUIDs made by the caller, or keys of the pack (`commerce`, `G24`). */
export type ProjectId = string;
export type UnitId = string;
export type AccountId = string;
export type StepId = string;
export type FigureId = string;
export type EvidenceId = string;
export type CommandId = string;

/** The name of an event stream: the kind of thing and its id. */
export type StreamId = `project/${string}`;

export const projectStream = (id: ProjectId): StreamId => `project/${id}`;

export const projectOfStream = (stream: string): ProjectId => {
  const [kind, id] = stream.split('/');
  if (kind !== 'project' || !id) throw new Error(`not a project stream: ${stream}`);
  return id;
};
