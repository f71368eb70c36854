import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController, type OpenAPIObject } from '@nestjs/swagger';
import { Allow } from '../access/allow.decorator.js';
import { OpenApiDocument } from './openapi-document.js';

@ApiExcludeController()
@Controller('openapi.json')
export class OpenApiController {
  constructor(private readonly document: OpenApiDocument) {}

  @Get()
  @Allow('public')
  read(): OpenAPIObject {
    return this.document.current;
  }
}
