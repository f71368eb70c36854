import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Pack, PackUnit } from '#libs/packs/pack.types.js';
import { Allow } from '../access/allow.decorator.js';
import { Describe } from '../openapi/command.decorator.js';
import { listOf, ref } from '../openapi/schema.js';
import { PackLibrary, type PackVersionView } from './pack-library.js';

@ApiTags('pack')
@Controller()
export class PacksController {
  constructor(private readonly packs: PackLibrary) {}

  @Get('packs/current')
  @Allow('signed-in')
  @Describe('getCurrentPack', 'The list in operation, without its calendar and its decision tables', ref('Pack'))
  async current(): Promise<Omit<Pack, 'calendar' | 'rules'>> {
    const { calendar: _calendar, rules: _rules, ...pack } = (await this.packs.current()).pack;
    return pack;
  }

  @Get('packs')
  @Allow('signed-in')
  @Describe('listPacks', 'All loaded versions, and those that were only stored to be rehearsed, newest first', listOf(ref('PackVersion')))
  versions(): Promise<PackVersionView[]> {
    return this.packs.versions();
  }

  @Get('units')
  @Allow('signed-in')
  @Describe('listUnits', 'Units of the current pack', listOf(ref('Unit')))
  async units(): Promise<PackUnit[]> {
    return (await this.packs.current()).pack.units;
  }
}
