import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '#libs/contracts/identity.js';
import type { RobotView } from '#libs/contracts/notify.views.js';
import { isRobotAddress, ROBOT_FORMATS } from '#libs/notify/channels/robot-formats.js';
import { RobotStore } from '#libs/notify/robot.store.js';
import { Allow } from '../access/allow.decorator.js';
import { CallerOf } from '../access/caller.decorator.js';
import { API_OPTIONS, type ApiOptions } from '../api-options.js';
import { Clock } from '../edge/clock.js';
import { isUuid } from '../edge/field.decorators.js';
import { Describe } from '../openapi/command.decorator.js';
import { listOf, ref, uuid } from '../openapi/schema.js';
import { PackLibrary } from '../packs/pack-library.js';
import { ApiProblem } from '../problems/api-problem.js';
import { RobotDto } from './robot.dto.js';
import { TestMessages } from './test-messages.js';

const ID = { name: 'robotId', schema: uuid };

@ApiTags('reminders')
@Controller('robots')
export class RobotController {
  constructor(
    private readonly robots: RobotStore,
    private readonly packs: PackLibrary,
    private readonly tests: TestMessages,
    private readonly clock: Clock,
    @Inject(API_OPTIONS) private readonly options: ApiOptions,
  ) {}

  @Get()
  @Allow('channel:manage')
  @Describe('listRobots', 'The robots of group chats, without their secrets', listOf(ref('Robot')))
  list(): Promise<RobotView[]> {
    return this.robots.list();
  }

  @Post()
  @Allow('channel:manage')
  @ApiOperation({ operationId: 'addRobot', summary: 'Add one; its address and secret are never told again' })
  @ApiResponse({ status: 201, schema: ref('Robot') })
  async add(@Body() robot: RobotDto, @CallerOf() caller: Caller): Promise<RobotView> {
    await this.check(robot);
    const id = await this.robots.add(robot, caller.name, this.clock.now());
    return this.found(id);
  }

  @Post(':robotId/test')
  @Allow('channel:manage')
  @HttpCode(200)
  @ApiParam(ID)
  @Describe('testRobot', 'Sends a test message to its group', ref('QueuedTest'))
  async test(@Param('robotId') id: string): Promise<{ deliveryId: string }> {
    const { kind } = await this.found(id);
    return { deliveryId: await this.tests.queue({ kind: 'robot', id, channel: kind }, 'zh') };
  }

  @Delete(':robotId')
  @Allow('channel:manage')
  @HttpCode(204)
  @ApiParam(ID)
  @ApiOperation({ operationId: 'removeRobot', summary: 'Forget its address and secret; the delivery log keeps its name' })
  @ApiNoContentResponse()
  async remove(@Param('robotId') id: string): Promise<void> {
    await this.found(id);
    await this.robots.remove(id, this.clock.now());
  }

  private async found(id: string): Promise<RobotView> {
    const robot = isUuid(id) ? await this.robots.find(id) : undefined;
    if (!robot) throw new ApiProblem('not-found');
    return robot;
  }

  private async check({ kind, unitId, url, secret }: RobotDto): Promise<void> {
    const { units } = await this.packs.current();
    if (unitId !== undefined && !units.has(unitId)) throw new ApiProblem('unknown-unit', { unitId }, { field: 'unitId' });
    const { robotHosts } = this.options.notify;
    if (!isRobotAddress(kind, url, robotHosts)) throw new ApiProblem('robot-address-refused', { hosts: [...ROBOT_FORMATS[kind].hosts, ...robotHosts] }, { field: 'url' });
    if (secret !== undefined && !ROBOT_FORMATS[kind].canSign) throw new ApiProblem('robot-not-signed', {}, { field: 'secret' });
  }
}
