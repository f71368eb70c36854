import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PlanPreview } from '#libs/contracts/project.views.js';
import type { ProjectFacts } from '#libs/domain/project/project.facts.js';
import { chooseTemplate, planProject } from '#libs/packs/plan-project.js';
import { Allow } from '../access/allow.decorator.js';
import { Clock } from '../edge/clock.js';
import { Describe } from '../openapi/command.decorator.js';
import { ref } from '../openapi/schema.js';
import { PackLibrary } from '../packs/pack-library.js';
import { PlanPreviewDto } from './dto/plan-preview.dto.js';

/** Tells what the rules would plan, before anything is registered. A question, although its facts come in a body. */
@ApiTags('projects')
@Controller('projects')
export class PlanPreviewController {
  constructor(
    private readonly packs: PackLibrary,
    private readonly clock: Clock,
  ) {}

  @Post('plan-preview')
  @Allow('project:register')
  @HttpCode(200)
  @Describe('previewPlan', 'The steps that the rules would plan for these facts', ref('PlanPreview'))
  async preview(@Body() body: PlanPreviewDto): Promise<PlanPreview> {
    const ready = await this.packs.current();
    const today = this.clock.today();
    const known = { ...this.unknown(), ...structuredClone(body) } as Omit<ProjectFacts, 'template'> & Pick<PlanPreviewDto, 'template'>;
    const { template, rule, settings, steps } = planProject(ready, { ...known, template: known.template ?? chooseTemplate(ready.tables, known, today) }, today);
    return {
      template, rule, ...(settings.classification && { classification: settings.classification }),
      steps: steps.map(({ id, stage, owner, verifier, limits }) => ({ id, stage, label: ready.names.step(id), ...(owner && { ownerId: owner }), ...(verifier && { verifierId: verifier }), limits })),
    };
  }

  /** Stands for what has not been said yet. */
  private unknown(): Omit<ProjectFacts, 'template'> {
    return {
      code: '', name: '', investor: '', territoryId: '', leadUnitId: '', investment: { currency: 'CNY', amountMinor: 0 },
      isForeign: false, isIndustrial: true, needsNewConstructionLand: false, eiaClass: 'form', registeredOn: this.clock.today(),
    };
  }
}
