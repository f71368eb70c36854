import { Body, Controller, Delete, Get, HttpCode, Inject, Put, Query } from '@nestjs/common';
import { ApiDefaultResponse, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Absence } from '#libs/contracts/absence.views.js';
import type { Caller } from '#libs/contracts/identity.js';
import { DomainError } from '#libs/domain/errors.js';
import type { Sql } from '#libs/identity/sql.js';
import { Allow } from '../access/allow.decorator.js';
import { CallerOf } from '../access/caller.decorator.js';
import { Describe } from '../openapi/command.decorator.js';
import { listOf, ref } from '../openapi/schema.js';
import { SQL } from '../persistence.tokens.js';
import { ApiProblem } from '../problems/api-problem.js';
import { AbsenceDto, AbsentAccountQuery } from './absence.dto.js';

const Problems = () => ApiDefaultResponse({ content: { 'application/problem+json': { schema: ref('Problem') } } });

/** Who is away: levels of the ladder go to the deputy meanwhile. Each account has one absence, the present or the next. */
@ApiTags('absences')
@Controller('absences')
export class AbsencesController {
  constructor(@Inject(SQL) private readonly sql: Sql) {}

  @Get()
  @Allow('signed-in')
  @Describe('listAbsences', 'One’s own absence; for administrators those of all', listOf(ref('Absence')))
  async list(@CallerOf() { accountId, role }: Caller): Promise<Absence[]> {
    const { rows } = await this.sql.query(LIST, [role === 'admin' ? null : accountId]);
    return (rows as (Omit<Absence, 'note'> & { note: string | null })[]).map(({ note, ...absence }) => ({ ...absence, ...(note !== null && { note }) }));
  }

  @Put()
  @Allow('signed-in')
  @HttpCode(204)
  @ApiOperation({ operationId: 'setAbsence', summary: 'In place of the one before' })
  @ApiNoContentResponse()
  @Problems()
  async set(@Query() { account }: AbsentAccountQuery, @CallerOf() caller: Caller, @Body() { fromOn, toOn, note }: AbsenceDto): Promise<void> {
    if (toOn < fromOn) throw new DomainError('bad-date', { date: toOn }, 'toOn');
    await this.sql.query(SET, [await this.whose(account, caller), fromOn, toOn, note ?? null]);
  }

  @Delete()
  @Allow('signed-in')
  @HttpCode(204)
  @ApiOperation({ operationId: 'endAbsence', summary: 'Back again; fine when never away' })
  @ApiNoContentResponse()
  @Problems()
  async end(@Query() { account }: AbsentAccountQuery, @CallerOf() caller: Caller): Promise<void> {
    await this.sql.query('delete from absence where account_id = $1', [await this.whose(account, caller)]);
  }

  private async whose(account: string | undefined, caller: Caller): Promise<string> {
    if (account === undefined || account === caller.account) return caller.accountId;
    if (caller.role !== 'admin') throw new ApiProblem('forbidden', { permission: 'admin' });
    const { rows } = await this.sql.query('select id from account where account = $1', [account]);
    const [found] = rows as { id: string }[];
    if (!found) throw new ApiProblem('not-found', {}, { field: 'account' });
    return found.id;
  }
}

const LIST = `select a.account, a.name, b.from_on as "fromOn", b.to_on as "toOn", b.note from absence b join account a on a.id = b.account_id
  where $1::text is null or b.account_id = $1 order by b.from_on, a.account`;

const SET = `insert into absence (account_id, from_on, to_on, note) values ($1, $2, $3, $4)
  on conflict (account_id) do update set from_on = excluded.from_on, to_on = excluded.to_on, note = excluded.note`;
