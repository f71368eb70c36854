import { Controller, Get, Param, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiDefaultResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Caller } from '#libs/contracts/identity.js';
import type { EvidenceId, MatterId, ProjectId, SubmissionId } from '#libs/domain/ids.js';
import { Allow } from '../access/allow.decorator.js';
import { CallerOf } from '../access/caller.decorator.js';
import { isHash } from '../edge/field.decorators.js';
import { MatterHeads } from '../matters/matter-heads.js';
import { MatterIdOf } from '../matters/matter-id.decorator.js';
import { ref } from '../openapi/schema.js';
import { ApiProblem } from '../problems/api-problem.js';
import { ProjectHeads } from '../projects/project-heads.js';
import { ProjectIdOf } from '../projects/project-id.decorator.js';
import { SubmissionHeads } from '../reporting/submission-heads.js';
import { SUBMISSION_PATH, SubmissionIdOf, SubmissionParams } from '../reporting/submission-id.decorator.js';
import { EvidenceRegister } from './evidence-register.js';
import { EvidenceStore, MAX_EVIDENCE_BYTES, MAX_EVIDENCE_TEXT } from './evidence-store.js';
import { FILE_TYPES, fileTypeOf } from './file-kind.js';
import { isReferenced, isTold } from './referenced-evidence.js';
import type { StoredEvidence } from './stored-evidence.js';
import { UploadQuery } from './upload.dto.js';

const PROBLEM = { content: { 'application/problem+json': { schema: ref('Problem') } } };
const BINARY = { schema: { type: 'string', format: 'binary' } } as const;

@ApiTags('evidence')
@Controller()
export class EvidenceController {
  constructor(
    private readonly store: EvidenceStore,
    private readonly register: EvidenceRegister,
    private readonly projects: ProjectHeads,
    private readonly matters: MatterHeads,
    private readonly submissions: SubmissionHeads,
  ) {}

  @Post('evidence')
  @Allow('evidence:upload')
  @ApiOperation({ operationId: 'uploadEvidence', summary: `Store a document of at most ${MAX_EVIDENCE_TEXT}; its content hash is its id` })
  @ApiConsumes(...FILE_TYPES)
  @ApiBody({ required: true, ...BINARY })
  @ApiCreatedResponse({ schema: ref('StoredEvidence') })
  @ApiDefaultResponse(PROBLEM)
  async upload(@Query() { name }: UploadQuery, @CallerOf() caller: Caller, @Req() request: Request): Promise<StoredEvidence> {
    const type = fileTypeOf(request.headers['content-type']);
    if (!type) throw new ApiProblem('unsupported-media-type', { accept: FILE_TYPES });
    if (Number(request.headers['content-length'] ?? 0) > MAX_EVIDENCE_BYTES) throw new ApiProblem('payload-too-large', { limit: MAX_EVIDENCE_TEXT });
    const stored = { ...(await this.store.put(request, type)), name, type };
    await this.register.add(stored, caller);
    return stored;
  }

  @Get('projects/:projectId/evidence/:evidenceId')
  @Allow('project:read')
  @ApiOperation({ operationId: 'downloadEvidence', summary: 'A document that this project refers to' })
  @ApiParam({ name: 'projectId', schema: { type: 'string', format: 'uuid' } })
  @ApiParam({ name: 'evidenceId', schema: { type: 'string' } })
  @ApiOkResponse({ content: { 'application/octet-stream': BINARY } })
  @ApiDefaultResponse(PROBLEM)
  async download(
    @ProjectIdOf() projectId: ProjectId, @Param('evidenceId') id: string, @CallerOf() caller: Caller, @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { head, isRestricted } = await this.projects.seenBy(caller, projectId);
    if (isRestricted || !isReferenced(head.state, id)) throw new ApiProblem('not-found');
    return this.sent(id, response);
  }

  @Get('matters/:matterId/evidence/:evidenceId')
  @Allow('matter:read')
  @ApiOperation({ operationId: 'downloadMatterEvidence', summary: 'A document that this matter refers to, or once did' })
  @ApiParam({ name: 'matterId', schema: { type: 'string', format: 'uuid' } })
  @ApiParam({ name: 'evidenceId', schema: { type: 'string' } })
  @ApiOkResponse({ content: { 'application/octet-stream': BINARY } })
  @ApiDefaultResponse(PROBLEM)
  async downloadOfMatter(
    @MatterIdOf() matterId: MatterId, @Param('evidenceId') id: string, @CallerOf() caller: Caller, @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    if (!isTold(await this.matters.eventsSeenBy(caller, matterId), id)) throw new ApiProblem('not-found');
    return this.sent(id, response);
  }

  @Get(`submissions/${SUBMISSION_PATH}/evidence/:evidenceId`)
  @Allow('report:read')
  @ApiOperation({ operationId: 'downloadReportEvidence', summary: 'A document that this report refers to, or once did' })
  @SubmissionParams()
  @ApiParam({ name: 'evidenceId', schema: { type: 'string' } })
  @ApiOkResponse({ content: { 'application/octet-stream': BINARY } })
  @ApiDefaultResponse(PROBLEM)
  async downloadOfReport(
    @SubmissionIdOf() submissionId: SubmissionId, @Param('evidenceId') id: string, @CallerOf() caller: Caller, @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    if (!isTold(await this.submissions.eventsSeenBy(caller, submissionId), id)) throw new ApiProblem('not-found');
    return this.sent(id, response);
  }

  private async sent(id: EvidenceId, response: Response): Promise<StreamableFile> {
    if (!isHash(id)) throw new ApiProblem('not-found');
    const [stored, file] = await Promise.all([this.register.find(id), this.store.open(id)]);
    if (!stored || !file) throw new ApiProblem('not-found');
    response.set({ 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'private, max-age=0, must-revalidate', ETag: `"${id}"` });
    return new StreamableFile(file.stream, {
      type: stored.type, length: file.bytes, disposition: `attachment; filename="evidence"; filename*=UTF-8''${encoded(stored.name)}`,
    });
  }
}

/** RFC 8187: what encodeURIComponent leaves but the header does not allow is encoded too. */
const encoded = (name: string): string => encodeURIComponent(name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
