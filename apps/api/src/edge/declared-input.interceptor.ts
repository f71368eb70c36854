import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import type { Request } from 'express';
import type { Observable } from 'rxjs';
import { ApiProblem } from '../problems/api-problem.js';
import { inputProblem } from './input.pipe.js';

/** Refuses query parameters and bodies on endpoints that declare none; where they are declared, the DTO is the judge. */
@Injectable()
export class DeclaredInputInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    requireObject(request.body);
    const declared = declaredTypes(context);
    if (!declared.has(RouteParamtypes.QUERY)) refuseKeys(request.query);
    if (!declared.has(RouteParamtypes.BODY)) refuseKeys(request.body);
    return next.handle();
  }
}

function declaredTypes(context: ExecutionContext): Set<number> {
  const routeArguments = Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), context.getHandler().name) as object | undefined;
  return new Set(Object.keys(routeArguments ?? {}).map((key) => Number(key.split(':')[0])));
}

/** An array has no fields, so no DTO could refuse it. */
function requireObject(body: unknown): void {
  if (Array.isArray(body)) throw new ApiProblem('malformed-json');
}

function refuseKeys(input: unknown): void {
  const keys = Object.keys((input as object | undefined) ?? {});
  if (keys.length > 0) throw inputProblem(keys.map((field) => ({ field, code: 'unknown-field', message: 'unknown', parameters: {} })));
}
