import type { Caller } from '#libs/contracts/identity.js';
import type { Actor } from '#libs/domain/decider.js';
import type { ProjectId } from '#libs/domain/ids.js';
import type { Instant } from '#libs/domain/instants.js';
import type { ProjectCommand } from '#libs/domain/project/project.commands.js';
import type { ProjectFacts } from '#libs/domain/project/project.facts.js';
import type { ApiClient } from '../../apps/api/test/api-client.js';
import type { ApiUnderTest } from '../../apps/api/test/api-under-test.js';

const VERBS = {
  completeStep: 'complete', verifyStep: 'verify', returnStep: 'return', reopenStep: 'reopen', skipStep: 'skip', reassignStep: 'reassign',
  requestExtension: 'request-extension', decideExtension: 'decide-extension', suspendClock: 'suspend-clock', resumeClock: 'resume-clock',
} as const;

/** A person with an account, acting through the real API, and the same person as the deciders know them. */
export class PersonOverHttp {
  private constructor(private readonly api: ApiUnderTest, private readonly client: ApiClient, readonly actor: Actor) {}

  static async enter(api: ApiUnderTest, role: 'office' | 'officer', unitId: string): Promise<PersonOverHttp> {
    const client = await api.clientOf(role, unitId);
    const { caller } = (await client.get<{ caller: Caller }>('/session')).body;
    const actor: Actor = { kind: 'person', accountId: caller.accountId, name: caller.name, unitId, ...(role === 'office' && { isOffice: true }) };
    return new PersonOverHttp(api, client, actor);
  }

  async upload(name: string): Promise<string> {
    return (await this.client.upload(name)).body.id;
  }

  async register(now: Instant, facts: ProjectFacts): Promise<ProjectId> {
    this.api.setNow(now);
    const { status, body } = await this.client.post('/projects', facts);
    if (status >= 400) throw new Error(JSON.stringify(body));
    return body.id;
  }

  /** The code of the refusal, if it was refused. */
  async act(id: ProjectId, now: Instant, command: ProjectCommand): Promise<string | undefined> {
    this.api.setNow(now);
    const { status, body } = await this.client.post(`/projects/${id}/${pathOf(command)}`, bodyOf(command));
    if (status >= 500) throw new Error(JSON.stringify(body));
    return status < 400 ? undefined : body.code;
  }
}

const pathOf = (command: ProjectCommand): string =>
  'stepId' in command && command.type !== 'blockStep' ? `steps/${command.stepId}/${VERBS[command.type]}` : command.type === 'updateFacts' ? 'update-facts' : command.type;

/** The plan of new facts, and what rules say of a new owner, is derived by the API itself. */
function bodyOf(command: ProjectCommand): object {
  const { type: _type, ...body } = command;
  for (const key of ['stepId', 'plan', 'ruling']) delete (body as Record<string, unknown>)[key];
  return body;
}
