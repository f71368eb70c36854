import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '#libs/contracts/identity.js';
import { SummaryReader, type LedgerSummary } from '#libs/persistence/readers/summary.reader.js';
import { Allow } from '../access/allow.decorator.js';
import { CallerOf } from '../access/caller.decorator.js';
import { Describe } from '../openapi/command.decorator.js';
import { ref } from '../openapi/schema.js';
import { PackLibrary } from '../packs/pack-library.js';
import { ReadingDays } from '../acts/reading-day.js';
import { TargetValues } from '#libs/acts/target-values.js';
import type { TargetValue } from '#libs/contracts/target.views.js';

type SummaryView = Omit<LedgerSummary, 'verified'> & { targets: TargetValue[] };

@ApiTags('summary')
@Controller('summary')
export class SummaryController {
  constructor(
    private readonly summaries: SummaryReader,
    private readonly days: ReadingDays,
    private readonly packs: PackLibrary,
    private readonly targets: TargetValues,
  ) {}

  @Get()
  @Allow('project:read')
  @Describe('getSummary', 'Where the caller stands against the list', ref('Summary'))
  async read(@CallerOf() caller: Caller): Promise<SummaryView> {
    const [day, { pack }] = await Promise.all([this.days.today(), this.packs.current()]);
    const [{ verified: _verified, ...summary }, targets] = await Promise.all([this.summaries.summary(caller, day), this.targets.of(pack)]);
    return { ...summary, targets };
  }
}
