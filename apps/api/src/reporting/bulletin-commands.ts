import { Injectable } from '@nestjs/common';
import type { CommandAnswer } from '#libs/contracts/project.views.js';
import type { BulletinCommand } from '#libs/domain/bulletin/bulletin.commands.js';
import type { Period } from '#libs/domain/reporting/period.js';
import type { Act } from '../acts/act.js';

@Injectable()
export class BulletinCommands {
  draft(_period: Period, _act: Act): Promise<CommandAnswer> {
    throw new Error('not yet');
  }

  run(_period: Period, _act: Act, _command: BulletinCommand): Promise<CommandAnswer> {
    throw new Error('not yet');
  }
}
