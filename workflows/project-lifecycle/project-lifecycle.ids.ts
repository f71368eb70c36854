import type { ProjectId } from '#libs/domain/ids.js';

/** `project/{projectId}`: one workflow a project, and the name of its event stream. */
export const projectWorkflowId = (projectId: ProjectId): string => `project/${projectId}`;

export function projectOfWorkflowId(workflowId: string): ProjectId {
  const [kind, projectId] = workflowId.split('/');
  if (kind !== 'project' || !projectId) throw new Error(`not the workflow of a project: ${workflowId}`);
  return projectId;
}
