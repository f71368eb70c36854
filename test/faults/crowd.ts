import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CommandAnswer, Problem, ProjectView, StepView } from '#libs/contracts/project.views.js';
import { addDays, localDate, toInstant, type LocalDate } from '#libs/domain/instants.js';
import { ApiClient, type Answer } from '../../apps/api/test/api-client.js';

/** A command that was answered: done, or refused with a reason. */
export interface Answered {
  key: string;
  path: string;
  status: number;
  body: CommandAnswer & Problem;
  /** How often it was sent until an answer came. */
  attempts: number;
}

type Choice = [path: string, body: object];

const today = (): LocalDate => localDate(toInstant(Date.now()));
const oneOf = <T>(list: readonly T[]): T => list[randomInt(list.length)]!;
const REASON = { reason: '测试所需' };

/** People who act at random on a few projects, and send again under the same key until somebody answers. */
export class Crowd {
  readonly answered: Answered[] = [];
  readonly projectIds: string[] = [];
  private evidence: Record<string, string> = {};

  constructor(private readonly people: ApiClient[], private readonly projects: number) {}

  /** The documents that all of them will attach. */
  async prepare(kinds: string[]): Promise<void> {
    for (const kind of kinds) this.evidence[kind] = (await this.people[0]!.upload(`${kind}.pdf`)).body.id;
  }

  /** Each person thinks for a moment, then acts, while `goesOn`. An act that was begun is sent until it is answered. */
  async actWhile(goesOn: () => boolean, pauseMs: number): Promise<void> {
    await Promise.all(this.people.map(async (person) => {
      while (goesOn()) {
        const [path, body] = await this.choose(person);
        await this.insist(person, path, body);
        await sleep(randomInt(pauseMs * 2));
      }
    }));
  }

  /** Sends a command until it is answered by anything but "not now". */
  async insist(person: ApiClient, path: string, body: object): Promise<Answered> {
    const key = randomUUID();
    const { answer, attempts } = await untilAnswered<CommandAnswer & Problem>(() => person.post(path, body, { key }));
    const answered = { key, path, status: answer.status, body: answer.body, attempts };
    this.answered.push(answered);
    if (path === '/projects' && answer.status === 201) this.projectIds.push(answer.body.id);
    return answered;
  }

  private async choose(person: ApiClient): Promise<Choice> {
    if (this.projectIds.length < this.projects) return ['/projects', newFacts()];
    const id = oneOf(this.projectIds);
    const { answer } = await untilAnswered<ProjectView>(() => person.get<ProjectView>(`/projects/${id}`));
    const choices = choicesOn(answer.body, this.evidence);
    return choices.length > 0 ? oneOf(choices) : ['/projects', newFacts()];
  }
}

async function untilAnswered<T>(send: () => Promise<Answer<T>>): Promise<{ answer: Answer<T>; attempts: number }> {
  for (let attempts = 1; ; attempts += 1) {
    const answer = await send().catch((error: Error) => {
      if (error.name !== 'TypeError') throw error; // what fetch says when the other side is gone
      return undefined;
    });
    if (answer && answer.status !== 503) return { answer, attempts };
    await sleep(50 + randomInt(200));
  }
}

/** Registered some weeks ago, so that time owes something from the first moment. */
export const newFacts = (): object => ({
  code: `F-${randomUUID().slice(0, 13)}`, name: '故障演练项目', investor: '某某新材料有限公司', territoryId: 'lengshuitan', leadUnitId: 'lengshuitan',
  investment: { currency: 'CNY', amountMinor: 50_000_000_000 }, template: 'B', isForeign: false, isIndustrial: true, needsNewConstructionLand: false, eiaClass: 'form',
  registeredOn: addDays(today(), -randomInt(90)),
});

function choicesOn(project: ProjectView, evidence: Record<string, string>): Choice[] {
  const path = `/projects/${project.id}`;
  const ofSteps = project.steps.flatMap((step) => step.may.filter((verb) => verb in STEP_BODIES).flatMap((verb): Choice[] => {
    const choice: Choice = [`${path}/steps/${step.id}/${verb}`, STEP_BODIES[verb]!(step, evidence)];
    return verb === 'complete' || verb === 'verify' ? Array.from({ length: 8 }, () => choice) : [choice];
  }));
  const ofProject = project.may.filter((verb) => verb in PROJECT_BODIES).map((verb): Choice => [`${path}/${verb}`, PROJECT_BODIES[verb]!(evidence)]);
  const ofFigures = project.figures.filter(({ status }) => status === 'claimed').map(({ id }): Choice => [`${path}/figures/${id}/verify`, {}]);
  const claims: Choice[] = project.may.includes('claim-figure') && evidence['capitalProof'] ? [[`${path}/figures`, claim(evidence['capitalProof'])]] : [];
  return [...ofSteps, ...ofProject, ...ofFigures, ...claims];
}

const STEP_BODIES: Record<string, (step: StepView, evidence: Record<string, string>) => object> = {
  complete: (step, evidence) => ({
    evidence: step.requiredEvidence.map((kind) => ({ id: evidence[kind], kind, name: `${kind}.pdf` })),
    on: addDays(step.openedOn!, randomInt(1 + Math.floor(daysSince(step.openedOn!) / 2))),
  }),
  verify: () => ({}),
  return: () => REASON,
  'request-extension': () => ({ amount: 1 + randomInt(5), ...REASON }),
  'decide-extension': () => ({ granted: true, amount: 1 + randomInt(5), ...REASON }),
  'suspend-clock': () => ({ ground: 'publicNotice', authority: '通知书 1 号', ...REASON }),
  'resume-clock': () => REASON,
};

const PROJECT_BODIES: Record<string, (evidence: Record<string, string>) => object> = {
  'update-facts': () => ({ changes: { description: `第 ${randomInt(1_000_000)} 次` } }),
  suspend: (evidence) => ({ authority: '会议纪要', reviewOn: addDays(today(), 30), evidence: Object.values(evidence).slice(0, 1).map((id) => ({ id, kind: 'suspensionProof', name: '纪要.pdf' })), ...REASON }),
  resume: () => REASON,
};

const claim = (proof: string): object => ({
  kind: 'fundsPaidIn', money: { currency: 'CNY', amountMinor: 1_000_000 * (1 + randomInt(1_000)) }, date: today(), voucher: randomUUID(),
  evidence: [{ id: proof, kind: 'capitalProof', name: '进账单.pdf' }],
});

const daysSince = (date: LocalDate): number => Math.max(0, Math.round((Date.parse(today()) - Date.parse(date)) / 86_400_000));
