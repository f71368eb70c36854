import type { Provider, Type } from '@nestjs/common';
import { MatterActsController } from './matter-acts.controller.js';
import { MatterCommands } from './matter-commands.js';
import { MatterHeads } from './matter-heads.js';
import { MattersController } from './matters.controller.js';
import { RaisedFacts } from './raised-facts.js';

export const MATTER_CONTROLLERS: Type[] = [MattersController, MatterActsController];

export const MATTER_SERVICES: Provider[] = [MatterCommands, MatterHeads, RaisedFacts];
