import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { RuleCheck, RuleTableSummary, RuleTableView } from '#libs/packs/rules/rules.views.js';
import { Allow } from '../access/allow.decorator.js';
import { Describe } from '../openapi/command.decorator.js';
import { listOf, ref } from '../openapi/schema.js';
import { PackLibrary } from '../packs/pack-library.js';
import { ApiProblem } from '../problems/api-problem.js';
import { EditedRulesDto } from './dto/edited-rules.dto.js';
import { TableVersionQuery } from './dto/table-version.query.js';
import { checkProposed, proposedRules } from './proposed-rules.js';
import { RuleLibrary } from './rule-library.js';

@ApiTags('rules')
@Controller('rules')
export class RulesController {
  constructor(
    private readonly library: RuleLibrary,
    private readonly packs: PackLibrary,
  ) {}

  @Get()
  @Allow('signed-in')
  @Describe('listRules', 'Decision tables of the current pack, with what the checker says of them', listOf(ref('RuleTableSummary')))
  list(): Promise<RuleTableSummary[]> {
    return this.library.tables();
  }

  @Get('files/:file')
  @Allow('signed-in')
  @Describe('getRuleFile', 'The DMN text of a rule file of the current pack', ref('RuleFile'))
  async file(@Param('file') file: string): Promise<{ file: string; text: string }> {
    const { pack } = await this.packs.current();
    if (!Object.hasOwn(pack.rules, file)) throw new ApiProblem('unknown-table', { table: file });
    return { file, text: pack.rules[file]! };
  }

  @Post('check')
  @Allow('rules:propose')
  @HttpCode(200)
  @Describe('checkRules', 'What the checker would say of edited rules, and what their examples come to; nothing is kept', ref('RuleCheck'))
  async check(@Body() body: EditedRulesDto): Promise<RuleCheck> {
    const current = await this.packs.current();
    return checkProposed(current, await proposedRules(current.pack, body));
  }

  @Get(':table')
  @Allow('signed-in')
  @Describe('getRuleTable', 'One decision table, of the current pack or of the newest version in which it has that version', ref('RuleTable'))
  table(@Param('table') table: string, @Query() { version }: TableVersionQuery): Promise<RuleTableView> {
    return this.library.table(table, version);
  }
}
