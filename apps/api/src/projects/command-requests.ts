import { Injectable } from '@nestjs/common';
import type { ActAnswer } from '#libs/acts/acts.js';
import type { CommandAnswer } from '#libs/contracts/project.views.js';
import type { ProjectId } from '#libs/domain/ids.js';
import type { ProjectCommand } from '#libs/domain/project/project.commands.js';
import { EvidenceRegister } from '../evidence/evidence-register.js';
import { PackLibrary } from '../packs/pack-library.js';
import type { Act } from '../acts/act.js';
import { ProjectCommands, type Situation } from './project-commands.js';
import { eventView } from '../acts/event-view.js';

/** A command as a request brings it: ready, or dependent on what is found; with what must be decided before it. */
export type CommandSource = ProjectCommand | ((situation: Situation) => ProjectCommand | ProjectCommand[]);

/** Commands as requests: what they attach must have been uploaded; what they did is answered in words. */
@Injectable()
export class CommandRequests {
  constructor(
    private readonly commands: ProjectCommands,
    private readonly evidence: EvidenceRegister,
    private readonly packs: PackLibrary,
  ) {}

  async run(projectId: ProjectId, act: Act, source: CommandSource): Promise<CommandAnswer> {
    if (typeof source === 'function') return this.answer(await this.commands.run(projectId, act, (situation) => [source(situation)].flat()));
    // DTOs are class instances; what is recorded is plain data.
    const command = structuredClone(source);
    await this.evidence.requireUploaded(attachments(command));
    return this.answer(await this.commands.run(projectId, act, () => [command]));
  }

  private async answer({ id, version, events, replayed }: ActAnswer): Promise<CommandAnswer> {
    const { names } = await this.packs.current();
    return { id, version, events: events.map((event) => eventView(event, { names })), replayed };
  }
}

function attachments(command: ProjectCommand): string[] {
  const evidence = 'evidence' in command ? (command.evidence ?? []) : command.type === 'claimFigure' ? command.figure.evidence : [];
  return evidence.map(({ id }) => id);
}
