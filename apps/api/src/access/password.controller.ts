import { Body, Controller, HttpCode, Put, Req, UseGuards } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Caller } from '#libs/contracts/identity.js';
import { AccountDirectory } from '#libs/identity/account-directory.js';
import { AccountKeeping } from '#libs/identity/account-keeping.js';
import { hashOfSecret } from '#libs/identity/secret-token.js';
import { ApiProblem } from '../problems/api-problem.js';
import { Allow } from './allow.decorator.js';
import { CallerOf } from './caller.decorator.js';
import { CallerResolver } from './caller-resolver.js';
import { ChangePasswordDto } from './change-password.dto.js';
import { PasswordThrottle } from './password.throttle.js';
import { sessionSecretOf } from './session-cookie.js';

@ApiTags('session')
@Controller('session/password')
export class PasswordController {
  constructor(
    private readonly accounts: AccountDirectory,
    private readonly keeping: AccountKeeping,
    private readonly callers: CallerResolver,
  ) {}

  @Put()
  @Allow('signed-in')
  @UseGuards(PasswordThrottle)
  @HttpCode(204)
  @ApiOperation({ operationId: 'changePassword', summary: "Change one's own password; every other session of the account ends" })
  @ApiNoContentResponse()
  async change(@Body() { password, newPassword }: ChangePasswordDto, @CallerOf() { accountId, account }: Caller, @Req() request: Request): Promise<void> {
    if (!await this.accounts.isPassword(accountId, password)) throw new ApiProblem('wrong-password', {}, { field: 'password' });
    const own = sessionSecretOf(request);
    await this.keeping.setPassword(account, newPassword, own && hashOfSecret(own));
    this.callers.forgetAccount(accountId);
  }
}
