import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { ServeStaticModule } from '@nestjs/serve-static';
import { ThrottlerModule } from '@nestjs/throttler';
import { LoggerModule } from 'nestjs-pino';
import { AccessGuard } from './access/access.guard.js';
import { CallerResolver } from './access/caller-resolver.js';
import { SIGN_IN_LIMIT } from './access/sign-in.throttle.js';
import { API_OPTIONS, type ApiOptions } from './api-options.js';
import { CONTROLLERS, SERVICES } from './api.parts.js';
import { Clock } from './edge/clock.js';
import { DeclaredInputInterceptor } from './edge/declared-input.interceptor.js';
import { InputPipe } from './edge/input.pipe.js';
import { logParameters } from './edge/log-parameters.js';
import { webFiles } from './edge/web-files.js';
import { PersistenceModule } from './persistence.module.js';
import { ProblemFilter } from './problems/problem.filter.js';

/** The API: one module, since its parts share everything and are replaced by nobody. */
@Global()
@Module({})
export class ApiModule {
  static with(options: ApiOptions): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        LoggerModule.forRoot(logParameters(options.logLevel)),
        ThrottlerModule.forRoot([SIGN_IN_LIMIT]),
        ...webFiles(options.webRoot).map((files) => ServeStaticModule.forRoot(files)),
        PersistenceModule,
      ],
      controllers: CONTROLLERS,
      providers: [
        { provide: API_OPTIONS, useValue: options },
        Clock,
        CallerResolver,
        ...SERVICES,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: DeclaredInputInterceptor },
        { provide: APP_PIPE, useClass: InputPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
      exports: [API_OPTIONS],
    };
  }
}
