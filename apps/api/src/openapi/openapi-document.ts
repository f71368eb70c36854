import { Injectable, type INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { SESSION_COOKIE } from '../access/session-cookie.js';
import { calendarSchemas } from './calendar.schemas.js';
import { commonSchemas } from './common.schemas.js';
import { delaySchemas } from './delay.schemas.js';
import { matterSchemas } from './matter.schemas.js';
import { meetingSchemas } from './meeting.schemas.js';
import { publicSchemas } from './public.schemas.js';
import { notifySchemas } from './notify.schemas.js';
import { projectSchemas } from './project.schemas.js';
import { rehearsalSchemas } from './rehearsal.schemas.js';
import { reportingSchemas } from './reporting.schemas.js';
import { rulesSchemas } from './rules.schemas.js';
import { workSchemas } from './work.schemas.js';

/** The description of the API, made from the controllers themselves. */
@Injectable()
export class OpenApiDocument {
  private document?: OpenAPIObject;

  describe(app: INestApplication): OpenAPIObject {
    return (this.document = openApiDocument(app));
  }

  get current(): OpenAPIObject {
    if (!this.document) throw new Error('the application has not been described yet');
    return this.document;
  }
}

export function openApiDocument(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Luodi 落地')
    .setDescription('Projects of a responsibility list, from lead to production. Errors are RFC 9457 problems with a stable type.')
    .setVersion('1')
    .addCookieAuth(SESSION_COOKIE, { type: 'apiKey', in: 'cookie' }, 'session')
    .addBearerAuth({ type: 'http', scheme: 'bearer' }, 'token')
    .addSecurityRequirements('session')
    .addSecurityRequirements('token')
    .build();
  const document = SwaggerModule.createDocument(app, config, { operationIdFactory: (_controller, method) => method });
  const schemas = { ...document.components?.schemas, ...commonSchemas, ...calendarSchemas, ...projectSchemas, ...matterSchemas, ...meetingSchemas, ...publicSchemas, ...reportingSchemas, ...workSchemas, ...delaySchemas, ...notifySchemas, ...rehearsalSchemas, ...rulesSchemas };
  sortParameters(document);
  return { ...document, components: { ...document.components, schemas: sortedByKey(schemas) } };
}

/** Two compilers order decorators of one method differently; the document is the same for both. */
function sortParameters({ paths }: OpenAPIObject): void {
  const operations = Object.values(paths).flatMap((path) => Object.values(path) as { parameters?: { in: string; name: string }[] }[]);
  for (const { parameters } of operations) parameters?.sort((a, b) => (`${a.in} ${a.name}` < `${b.in} ${b.name}` ? -1 : 1));
}

/** In an order that does not depend on which controller was read first. */
const sortedByKey = <T>(record: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));
