import type { Provider, Type } from '@nestjs/common';
import { BulkMatters } from './bulk-matters.js';
import { MatterListsController } from './matter-lists.controller.js';
import { MatterActsController } from './matter-acts.controller.js';
import { MatterCommands } from './matter-commands.js';
import { MatterDocuments } from './matter-documents.js';
import { MatterHeads } from './matter-heads.js';
import { MattersController } from './matters.controller.js';
import { RaisedFacts } from './raised-facts.js';

export const MATTER_CONTROLLERS: Type[] = [MatterListsController, MattersController, MatterActsController];

export const MATTER_SERVICES: Provider[] = [BulkMatters, MatterCommands, MatterHeads, RaisedFacts, MatterDocuments];
