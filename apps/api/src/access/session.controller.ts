import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Caller, Permission } from '#libs/contracts/identity.js';
import { AccountDirectory, SESSION_MS } from '#libs/identity/account-directory.js';
import { ROLE_PERMISSIONS } from '#libs/identity/role-permissions.js';
import { API_OPTIONS, type ApiOptions } from '../api-options.js';
import { Clock } from '../edge/clock.js';
import { ref } from '../openapi/schema.js';
import { ApiProblem } from '../problems/api-problem.js';
import { Allow } from './allow.decorator.js';
import { CallerOf } from './caller.decorator.js';
import { CallerResolver } from './caller-resolver.js';
import { SESSION_COOKIE, sessionCookieOptions, sessionSecretOf } from './session-cookie.js';
import { SignInDto } from './sign-in.dto.js';
import { SignInThrottle } from './sign-in.throttle.js';

const ANSWER = { schema: { type: 'object', properties: { caller: ref('Caller') }, required: ['caller'] } };

interface SessionAnswer {
  caller: Caller & { permissions: readonly Permission[] };
}

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly accounts: AccountDirectory,
    private readonly callers: CallerResolver,
    private readonly clock: Clock,
    @Inject(API_OPTIONS) private readonly options: Pick<ApiOptions, 'notify'>,
  ) {}

  @Post()
  @Allow('public')
  @UseGuards(SignInThrottle)
  @HttpCode(200)
  @ApiOperation({ operationId: 'signIn', summary: 'Sign in; the session comes as an HttpOnly cookie' })
  @ApiOkResponse(ANSWER)
  async signIn(@Body() { account, password }: SignInDto, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<SessionAnswer> {
    const signedIn = await this.accounts.signIn(account, password, this.clock.now());
    if (!signedIn) throw new ApiProblem('wrong-credentials');
    response.cookie(SESSION_COOKIE, signedIn.secret, sessionCookieOptions(request, this.options.notify.publicUrl, SESSION_MS));
    return answerOf(signedIn.caller);
  }

  @Get()
  @Allow('signed-in')
  @ApiOperation({ operationId: 'getSession', summary: 'Who is signed in' })
  @ApiOkResponse(ANSWER)
  read(@CallerOf() caller: Caller): SessionAnswer {
    return answerOf(caller);
  }

  @Delete()
  @Allow('public')
  @HttpCode(204)
  @ApiOperation({ operationId: 'signOut', summary: 'Sign out; fine without a session' })
  @ApiNoContentResponse()
  async signOut(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const secret = sessionSecretOf(request);
    response.clearCookie(SESSION_COOKIE, sessionCookieOptions(request, this.options.notify.publicUrl));
    if (!secret) return;
    this.callers.forget(secret);
    await this.accounts.signOut(secret);
  }
}

const answerOf = (caller: Caller): SessionAnswer => ({ caller: { ...caller, permissions: ROLE_PERMISSIONS[caller.role] } });
