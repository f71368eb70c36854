import { PartialType } from '@nestjs/swagger';
import { RegisterProjectDto } from './register-project.dto.js';

/** What is known of a project that may be registered; nothing is required yet. */
export class PlanPreviewDto extends PartialType(RegisterProjectDto) {}
